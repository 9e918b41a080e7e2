package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Seal, my deposits, verify, the API. */
@Component
class EvidenceNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            10,
            "evidence.navigation.seal",
            "/deposits/new",
            "seal",
            Permission.DEPOSIT),
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            20,
            "evidence.navigation.deposits",
            "/deposits",
            "list",
            Permission.READ_DEPOSITS),
        NavigationEntry.of(
            NavigationGroup.EVIDENCE, 30, "evidence.navigation.verify", "/verify", "verify"),
        NavigationEntry.of(
            NavigationGroup.EVIDENCE,
            40,
            "evidence.navigation.api",
            "/developers",
            "key",
            Permission.DEPOSIT));
  }
}
