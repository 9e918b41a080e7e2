package org.mifeng.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * People's passwords. Hashes are read and written by the platform's own sight only ({@link
 * Viewer#system}); not even an administrator's transaction can see one.
 */
@Component
public class Passwords {
  /** How long a handed-over password can be used. */
  static final Duration HANDED_OVER = Duration.ofDays(7);

  private static final Viewer SIGN_IN = Viewer.system("sign-in");

  private final PasswordStore store;
  private final PasswordHasher hasher;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Passwords(
      PasswordStore store,
      PasswordHasher hasher,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.hasher = hasher;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** What came of checking a password. */
  public enum Outcome {
    /** It fits. */
    FITS,
    /** It fits, was set by somebody else, and must be changed now. */
    MUST_CHANGE,
    /** It does not fit, there is none, or its time is over. */
    WRONG
  }

  /**
   * Checks what was typed for this account; takes as long when there is no such account.
   *
   * @param account whose password, or empty for an unknown login
   */
  public Outcome check(Optional<AccountId> account, String typed) {
    var stored = account.flatMap(id -> transactions.as(SIGN_IN, () -> store.find(id)));
    if (stored.isEmpty()) {
      hasher.matchNobody(typed);
      return Outcome.WRONG;
    }
    if (!hasher.matches(typed, stored.get().hash())) {
      return Outcome.WRONG;
    }
    var until = stored.get().oneTimeUntil();
    if (until == null) {
      return Outcome.FITS;
    }
    return clock.instant().isBefore(until) ? Outcome.MUST_CHANGE : Outcome.WRONG;
  }

  /** Whether the account's password was set by somebody else and must be changed. */
  public boolean mustChange(AccountId account) {
    return transactions.as(
        SIGN_IN,
        () -> store.find(account).filter(stored -> stored.oneTimeUntil() != null).isPresent());
  }

  /**
   * Sets a person's own password.
   *
   * @param viewer the person, or the platform while they are still signing in
   * @throws Refusal 422 when it is too short, too long, well known, or the one there is
   */
  public void setOwn(Viewer viewer, AccountId account, String login, String typed) {
    var password = PasswordRules.checked(typed, login);
    if (check(Optional.of(account), typed) != Outcome.WRONG) {
      throw Refusal.invalid("identity.refusal.password-same");
    }
    var stored = new PasswordStore.Stored(hasher.hash(password), null);
    transactions.run(
        viewer,
        () -> {
          write(account, account, stored);
          trail.record(viewer, "identity.password-changed", account.toString());
        });
  }

  /** Sets the password a new account starts with: the person's own, chosen by them. */
  void setFirst(AccountId account, String login, String typed) {
    var password = PasswordRules.checked(typed, login);
    write(account, account, new PasswordStore.Stored(hasher.hash(password), null));
  }

  /** Sets the password of a demonstration account: random, and good until another is set. */
  void setForDemo(AccountId account, String password) {
    write(account, account, new PasswordStore.Stored(hasher.hash(password), null));
  }

  /** Sets a fresh password that {@code by} hands over; the old one is void at once. */
  OneTimePassword handOver(AccountId account, AccountId by) {
    var password = OneTimePassword.random();
    var until = clock.instant().plus(HANDED_OVER);
    write(account, by, new PasswordStore.Stored(hasher.hash(password.secret()), until));
    return password;
  }

  private void write(AccountId account, AccountId by, PasswordStore.Stored password) {
    transactions.run(SIGN_IN, () -> store.upsert(account, password, by, clock.instant()));
  }
}
