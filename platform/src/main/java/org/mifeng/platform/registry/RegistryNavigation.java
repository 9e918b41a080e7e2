package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.IMPORT_ROSTER;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import java.util.List;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Where the registry stands in the navigation of each seat. */
@Component
class RegistryNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.ORGANISATION,
            10,
            "registry.navigation.own",
            "/enterprise",
            "enterprise",
            OWN_ENTERPRISE),
        NavigationEntry.of(
            NavigationGroup.DIRECTORY,
            10,
            "registry.navigation.enterprises",
            "/enterprises",
            "enterprise",
            READ_ENTERPRISES),
        NavigationEntry.of(
            NavigationGroup.DIRECTORY,
            20,
            "registry.navigation.parks",
            "/parks",
            "park",
            READ_ENTERPRISES),
        NavigationEntry.of(
            NavigationGroup.DIRECTORY,
            30,
            "registry.navigation.divisions",
            "/divisions",
            "district",
            READ_ENTERPRISES),
        NavigationEntry.of(
            NavigationGroup.DIRECTORY,
            40,
            "registry.navigation.imports",
            "/imports",
            "import",
            IMPORT_ROSTER));
  }
}
