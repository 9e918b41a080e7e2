package org.mifeng.platform.evidence.anchoring;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The chains, beside the platform's health. */
@Component
class AnchoringNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            60,
            "evidence.anchoring.title",
            "/anchors",
            "link",
            Permission.OPERATE));
  }
}
