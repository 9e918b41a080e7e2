package org.mifeng.platform.evidence.usage;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The report on quotas. */
@Component
class UsageNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            50,
            "evidence.quota.title",
            "/quota",
            "filter",
            Permission.READ_QUOTA));
  }
}
