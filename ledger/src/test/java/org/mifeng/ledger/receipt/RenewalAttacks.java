package org.mifeng.ledger.receipt;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.renewal.RenewalWriter;
import org.mifeng.ledger.renewal.RenewedObjects;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.Corroboration;

/** Attacks on the evidence records of an upgrade, and good ones. */
final class RenewalAttacks extends Attacks {
  private static final Instant BEGUN = TestLog.RECEIVED.plus(Duration.ofDays(1));
  private static final Instant LATER = TestLog.RECEIVED.plus(Duration.ofDays(30));

  private final MovedClock clock = new MovedClock(BEGUN);
  private final TestAuthority sha256 = authority(TestAuthority.Kind.P256);
  private final TestAuthority sm3 = authority(TestAuthority.Kind.SM2);
  private final Map<HashSuite, String> notes = new EnumMap<>(HashSuite.class);
  private final Receipt sealed = ReceiptReader.read(good);

  static List<Case> all() {
    RenewalAttacks attacks = new RenewalAttacks();
    attacks.fill();
    return attacks.cases;
  }

  private TestAuthority authority(TestAuthority.Kind kind) {
    try {
      return TestAuthority.create(kind, clock, new SecureRandom());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() {
    log.fill(9);
    for (HashSuite suite : HashSuite.values()) {
      notes.put(suite, log.note(suite));
    }
    List<TimeToken> tokens =
        List.of(
            sha256.stamp(note(HashSuite.SHA256).logOnly()),
            sm3.stamp(note(HashSuite.SM3).logOnly()));
    RenewedObjects objects = objects(tokens);
    Renewal begun =
        RenewalWriter.begin(
            objects, sha256.stamp(RenewalWriter.toBegin(HashSuite.SHA256, objects)));
    add("renewal-begun", tokens, begun, AlgorithmCalendar.EMPTY);

    clock.moveTo(LATER);
    Renewal stamped =
        RenewalWriter.renewTimeStamp(begun, sha256.stamp(RenewalWriter.toRenewTimeStamp(begun)));
    add("renewal-time-stamp-renewed", tokens, stamped, AlgorithmCalendar.EMPTY);
    Renewal moved =
        RenewalWriter.renewDigest(
            stamped,
            objects,
            sm3.stamp(RenewalWriter.toRenewDigest(stamped, HashSuite.SM3, objects)));
    add("renewal-digest-renewed", tokens, moved, AlgorithmCalendar.EMPTY);
    Instant after = LATER.plus(Duration.ofDays(1));
    add("renewal-before-sha256-ended", tokens, moved, ends("SHA-256", after));
    add("renewal-due", tokens, stamped, ends("SHA-256", after), CheckCode.E10);
    add(
        "renewal-after-sha256-ended",
        tokens,
        moved,
        ends("SHA-256", LATER.minus(Duration.ofDays(1))),
        CheckCode.E02,
        CheckCode.E04,
        CheckCode.E10);
    add(
        "renewal-to-weaker-digest",
        tokens,
        moved,
        ends("SM3", TestLog.NOW.plus(Duration.ofDays(400))),
        CheckCode.E05);
    add(
        "renewal-of-other-time-stamp",
        tokens,
        RenewalWriter.renewTimeStamp(begun, sha256.stamp(TestLog.FILE)),
        AlgorithmCalendar.EMPTY,
        CheckCode.E02);
    RenewedObjects others =
        RenewedObjects.of(note(HashSuite.SHA256), note(HashSuite.SHA256), tokens, List.of());
    add(
        "renewal-without-a-note",
        tokens,
        RenewalWriter.begin(others, sha256.stamp(RenewalWriter.toBegin(HashSuite.SHA256, others))),
        AlgorithmCalendar.EMPTY,
        CheckCode.E01);
    add(
        "renewal-of-more-than-is-shown",
        List.of(tokens.getFirst()),
        begun,
        AlgorithmCalendar.EMPTY,
        CheckCode.E01);
    byte[] torn = begun.record().clone();
    torn[3] ^= 0x40;
    add(
        "renewal-malformed",
        tokens,
        new Renewal(torn, begun.certificates(), begun.revocation()),
        AlgorithmCalendar.EMPTY,
        CheckCode.E01);

    clock.moveTo(BEGUN.minus(Duration.ofHours(1)));
    add(
        "renewal-back-in-time",
        tokens,
        RenewalWriter.renewTimeStamp(begun, sha256.stamp(RenewalWriter.toRenewTimeStamp(begun))),
        AlgorithmCalendar.EMPTY,
        CheckCode.E03);
  }

  private static AlgorithmCalendar ends(String algorithm, Instant end) {
    return new AlgorithmCalendar(Map.of(algorithm, end));
  }

  private PublishedNote note(HashSuite suite) {
    return PublishedNote.parse(Objects.requireNonNull(notes.get(suite)));
  }

  private RenewedObjects objects(List<TimeToken> tokens) {
    return RenewedObjects.of(note(HashSuite.SHA256), note(HashSuite.SM3), tokens, List.of());
  }

  private void add(
      String name,
      List<TimeToken> tokens,
      Renewal renewal,
      AlgorithmCalendar calendar,
      CheckCode... codes) {
    Upgrade upgrade =
        new Upgrade(
            proof(HashSuite.SHA256), proof(HashSuite.SM3), tokens, List.of(), List.of(renewal));
    Receipt upgraded = sealed.upgraded(Receipt.SEALED, List.of(upgrade));
    Corroboration trusted =
        new Corroboration(null, List.of(sha256.trusted(), sm3.trusted()), List.of(), calendar);
    cases.add(
        new Case(
            name,
            ReceiptWriter.write(upgraded),
            TestLog.FILE,
            log.policy().with(trusted),
            Set.of(codes)));
  }

  private SuiteProof proof(HashSuite suite) {
    return SuiteProof.of(
        log.tree(suite).snapshot().prove(sealed.entry().index()),
        Objects.requireNonNull(notes.get(suite)));
  }
}
