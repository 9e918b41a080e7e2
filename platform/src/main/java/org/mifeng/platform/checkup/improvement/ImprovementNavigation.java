package org.mifeng.platform.checkup.improvement;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The improvement plan, for enterprises. */
@Component
class ImprovementNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            20,
            "checkup.improvement.title",
            "/improvement-plan",
            "list",
            Permission.CHECK_UP));
  }
}
