package org.mifeng.platform.learning.packages;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Packages, for those who keep courses. */
@Component
class PackageNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.LEARNING,
            25,
            "learning.packages.title",
            "/course-packages",
            "journal",
            Permission.EDIT_PUBLICITY));
  }
}
