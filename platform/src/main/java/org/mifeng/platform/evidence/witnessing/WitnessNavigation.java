package org.mifeng.platform.evidence.witnessing;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The page about witnesses, for the operator. */
@Component
class WitnessNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            45,
            "evidence.witnessing.navigation",
            "/witnesses",
            "eye",
            Permission.OPERATE));
  }
}
