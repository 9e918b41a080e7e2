package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeForgeries;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;

/** Attacks on the time-stamps of an upgrade, and good ones. */
final class TimeAttacks extends Attacks {
  private static final Map<String, CheckCode> FOUND =
      Map.ofEntries(
          Map.entry("time-malformed", CheckCode.T01),
          Map.entry("time-of-other-data", CheckCode.T02),
          Map.entry("time-signature-changed", CheckCode.T03),
          Map.entry("time-purpose-not-critical", CheckCode.T04),
          Map.entry("time-of-a-root-of-the-same-name", CheckCode.T05),
          Map.entry("time-certificate-not-yet-valid", CheckCode.T06),
          Map.entry("time-certificate-revoked", CheckCode.T07),
          Map.entry("time-policy-not-accepted", CheckCode.T08),
          Map.entry("time-before-received", CheckCode.T09),
          Map.entry("time-algorithm-dead", CheckCode.T12),
          Map.entry("time-authority-unknown", CheckCode.T10),
          Map.entry("time-revocation-unknown", CheckCode.T11));

  private final Map<HashSuite, String> notes = new EnumMap<>(HashSuite.class);
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
    for (HashSuite suite : HashSuite.values()) {
      notes.put(suite, log.note(suite));
    }
    byte[] sha256 = stamped(HashSuite.SHA256);
    byte[] sm3 = stamped(HashSuite.SM3);
    List<TimeToken> both = new ArrayList<>();
    List<Corroboration> trusted = new ArrayList<>();
    for (TimeForgeries.Forgery one : TimeForgeries.good(sha256, sm3)) {
      both.add(one.token());
      trusted.add(one.trusted());
    }
    add("time-good", Receipt.TIME_STAMPED, both, Corroboration.of(trusted));
    // What is better than claimed is no fault.
    add("time-unclaimed", Receipt.SEALED, both, Corroboration.of(trusted));
    // One tree's time is enough for the level: the other tree holds the same entries.
    add("time-of-one-tree", Receipt.TIME_STAMPED, both.subList(1, 2), trusted.getLast());
    for (TimeForgeries.Forgery one : TimeForgeries.of(sha256)) {
      CheckCode code = FOUND.get(one.name());
      if (code == null) {
        throw new IllegalStateException(one.name());
      }
      add(one.name(), Receipt.TIME_STAMPED, List.of(one.token()), one.trusted(), code);
      if (code.outcome() != Verdict.Outcome.INVALID) {
        // What cannot be decided is found only in a receipt that claims it.
        add(one.name() + "-unclaimed", Receipt.WITNESSED, List.of(one.token()), one.trusted());
      }
    }
  }

  private void add(
      String name, int level, List<TimeToken> tokens, Corroboration trusted, CheckCode... codes) {
    Upgrade upgrade =
        new Upgrade(proof(HashSuite.SHA256), proof(HashSuite.SM3), tokens, List.of(), List.of());
    Receipt upgraded = sealed.upgraded(level, List.of(upgrade));
    cases.add(
        new Case(
            name, ReceiptWriter.write(upgraded), TestLog.FILE, policy(trusted), Set.of(codes)));
  }

  /** The departments of the other vectors, so that level 2 holds, and who is trusted for time. */
  private TrustPolicy policy(Corroboration trusted) {
    Corroboration witnesses = WitnessAttacks.policy(log).corroboration();
    return log.policy().with(Corroboration.of(List.of(witnesses, trusted)));
  }

  private String note(HashSuite suite) {
    return Objects.requireNonNull(notes.get(suite));
  }

  private byte[] stamped(HashSuite suite) {
    return PublishedNote.parse(note(suite)).logOnly();
  }

  private SuiteProof proof(HashSuite suite) {
    return SuiteProof.of(
        log.tree(suite).snapshot().prove(sealed.entry().index()),
        TestWitnesses.cosigned(note(suite), suite, WitnessAttacks.COSIGNED, "market", "court"));
  }
}
