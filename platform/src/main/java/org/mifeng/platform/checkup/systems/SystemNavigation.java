package org.mifeng.platform.checkup.systems;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The indicator systems, for the city. */
@Component
class SystemNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            80,
            "checkup.systems.title",
            "/indicator-systems",
            "list",
            Permission.MANAGE_INDICATORS));
  }
}
