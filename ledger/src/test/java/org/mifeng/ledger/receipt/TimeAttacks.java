package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeForgeries;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.Corroboration;

/** Attacks on the time-stamps of an upgrade, and good ones. */
final class TimeAttacks extends Attacks {
  private static final Map<String, CheckCode> FOUND =
      Map.ofEntries(
          Map.entry("time-malformed", CheckCode.T01),
          Map.entry("time-of-other-data", CheckCode.T02),
          Map.entry("time-signature-changed", CheckCode.T03),
          Map.entry("time-purpose-not-critical", CheckCode.T04),
          Map.entry("time-of-a-root-of-the-same-name", CheckCode.T05),
          Map.entry("time-certificate-expired", CheckCode.T06),
          Map.entry("time-certificate-revoked", CheckCode.T07),
          Map.entry("time-policy-not-accepted", CheckCode.T08),
          Map.entry("time-before-received", CheckCode.T09),
          Map.entry("time-algorithm-dead", CheckCode.T12),
          Map.entry("time-authority-unknown", CheckCode.T10),
          Map.entry("time-revocation-unknown", CheckCode.T11));

  private final Receipt sealed = ReceiptReader.read(good);

  static List<Case> all() {
    TimeAttacks attacks = new TimeAttacks();
    try {
      attacks.fill();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return attacks.cases;
  }

  private void fill() throws Exception {
    log.fill(9);
    byte[] sha256 = PublishedNote.parse(log.note(HashSuite.SHA256)).logOnly();
    byte[] sm3 = PublishedNote.parse(log.note(HashSuite.SM3)).logOnly();
    List<TimeToken> both = new ArrayList<>();
    List<Corroboration> trusted = new ArrayList<>();
    for (TimeForgeries.Forgery one : TimeForgeries.good(sha256, sm3)) {
      both.add(one.token());
      trusted.add(one.trusted());
    }
    // What is better than claimed is no fault: the level is still 1.
    add("time-good", Receipt.SEALED, both, Corroboration.of(trusted));
    for (TimeForgeries.Forgery one : TimeForgeries.of(sha256)) {
      CheckCode code = FOUND.get(one.name());
      if (code == null) {
        throw new IllegalStateException(one.name());
      }
      add(one.name(), Receipt.SEALED, List.of(one.token()), one.trusted(), code);
    }
  }

  private void add(
      String name, int level, List<TimeToken> tokens, Corroboration trusted, CheckCode... codes) {
    Upgrade upgrade =
        new Upgrade(proof(HashSuite.SHA256), proof(HashSuite.SM3), tokens, List.of(), List.of());
    Receipt upgraded = sealed.upgraded(level, List.of(upgrade));
    boolean undecided = codes.length == 1 && codes[0].outcome() != Verdict.Outcome.INVALID;
    // What cannot be decided matters only to a receipt that claims it.
    Set<CheckCode> found = undecided && level == Receipt.SEALED ? Set.of() : Set.of(codes);
    cases.add(
        new Case(
            name,
            ReceiptWriter.write(upgraded),
            TestLog.FILE,
            log.policy().with(trusted),
            found));
  }

  private SuiteProof proof(HashSuite suite) {
    return SuiteProof.of(
        log.tree(suite).snapshot().prove(sealed.entry().index()), log.note(suite));
  }
}
