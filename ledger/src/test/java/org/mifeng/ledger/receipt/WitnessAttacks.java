package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.witness.Cosigner;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.WitnessPolicy;

/** Attacks on the cosignatures of a receipt that claims level 2. */
final class WitnessAttacks extends Attacks {
  static final Instant COSIGNED = Instant.parse("2027-03-01T08:00:02Z");

  private final Receipt sealed = ReceiptReader.read(good);

  static List<Case> all() {
    WitnessAttacks attacks = new WitnessAttacks();
    attacks.quorum();
    attacks.cosignatures();
    return attacks.cases;
  }

  /** The test log's policy with the three departments, of which two must have cosigned. */
  static TrustPolicy policy(TestLog log) {
    WitnessPolicy witnesses =
        WitnessPolicy.parse(TestWitnesses.policy())
            .with(
                Map.of(
                    "market", new Department("市场监管（测试）", "Market supervision (test)"),
                    "court", new Department("法院（测试）", "Court (test)")));
    return log.policy()
        .with(new Corroboration(witnesses, List.of(), List.of(), AlgorithmCalendar.EMPTY));
  }

  /** The sample receipt claiming level 2, its published notes changed by somebody. */
  private byte[] witnessed(BinaryOperator<String> sign) {
    Receipt.Proofs proofs = sealed.proofs();
    Upgrade upgrade =
        new Upgrade(
            signed(proofs.sha256(), HashSuite.SHA256, sign),
            signed(proofs.sm3(), HashSuite.SM3, sign),
            List.of(),
            List.of(),
            List.of());
    return ReceiptWriter.write(sealed.upgraded(Receipt.WITNESSED, List.of(upgrade)));
  }

  private static SuiteProof signed(SuiteProof proof, HashSuite suite, BinaryOperator<String> sign) {
    return new SuiteProof(
        proof.index(), proof.hashes(), sign.apply(proof.checkpoint(), suite.label()));
  }

  private static HashSuite suite(String label) {
    return HashSuite.labelled(label);
  }

  private static BinaryOperator<String> by(Instant time, String... departments) {
    return (note, label) -> TestWitnesses.cosigned(note, suite(label), time, departments);
  }

  private void witnessed(String name, BinaryOperator<String> sign, CheckCode... codes) {
    cases.add(new Case(name, witnessed(sign), TestLog.FILE, policy(log), Set.of(codes)));
  }

  private void quorum() {
    witnessed("witnessed", by(COSIGNED, "market", "court"));
    witnessed("witnessed-by-all", by(COSIGNED, "market", "notary", "court"));
    witnessed(
        "witnessed-by-quantum-safe-keys",
        (note, label) ->
            suite(label) == HashSuite.SM3
                ? TestWitnesses.cosigned(note, HashSuite.SM3, COSIGNED, "market", "court")
                : TestWitnesses.with(
                    note,
                    quantumSafe("market").sign(Note.parse(note).text(), COSIGNED),
                    quantumSafe("court").sign(Note.parse(note).text(), COSIGNED)));
    witnessed("witness-alone", by(COSIGNED, "court"), CheckCode.W10);
    witnessed("witness-none", by(COSIGNED), CheckCode.W10);
    witnessed(
        "witnessed-in-one-tree-only",
        (note, label) ->
            suite(label) == HashSuite.SM3
                ? note
                : TestWitnesses.cosigned(note, HashSuite.SHA256, COSIGNED, "market", "court"),
        CheckCode.W10);
    cases.add(
        new Case(
            "witness-unknown",
            witnessed(by(COSIGNED, "market", "court")),
            TestLog.FILE,
            log.policy(),
            Set.of(CheckCode.W11)));
    TrustPolicy nobody =
        log.policy()
            .with(
                new Corroboration(
                    WitnessPolicy.parse("quorum none\n"),
                    List.of(),
                    List.of(),
                    AlgorithmCalendar.EMPTY));
    cases.add(
        new Case(
            "witness-policy-asks-for-none",
            witnessed(by(COSIGNED)),
            TestLog.FILE,
            nobody,
            Set.of(CheckCode.W10)));
  }

  private static Cosigner quantumSafe(String department) {
    return TestWitnesses.cosigner(department, KeyAlgorithm.ML_DSA_44);
  }

  private void cosignatures() {
    witnessed(
        "cosignature-of-other-size",
        (note, label) -> {
          String text = Note.parse(note).text();
          NoteSignature of =
              TestWitnesses.cosigner("notary", suite(label))
                  .sign(text.replace("\n21\n", "\n22\n"), COSIGNED);
          return TestWitnesses.with(
              TestWitnesses.cosigned(note, suite(label), COSIGNED, "market", "court"), of);
        },
        CheckCode.W01);
    witnessed(
        "cosignature-dated-back",
        (note, label) -> {
          NoteSignature of =
              TestWitnesses.cosigner("market", suite(label))
                  .sign(Note.parse(note).text(), COSIGNED);
          byte[] dated = of.signature();
          dated[7] ^= 1;
          return TestWitnesses.with(
              TestWitnesses.cosigned(note, suite(label), COSIGNED, "court"),
              new NoteSignature(of.name(), of.keyId(), dated));
        },
        CheckCode.W01,
        CheckCode.W10);
    witnessed(
        "cosignature-from-the-future",
        by(TestLog.NOW.plusSeconds(301), "market", "court"),
        CheckCode.W02,
        CheckCode.W10);
    witnessed("cosignature-a-little-fast", by(TestLog.NOW.plusSeconds(299), "market", "court"));
    witnessed(
        "cosignature-before-the-log",
        by(TestLog.BEGIN.minusSeconds(301), "market", "court"),
        CheckCode.W02,
        CheckCode.W10);
    witnessed(
        "witness-counted-twice", by(COSIGNED, "market", "market"), CheckCode.W03, CheckCode.W10);
  }
}
