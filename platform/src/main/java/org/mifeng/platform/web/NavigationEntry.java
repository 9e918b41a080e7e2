package org.mifeng.platform.web;

import java.util.Set;
import org.mifeng.platform.identity.Permission;

/**
 * One line of the navigation. A module offers its own through a {@link NavigationSource}.
 *
 * @param group the heading it stands under
 * @param order place within the group, small first; leave gaps
 * @param messageKey its words
 * @param path where it leads; the entry is marked as current for every path below
 * @param icon name of a symbol in {@code static/img/icons.svg}
 * @param permissions any one of them shows the entry; none means everybody who is signed in
 */
public record NavigationEntry(
    NavigationGroup group,
    int order,
    String messageKey,
    String path,
    String icon,
    Set<Permission> permissions) {

  public NavigationEntry {
    permissions = Set.copyOf(permissions);
  }

  /** An entry for viewers who hold one of these permissions. */
  public static NavigationEntry of(
      NavigationGroup group,
      int order,
      String messageKey,
      String path,
      String icon,
      Permission... permissions) {
    return new NavigationEntry(group, order, messageKey, path, icon, Set.of(permissions));
  }
}
