package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The check-up, for enterprises. */
@Component
class FillingNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            10,
            "checkup.title",
            "/check-ups",
            "shield",
            Permission.CHECK_UP));
  }
}
