package org.mifeng.platform.evidence.timestamping;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Time-stamps, for the operator. */
@Component
class TimestampingNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            60,
            "evidence.timestamping.title",
            "/timestamping",
            "clock",
            Permission.OPERATE));
  }
}
