package org.mifeng.platform.audit.reading;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The audit's part of the navigation. */
@Component
class ReadingNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.ORGANISATION,
            50,
            "audit.looks.title",
            "/view-log",
            "eye",
            Permission.READ_VIEW_LOG),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            70,
            "audit.deeds.title",
            "/audit",
            "journal",
            Permission.READ_AUDIT));
  }
}
