package org.mifeng.platform.experts.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;

/**
 * An order as the viewer sees it.
 *
 * @param number what people call it
 * @param enterprise whose need it is
 * @param item code of the service
 * @param terms what was asked for
 * @param standing where it stands
 */
record Order(
    UUID id,
    String number,
    OrganisationId enterprise,
    String item,
    Terms terms,
    Standing standing) {

  /**
   * What was asked for.
   *
   * @param brief what every institution that is asked may read
   * @param dueAt until when offers are taken
   */
  record Terms(Payer payer, String brief, Instant openedAt, Instant dueAt) {}

  /**
   * Where it stands.
   *
   * @param events how many rows its history has
   * @param partner the institution that has it; null while there is none, or for a third party
   * @param since when it came to stand so
   */
  record Standing(OrderState state, int events, @Nullable OrganisationId partner, Instant since) {}

  OrderState state() {
    return standing.state();
  }

  @Nullable OrganisationId partner() {
    return standing.partner();
  }

  /** What a viewer who can see the order is to it. */
  Side side(Viewer viewer) {
    if (viewer.seat() == Seat.CITY) {
      return Side.CITY;
    }
    if (viewer.organisation().equals(enterprise)) {
      return Side.ENTERPRISE;
    }
    return viewer.organisation().equals(standing.partner()) ? Side.PARTNER : Side.INVITED;
  }

  /** The last day on which offers are taken: their time ends with it. */
  LocalDate lastDay() {
    return LegalTime.day(terms.dueAt().minusNanos(1));
  }

  /** Whether offers come too late. */
  boolean isPastDue(Instant now) {
    return !now.isBefore(terms.dueAt());
  }

  /** The institution that has it; a defect when there is none. */
  OrganisationId requirePartner() {
    var partner = standing.partner();
    if (partner == null) {
      throw new IllegalStateException("order " + number + " has no institution");
    }
    return partner;
  }
}
