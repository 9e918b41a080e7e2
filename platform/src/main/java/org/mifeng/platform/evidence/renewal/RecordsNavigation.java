package org.mifeng.platform.evidence.renewal;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Evidence records, for the operator. */
@Component
class RecordsNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            62,
            "evidence.renewal.title",
            "/evidence-records",
            "history",
            Permission.OPERATE));
  }
}
