package org.mifeng.platform.experts.admission;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The pool for the offices, and one's own place in it. */
@Component
class AdmissionNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            60,
            "experts.pool.title",
            "/pool",
            "list",
            Permission.ADMIT_EXPERTS,
            Permission.REVIEW_EXPERTS),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            70,
            "experts.own.expert-title",
            "/expertise",
            "person",
            Permission.OWN_EXPERTISE),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            70,
            "experts.own.institution-title",
            "/listing",
            "organisation",
            Permission.OWN_LISTING));
  }
}
