package org.mifeng.platform.identity.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.DemoAccounts;
import org.mifeng.platform.identity.KeyBox;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * People's second factors. Secrets rest encrypted ({@link KeyBox}); a code is good once; ten
 * recovery codes are shown once and kept as digests.
 */
@Component
public class SecondFactors implements SmartInitializingSingleton {
  private static final Viewer SIGN_IN = Viewer.system("sign-in");
  private static final String ISSUER = "Mifeng";
  private static final int RECOVERY_CODES = 10;
  private static final String RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final SecondFactorStore store;
  private final KeyBox keys;
  private final DemoAccounts demo;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  SecondFactors(
      SecondFactorStore store,
      KeyBox keys,
      DemoAccounts demo,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.demo = demo;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** Opening is not creating: a lost key is a fault to mend, and never replaced in silence. */
  @Override
  public void afterSingletonsInstantiated() {
    if (keys.isNew() && transactions.as(SIGN_IN, store::countAll) > 0) {
      throw new IllegalStateException(
          "keys/identity.key was missing and a new one was made, but the database holds second"
              + " factors sealed with the old one. Put the old key back in its place (see"
              + " OPERATIONS.md, backup and restore of keys).");
    }
  }

  /** When the account set up its second factor, or empty. */
  public Optional<Instant> enrolledAt(AccountId account) {
    return transactions.as(SIGN_IN, () -> store.findEnrolledAt(account));
  }

  /** Whether the account belongs to the demonstration and may do without a second factor. */
  public boolean isExempt(AccountId account) {
    return demo.isExempt(account);
  }

  /** How many recovery codes are left. */
  public int countRecoveryCodes(AccountId account) {
    return transactions.as(SIGN_IN, () -> store.countRecoveryCodes(account));
  }

  /**
   * A fresh secret, sealed for this account; it counts only once a code made with it has come back.
   */
  byte[] draft(AccountId account) {
    return keys.seal(purpose(account), OneTimeCodes.random().secret());
  }

  /** What the app is to be shown of a draft; empty when it is not this account's. */
  Optional<OneTimeCodes> reveal(AccountId account, byte[] draft) {
    return keys.open(purpose(account), draft).map(OneTimeCodes::new);
  }

  /** The page that shows a draft to the person and their app. */
  EnrolmentPage page(
      AccountId account, byte[] draft, String login, String action, boolean required) {
    var codes = reveal(account, draft).orElseThrow();
    var uri = codes.uri(ISSUER, login);
    return new EnrolmentPage(QrCode.of(uri), codes.text(), uri, action, required);
  }

  /**
   * Makes the draft the account's second factor, when the typed code was made with it.
   *
   * @return the recovery codes, to be shown once
   * @throws Refusal 422 when the code is wrong
   */
  List<String> enrol(Viewer viewer, AccountId account, byte[] draft, String typed) {
    var step =
        reveal(account, draft)
            .map(codes -> codes.stepOf(digits(typed), clock.instant()))
            .filter(found -> found.isPresent())
            .orElseThrow(() -> Refusal.invalid("identity.refusal.code-wrong"))
            .getAsLong();
    return transactions.as(
        viewer,
        () -> {
          trail.record(viewer, "identity.second-factor-enrolled", account.toString());
          return transactions.as(
              SIGN_IN,
              () -> {
                store.upsert(account, draft, step, clock.instant());
                return freshRecoveryCodes(account);
              });
        });
  }

  /** Replaces the recovery codes; the old ones are void. */
  public List<String> renewRecoveryCodes(Viewer viewer, AccountId account) {
    return transactions.as(
        viewer,
        () -> {
          trail.record(viewer, "identity.recovery-codes-renewed", account.toString());
          return transactions.as(SIGN_IN, () -> freshRecoveryCodes(account));
        });
  }

  /** Whether what was typed is a code that has not been used, or an unused recovery code. */
  public boolean check(AccountId account, String typed) {
    if (typed.length() > 100) {
      return false;
    }
    return transactions.as(
        SIGN_IN, () -> checkCode(account, typed) || checkRecovery(account, typed));
  }

  /** Takes the second factor away; at the next sign-in a seat that needs one asks for a new one. */
  public void remove(Viewer viewer, AccountId account) {
    transactions.run(
        viewer,
        () -> {
          var removed = transactions.as(SIGN_IN, () -> store.delete(account));
          if (removed == 0) {
            throw Refusal.conflict("identity.refusal.no-second-factor");
          }
          trail.record(viewer, "identity.second-factor-removed", account.toString());
        });
  }

  private boolean checkCode(AccountId account, String typed) {
    var sealed = store.findSecret(account);
    if (sealed.isEmpty()) {
      return false;
    }
    var codes =
        reveal(account, sealed.get())
            .orElseThrow(() -> new IllegalStateException("not sealed with this identity.key"));
    var step = codes.stepOf(digits(typed), clock.instant());
    return step.isPresent() && store.advance(account, step.getAsLong());
  }

  private boolean checkRecovery(AccountId account, String typed) {
    var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return plain.length() == 12
        && store.useRecoveryCode(account, recoveryDigest(account, plain), clock.instant());
  }

  private List<String> freshRecoveryCodes(AccountId account) {
    var codes = new ArrayList<String>();
    var digests = new ArrayList<byte[]>();
    for (var i = 0; i < RECOVERY_CODES; i++) {
      var plain = new StringBuilder();
      random
          .ints(12, 0, RECOVERY_ALPHABET.length())
          .forEach(at -> plain.append(RECOVERY_ALPHABET.charAt(at)));
      digests.add(recoveryDigest(account, plain.toString()));
      codes.add(plain.insert(8, '-').insert(4, '-').toString());
    }
    store.insertRecoveryCodes(account, digests);
    return List.copyOf(codes);
  }

  private byte[] recoveryDigest(AccountId account, String plain) {
    return keys.digest("recovery " + account, plain);
  }

  /** Apps show codes in two groups; people type the blank. */
  private static String digits(String typed) {
    return typed.replaceAll("[\\s-]", "");
  }

  private static String purpose(AccountId account) {
    return "second factor of " + account;
  }
}
