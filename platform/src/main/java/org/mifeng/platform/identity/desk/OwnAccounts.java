package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.Viewers;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.identity.signin.Outside;
import org.mifeng.platform.identity.signin.SecondFactors;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What people do with their own account, apart from secrets. */
@Component
class OwnAccounts {
  private final Accounts accounts;
  private final Seats seats;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final Outside outside;
  private final Transactions transactions;
  private final Trail trail;

  OwnAccounts(
      Accounts accounts,
      Seats seats,
      SecondFactors secondFactors,
      Sessions sessions,
      Outside outside,
      Transactions transactions,
      Trail trail) {
    this.accounts = accounts;
    this.seats = seats;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.outside = outside;
    this.transactions = transactions;
    this.trail = trail;
  }

  AccountPage page(Viewer viewer, HttpServletRequest request) {
    var standing =
        Viewers.standing(request)
            .orElseThrow(() -> Refusal.forbidden("identity.refusal.not-permitted", ""));
    var account = viewer.account();
    var held = seats.listOwn(viewer);
    return new AccountPage(
        accounts.require(viewer, account),
        standing.organisation(),
        held,
        standing.grant(),
        new AccountPage.SecondFactor(
            secondFactors.enrolledAt(account).orElse(null),
            secondFactors.countRecoveryCodes(account),
            held.stream().anyMatch(grant -> grant.seat().needsSecondFactor()),
            secondFactors.isExempt(account)),
        sessions.list(request, account),
        new AccountPage.OutsideLinks(outside.providers(), outside.list(viewer)));
  }

  /** Moves to another of one's seats; one that needs a second factor is refused without it. */
  SeatGrant sit(
      Viewer viewer, UUID grant, HttpServletRequest request, HttpServletResponse response) {
    var seat =
        seats.listOwn(viewer).stream()
            .filter(held -> held.id().equals(grant))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("identity.refusal.seat-ended"));
    var account = viewer.account();
    if (seat.seat().needsSecondFactor()
        && secondFactors.enrolledAt(account).isEmpty()
        && !secondFactors.isExempt(account)) {
      throw Refusal.conflict("identity.refusal.second-factor-needed");
    }
    transactions.run(
        viewer,
        () ->
            trail.record(
                viewer,
                "identity.seat-taken",
                account.toString(),
                Map.of(
                    "seat", seat.seat().code(),
                    "organisation", seat.organisation().id().toString())));
    sessions.reseat(request, response, grant);
    return seat;
  }

  int signOutElsewhere(Viewer viewer, HttpServletRequest request) {
    var ended = sessions.endOthers(request, viewer.account());
    transactions.run(
        viewer,
        () ->
            trail.record(
                viewer,
                "identity.signed-out-elsewhere",
                viewer.account().toString(),
                Map.of("sessions", String.valueOf(ended))));
    return ended;
  }
}
