package org.mifeng.platform.identity.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.LoginName;
import org.mifeng.platform.identity.Passwords;
import org.mifeng.platform.identity.PolicyAcceptances;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The way from a typed login to an open session: password, then one-time code, then a new password,
 * the sign-in policy and a new second factor where they are due. Each step says what comes next;
 * only the last lets act.
 */
@Component
class SignIns {
  private static final Viewer SIGN_IN = Viewer.system("sign-in");

  private final Accounts accounts;
  private final Passwords passwords;
  private final Seats seats;
  private final SecondFactors secondFactors;
  private final Attempts attempts;
  private final PolicyAcceptances policies;
  private final Clock clock;

  SignIns(
      Accounts accounts,
      Passwords passwords,
      Seats seats,
      SecondFactors secondFactors,
      Attempts attempts,
      PolicyAcceptances policies,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.seats = seats;
    this.secondFactors = secondFactors;
    this.attempts = attempts;
    this.policies = policies;
    this.clock = clock;
  }

  /** What comes after a step. */
  sealed interface Next {
    /** Another step. */
    record Step(PendingSignIn pending) implements Next {}

    /** Nothing: the person sits down. */
    record Seated(SeatGrant grant, String to) implements Next {}
  }

  /**
   * Where an attempt comes from.
   *
   * @param knownBrowser whose browser it is known to be
   */
  record Origin(Network network, Optional<AccountId> knownBrowser) {}

  /**
   * Checks login and password.
   *
   * @param to where the person wants to go
   * @throws Refusal 422 when they do not fit together, or the account has no open seat; 429 when
   *     the attempt must wait
   */
  Next password(String login, String password, String to, Origin origin) {
    var account = accounts.findByLogin(SIGN_IN, login);
    var known = account.isPresent() && account.map(Account::id).equals(origin.knownBrowser());
    var turn = attempts.require(LoginName.keyOf(login), origin.network(), known);
    var outcome = passwords.check(account.map(Account::id), password);
    if (account.isEmpty() || outcome == Passwords.Outcome.WRONG) {
      attempts.failed(
          turn.attempt(),
          account.map(Account::id),
          account.isEmpty() ? "unknown-account" : "wrong-password");
      throw Refusal.invalid("identity.refusal.sign-in-wrong");
    }
    attempts.succeeded(turn.attempt(), account.get().id());
    return begin(account.get(), to);
  }

  /**
   * Begins the steps after the person has been recognised, by password or by an outside provider.
   */
  Next begin(Account account, String to) {
    if (seats.listHeld(SIGN_IN, account.id()).isEmpty()) {
      throw Refusal.invalid("identity.refusal.no-open-seat");
    }
    var pending =
        new PendingSignIn(
            account.id().value(),
            account.login(),
            PendingSignIn.Step.SECOND_FACTOR,
            to,
            clock.instant());
    return secondFactors.enrolledAt(account.id()).isPresent()
        ? new Next.Step(pending)
        : afterSecondFactor(pending);
  }

  /**
   * Checks a one-time or recovery code. Whoever gets here knows the password, so wrong codes are
   * counted for the account wherever they come from.
   */
  Next secondFactor(PendingSignIn pending, String code, Origin origin) {
    var account = pending.accountId();
    var known = origin.knownBrowser().filter(account::equals).isPresent();
    var turn = attempts.require("code " + account, new Network("code " + account), known);
    if (!secondFactors.check(account, code)) {
      attempts.failed(turn.attempt(), Optional.of(account), "wrong-code");
      throw Refusal.invalid("identity.refusal.code-wrong");
    }
    attempts.succeeded(turn.attempt(), account);
    return afterSecondFactor(pending);
  }

  /** Replaces the password somebody else has set. */
  Next newPassword(PendingSignIn pending, String password) {
    passwords.setOwn(SIGN_IN, pending.accountId(), pending.login(), password);
    return afterNewPassword(pending);
  }

  /** Goes on once the second factor is set up. */
  Next enrolled(PendingSignIn pending) {
    return seated(pending);
  }

  private Next afterSecondFactor(PendingSignIn pending) {
    return passwords.mustChange(pending.accountId())
        ? new Next.Step(pending.at(PendingSignIn.Step.NEW_PASSWORD))
        : afterNewPassword(pending);
  }

  private Next afterNewPassword(PendingSignIn pending) {
    return owesAcceptance(pending.accountId())
        ? new Next.Step(pending.at(PendingSignIn.Step.POLICY))
        : afterPolicy(pending);
  }

  /**
   * Whether the person has still to accept the sign-in policy. Nobody stands behind a demonstration
   * account, so it may accept on the page of the policy and is not held up here.
   */
  private boolean owesAcceptance(AccountId account) {
    return policies.isDue(account)
        && accounts.find(SIGN_IN, account).filter(Account::demo).isEmpty();
  }

  /**
   * Accepts the sign-in policy as it was shown.
   *
   * @throws Refusal 409 when a new version has come into force meanwhile
   */
  Next policyAccepted(PendingSignIn pending, String shown) {
    var standing =
        seats
            .standing(firstHeld(pending.accountId()).id())
            .orElseThrow(() -> Refusal.invalid("identity.refusal.no-open-seat"));
    policies.accept(standing.viewer(), shown);
    return afterPolicy(pending);
  }

  private Next afterPolicy(PendingSignIn pending) {
    return lacksSecondFactor(pending.accountId())
        ? new Next.Step(pending.at(PendingSignIn.Step.ENROLMENT))
        : seated(pending);
  }

  private Next seated(PendingSignIn pending) {
    return new Next.Seated(firstHeld(pending.accountId()), pending.to());
  }

  private SeatGrant firstHeld(AccountId account) {
    return seats.listHeld(SIGN_IN, account).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("identity.refusal.no-open-seat"));
  }

  /** Whether one of the account's seats needs a second factor that is not set up. */
  boolean lacksSecondFactor(AccountId account) {
    return seats.listHeld(SIGN_IN, account).stream()
            .map(SeatGrant::seat)
            .anyMatch(Seat::needsSecondFactor)
        && secondFactors.enrolledAt(account).isEmpty()
        && !secondFactors.isExempt(account);
  }

  static Map<String, String> detail(Origin origin) {
    return Map.of("network", origin.network().value());
  }
}
