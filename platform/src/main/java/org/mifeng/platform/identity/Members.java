package org.mifeng.platform.identity;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The people of an organisation, as its administrator or the operator looks after them: giving and
 * ending seats, closing and re-opening accounts, handing over a fresh password.
 */
@Component
public class Members {
  private final AccountStore store;
  private final SeatStore seatStore;
  private final Seats seats;
  private final Passwords passwords;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Members(
      AccountStore store,
      SeatStore seatStore,
      Seats seats,
      Passwords passwords,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.seatStore = seatStore;
    this.seats = seats;
    this.passwords = passwords;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** The people of the organisation with their seats, past ones last; at most a thousand. */
  public List<Member> list(Viewer viewer, OrganisationId organisation) {
    Accounts.requireMayManage(viewer, organisation);
    return transactions.as(viewer, () -> store.listMembers(organisation));
  }

  /**
   * Who sits in the viewer's own organisation now, each once: colleagues may give one another work,
   * so they may know one another.
   */
  public List<Member> listColleagues(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    var now = clock.instant();
    var seen = new HashSet<AccountId>();
    return transactions.as(viewer, () -> store.listMembers(viewer.organisation())).stream()
        .filter(member -> member.account().closedAt() == null)
        .filter(member -> member.until() == null || member.until().isAfter(now))
        .filter(member -> seen.add(member.account().id()))
        .toList();
  }

  /** Gives somebody who has an account a seat in an organisation. */
  public void seat(Viewer viewer, Organisation organisation, AccountId account, Seat seat) {
    Accounts.requireMayManage(viewer, organisation.id());
    Accounts.requireSeatOf(organisation, seat);
    transactions.run(
        viewer,
        () -> {
          var now = clock.instant();
          var held = seatStore.listHeld(account, now);
          if (held.stream()
              .anyMatch(g -> g.seat() == seat && g.organisation().id().equals(organisation.id()))) {
            throw Refusal.conflict("identity.refusal.seat-held");
          }
          seatStore.insert(
              new SeatGrant(UUID.randomUUID(), account, organisation, seat, now, null),
              viewer.account());
          trail.record(
              viewer,
              "identity.seat-given",
              account.toString(),
              Map.of("organisation", organisation.id().toString(), "seat", seat.code()));
        });
  }

  /** Ends a seat; what was signed in from it ends with it. */
  public void endSeat(Viewer viewer, OrganisationId organisation, UUID grant) {
    transactions.run(
        viewer,
        () -> {
          var member = require(viewer, organisation, grant);
          if (seatStore.end(grant, viewer.account(), clock.instant()) == 0) {
            throw Refusal.conflict("identity.refusal.seat-ended");
          }
          trail.record(
              viewer,
              "identity.seat-ended",
              member.account().id().toString(),
              Map.of("organisation", organisation.toString(), "seat", member.seat().code()));
          seats.forget(member.account().id());
        });
  }

  /** Closes the account: no sign-in, no session, no token from now on. Nobody closes their own. */
  public void close(Viewer viewer, OrganisationId organisation, UUID grant, String reason) {
    var why = Organisations.checkedReason(reason);
    transactions.run(
        viewer,
        () -> {
          var account = requireOwnPerson(viewer, organisation, grant);
          if (!store.insertClosure(account.id(), viewer.account(), why, clock.instant())) {
            throw Refusal.conflict("identity.refusal.account-closed");
          }
          trail.record(
              viewer, "identity.account-closed", account.id().toString(), Map.of("reason", why));
          seats.forget(account.id());
        });
  }

  /** Opens a closed account again. */
  public void reopen(Viewer viewer, OrganisationId organisation, UUID grant) {
    transactions.run(
        viewer,
        () -> {
          var account = requireOwnPerson(viewer, organisation, grant);
          if (!store.liftClosure(account.id(), viewer.account(), clock.instant())) {
            throw Refusal.conflict("identity.refusal.account-open");
          }
          trail.record(viewer, "identity.account-reopened", account.id().toString());
          seats.forget(account.id());
        });
  }

  /**
   * Replaces a forgotten password by a one-time password the viewer hands over.
   *
   * @return shown once; the person changes it at the next sign-in
   */
  public OneTimePassword resetPassword(Viewer viewer, OrganisationId organisation, UUID grant) {
    return transactions.as(
        viewer,
        () -> {
          var account = requireOwnPerson(viewer, organisation, grant);
          var password = passwords.handOver(account.id(), viewer.account());
          trail.record(viewer, "identity.password-reset", account.id().toString());
          return password;
        });
  }

  /** The member; 404 unless they sit in this organisation and the viewer manages it. */
  public Member require(Viewer viewer, OrganisationId organisation, UUID grant) {
    return list(viewer, organisation).stream()
        .filter(member -> member.grant().equals(grant))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("identity.refusal.no-such-account"));
  }

  /**
   * A person whose every seat is in this organisation: an administrator of one organisation must
   * not take over a person's seat in another by resetting the password. The operator may.
   */
  public Account requireOwnPerson(Viewer viewer, OrganisationId organisation, UUID grant) {
    var account = require(viewer, organisation, grant).account();
    if (account.id().equals(viewer.account())) {
      throw Refusal.conflict("identity.refusal.not-oneself");
    }
    var elsewhere =
        transactions
            .as(Viewer.system("members"), () -> seatStore.listHeld(account.id(), clock.instant()))
            .stream()
            .anyMatch(held -> !held.organisation().id().equals(organisation));
    if (elsewhere && !viewer.may(Permission.MANAGE_ORGANISATIONS)) {
      throw Refusal.conflict("identity.refusal.seats-elsewhere");
    }
    return account;
  }
}
