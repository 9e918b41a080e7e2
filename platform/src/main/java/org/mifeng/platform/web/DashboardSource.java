package org.mifeng.platform.web;

import java.util.List;

/** A module's cards on the signed-in home page: declare one as a bean. */
@FunctionalInterface
public interface DashboardSource {
  /** The cards for the viewer of this shell; none when the module has nothing for them. */
  List<DashboardCard> cards(Shell shell);
}
