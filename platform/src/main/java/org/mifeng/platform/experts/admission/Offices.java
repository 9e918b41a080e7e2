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

  /** Human resources, by its code in the list of departments of a city pack. */
  private static final String HUMAN_RESOURCES = "hr";

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
    return named()
        .or(
            () -> {
              var departments =
                  organisations.list(PLATFORM, OrganisationKind.DEPARTMENT.code(), "", 2, 0);
              return departments.size() == 1
                  ? Optional.of(departments.getFirst().id())
                  : Optional.empty();
            })
        .filter(one -> mayReview(one));
  }

  /** The department of the setting, else that of human resources where it is on the platform. */
  private Optional<OrganisationId> named() {
    var reference = properties.reviewer().isBlank() ? HUMAN_RESOURCES : properties.reviewer();
    return organisations
        .find(PLATFORM, OrganisationKind.DEPARTMENT, reference)
        .map(Organisation::id);
  }

  /**
   * Whether somebody of this organisation may review: the named department alone. Without a setting
   * any may while the department of human resources is not on the platform.
   */
  boolean mayReview(OrganisationId organisation) {
    return named().map(organisation::equals).orElse(properties.reviewer().isBlank());
  }
}
