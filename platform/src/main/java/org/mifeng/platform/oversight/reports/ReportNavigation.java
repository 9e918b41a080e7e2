package org.mifeng.platform.oversight.reports;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Monthly reports, for those who reach the whole city. */
@Component
class ReportNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OVERSIGHT,
            40,
            "oversight.report.title",
            "/oversight/reports",
            "file",
            Permission.READ_REPORTS));
  }
}
