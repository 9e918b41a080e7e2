package org.mifeng.platform.evidence.acts;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** One's own acts; for the operator those that wait. */
@Component
class ActNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            25,
            "evidence.acts.title",
            "/acts",
            "shield",
            Permission.READ_ACTS),
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            60,
            "evidence.acts.sealing.title",
            "/act-sealing",
            "history",
            Permission.OPERATE));
  }
}
