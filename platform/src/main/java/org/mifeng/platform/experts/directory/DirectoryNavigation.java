package org.mifeng.platform.experts.directory;

import java.util.List;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The public lists of the pool. */
@Component
class DirectoryNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES, 40, "experts.directory.experts-title", "/experts", "people"),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            50,
            "experts.directory.institutions-title",
            "/institutions",
            "organisation"));
  }
}
