package org.mifeng.platform.consultation;

import java.util.Optional;
import org.mifeng.platform.consultation.Question.Place;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.Enterprises;
import org.springframework.stereotype.Component;

/**
 * Finds the desk a question belongs to: the bureau of the enterprise's district where that has one
 * on the platform, else the city's.
 */
@Component
class Triage {
  private static final Viewer PLATFORM = Viewer.system("triage");

  private final Enterprises enterprises;
  private final Organisations organisations;

  Triage(Enterprises enterprises, Organisations organisations) {
    this.enterprises = enterprises;
    this.organisations = organisations;
  }

  /** The division an enterprise belongs to; empty when it is not on the register. */
  String division(OrganisationId enterprise) {
    return enterprises
        .find(PLATFORM, EnterpriseId.of(enterprise))
        .map(found -> found.profile().division())
        .orElse("");
  }

  /** Where a question from this division lies first. */
  Place desk(String division) {
    return bureau(division)
        .map(bureau -> new Place(bureau.id(), Seat.DISTRICT, null))
        .orElseGet(this::city);
  }

  /** The bureau of a division, if it has one that is open. */
  Optional<Organisation> bureau(String division) {
    return organisations
        .find(PLATFORM, OrganisationKind.DISTRICT, division)
        .filter(bureau -> bureau.closedAt() == null);
  }

  /** The city's desk. */
  Place city() {
    var city = organisations.list(PLATFORM, OrganisationKind.CITY.code(), "", 1, 0);
    return new Place(city.isEmpty() ? OrganisationId.NONE : city.getFirst().id(), Seat.CITY, null);
  }
}
