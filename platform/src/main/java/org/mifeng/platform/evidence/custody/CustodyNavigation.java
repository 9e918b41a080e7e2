package org.mifeng.platform.evidence.custody;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Self-check, and what must be sealed anew. */
@Component
class CustodyNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            32,
            "evidence.custody.navigation.check",
            "/self-check",
            "folder"),
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            34,
            "evidence.custody.navigation.renewal",
            "/deposits/renewal",
            "fingerprint",
            Permission.READ_DEPOSITS));
  }
}
