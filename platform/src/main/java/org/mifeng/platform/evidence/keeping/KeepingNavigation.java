package org.mifeng.platform.evidence.keeping;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** One's own copy, and how long things are kept. */
@Component
class KeepingNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.ORGANISATION,
            80,
            "evidence.copy.title",
            "/own-copy",
            "download",
            Permission.READ_DEPOSITS),
        NavigationEntry.of(
            NavigationGroup.ORGANISATION,
            90,
            "evidence.retention.title",
            "/retention",
            "clock",
            Permission.OWN_ACCOUNT));
  }
}
