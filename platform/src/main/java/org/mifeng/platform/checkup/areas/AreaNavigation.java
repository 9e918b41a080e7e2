package org.mifeng.platform.checkup.areas;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Figures, visits and checks on the spot, for officials. */
@Component
class AreaNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            20,
            "checkup.areas.title",
            "/areas",
            "district",
            Permission.READ_AREAS),
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            30,
            "checkup.visits.title",
            "/visit-priorities",
            "shield",
            Permission.READ_AREAS),
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            40,
            "checkup.site.title",
            "/site-checks",
            "eye",
            Permission.CHECK_ON_SITE));
  }
}
