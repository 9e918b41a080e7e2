package org.mifeng.platform.web;

import java.util.List;

/** A module's part of the navigation: declare one as a bean. */
@FunctionalInterface
public interface NavigationSource {
  /** The module's entries, the same for everybody; the shell shows those the viewer may use. */
  List<NavigationEntry> entries();
}
