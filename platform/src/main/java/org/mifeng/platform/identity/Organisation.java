package org.mifeng.platform.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as other modules may know it.
 *
 * @param reference what another module calls it: the division code of a district, the id of a park
 *     or an enterprise; may be empty
 * @param demo whether it is made up for a demonstration
 * @param closedAt since when nobody acts for it, or null
 */
public record Organisation(
    OrganisationId id,
    OrganisationKind kind,
    String name,
    String reference,
    boolean demo,
    @Nullable Instant closedAt) {

  /** Which rows an officer, operator or member acting from this seat may see. */
  Reach reachOf(Seat seat) {
    return switch (seat) {
      case DISTRICT -> reference.isEmpty() ? Reach.NOTHING : Reach.district(reference);
      case PARK -> reference.isEmpty() ? Reach.NOTHING : Reach.park(reference);
      case CITY, DEPARTMENT, SYSTEM -> Reach.EVERYTHING;
      case ENTERPRISE, STAFF, INSTITUTION, EXPERT, OPERATOR -> Reach.OWN;
      case PUBLIC -> Reach.NOTHING;
    };
  }
}
