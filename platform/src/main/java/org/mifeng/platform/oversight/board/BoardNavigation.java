package org.mifeng.platform.oversight.board;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Figures, plans and the wall, for officials. */
@Component
class BoardNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        entry(10, "oversight.title", "/oversight", "health"),
        entry(20, "oversight.plan.title", "/oversight/plans", "list"),
        entry(15, "oversight.department.title", "/oversight/departments", "organisation"),
        entry(90, "oversight.wall.title", "/oversight/wall", "device"));
  }

  private static NavigationEntry entry(int order, String key, String path, String icon) {
    return NavigationEntry.of(
        NavigationGroup.OVERSIGHT, order, key, path, icon, Permission.READ_OVERSIGHT);
  }
}
