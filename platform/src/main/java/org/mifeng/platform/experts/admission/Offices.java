package org.mifeng.platform.experts.admission;

import java.util.Optional;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** The offices that decide: the lead bureau, and the department that reviews with it. */
@Component
class Offices {
  private static final Viewer PLATFORM = Viewer.system("experts.offices");

  private final Organisations organisations;
  private final AdmissionProperties properties;

  Offices(Organisations organisations, AdmissionProperties properties) {
    this.organisations = organisations;
    this.properties = properties;
  }

  /** The lead bureau; empty while it has no organisation on the platform. */
  Optional<OrganisationId> lead() {
    return organisations.list(PLATFORM, OrganisationKind.CITY.code(), "", 1, 0).stream()
        .findFirst()
        .map(Organisation::id);
  }

  /** The reviewing department, when it is named or the only one. */
  Optional<OrganisationId> reviewer() {
    if (!properties.reviewer().isBlank()) {
      return organisations
          .find(PLATFORM, OrganisationKind.DEPARTMENT, properties.reviewer())
          .map(Organisation::id);
    }
    var departments = organisations.list(PLATFORM, OrganisationKind.DEPARTMENT.code(), "", 2, 0);
    return departments.size() == 1 ? Optional.of(departments.getFirst().id()) : Optional.empty();
  }

  /** Whether somebody of this organisation may review: any department while none is named. */
  boolean mayReview(OrganisationId organisation) {
    return properties.reviewer().isBlank() || reviewer().filter(organisation::equals).isPresent();
  }
}
