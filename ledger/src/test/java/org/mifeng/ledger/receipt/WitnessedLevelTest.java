package org.mifeng.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.Quorum;
import org.mifeng.ledger.witness.WitnessPolicy;

/** What cosignatures lift a receipt to. */
class WitnessedLevelTest {
  private final TestLog log = new TestLog();
  private final Receipt sealed = ReceiptReader.read(TestLog.sampleReceipt(log));

  private Verdict verdict(long level, String noteSha256, String noteSm3) {
    return verdict(level, noteSha256, noteSm3, WitnessAttacks.policy(log));
  }

  private Verdict verdict(long level, String noteSha256, String noteSm3, TrustPolicy policy) {
    Receipt.Proofs proofs = sealed.proofs();
    Upgrade upgrade =
        new Upgrade(
            new SuiteProof(proofs.sha256().index(), proofs.sha256().hashes(), noteSha256),
            new SuiteProof(proofs.sm3().index(), proofs.sm3().hashes(), noteSm3),
            List.of(),
            List.of(),
            List.of());
    return ReceiptCheck.check(
        ReceiptWriter.write(sealed.upgraded(level, List.of(upgrade))),
        Digests.of(TestLog.FILE),
        List.of(policy),
        TestLog.NOW);
  }

  private String cosigned(HashSuite suite, int seconds, String department, String note) {
    return TestWitnesses.cosigned(
        note, suite, WitnessAttacks.COSIGNED.plusSeconds(seconds), department);
  }

  @Test
  void twoDepartmentsUnderBothTreesProveLevel2AndTheTimeOfTheLaterTree() {
    String sha256 =
        cosigned(
            HashSuite.SHA256,
            4,
            "court",
            cosigned(HashSuite.SHA256, 1, "market", log.note(HashSuite.SHA256)));
    String sm3 =
        cosigned(
            HashSuite.SM3,
            90,
            "court",
            cosigned(
                HashSuite.SM3,
                7,
                "notary",
                cosigned(HashSuite.SM3, 2, "market", log.note(HashSuite.SM3))));
    Verdict verdict = verdict(Receipt.WITNESSED, sha256, sm3);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven()).isEqualTo(new Proven(2, WitnessAttacks.COSIGNED.plusSeconds(7)));
  }

  /** The same departments, of which these are there for trying only. */
  private TrustPolicy policyWithTests(String... names) {
    WitnessPolicy witnesses = WitnessPolicy.parse(TestWitnesses.policy());
    Map<String, Department> departments = new TreeMap<>();
    for (String name : names) {
      departments.put(name, new Department("演示", "Demonstration", true));
    }
    Corroboration trusted =
        new Corroboration(
            witnesses.with(departments), List.of(), List.of(), AlgorithmCalendar.EMPTY);
    return TrustPolicy.parse(log.policy().with(trusted).bytes());
  }

  private String cosignedByThree(HashSuite suite) {
    return cosigned(
        suite,
        30,
        "notary",
        cosigned(suite, 7, "court", cosigned(suite, 1, "market", log.note(suite))));
  }

  @Test
  void aQuorumThatNeedsWitnessesForTestsIsMarkedSo() {
    Verdict verdict =
        verdict(
            Receipt.WITNESSED,
            cosignedByThree(HashSuite.SHA256),
            cosignedByThree(HashSuite.SM3),
            policyWithTests("court", "market"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven())
        .isEqualTo(new Proven(2, WitnessAttacks.COSIGNED.plusSeconds(7), true));
  }

  @Test
  void aQuorumThatStandsWithoutTheWitnessForTestsCountsFromItsOwnTime() {
    Verdict verdict =
        verdict(
            Receipt.WITNESSED,
            cosignedByThree(HashSuite.SHA256),
            cosignedByThree(HashSuite.SM3),
            policyWithTests("market"));
    assertThat(verdict.proven())
        .isEqualTo(new Proven(2, WitnessAttacks.COSIGNED.plusSeconds(30), false));
  }

  @Test
  void tooFewCosignaturesLeaveASealedReceiptValidAndSealed() {
    String alone = cosigned(HashSuite.SHA256, 1, "market", log.note(HashSuite.SHA256));
    Verdict verdict = verdict(Receipt.SEALED, alone, log.note(HashSuite.SM3));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven()).isEqualTo(new Proven(1, null));
  }

  @Test
  void aTrustPolicyCarriesTheWitnessesAndTheNamesOfTheDepartments() {
    TrustPolicy policy = WitnessAttacks.policy(log);
    TrustPolicy again = TrustPolicy.parse(policy.bytes());
    assertThat(again).isEqualTo(policy);
    WitnessPolicy witnesses = Objects.requireNonNull(again.corroboration().witnesses());
    Quorum quorum =
        witnesses.judge(
            HashSuite.SHA256,
            Map.of(
                TestWitnesses.cosigner("court", HashSuite.SHA256).key(), WitnessAttacks.COSIGNED));
    assertThat(witnesses.departments(quorum))
        .containsExactly(new Department("法院（测试）", "Court (test)"));
  }

  @Test
  void refusesNamesOfDepartmentsThatThePolicyDoesNotHave() {
    byte[] policy = WitnessAttacks.policy(log).bytes();
    String text = new String(policy, StandardCharsets.UTF_8);
    for (String changed :
        List.of(
            text.replace("\"court\":{", "\"nobody\":{"),
            text.replace("\"witnessPolicy\"", "\"witnessPolicies\""),
            text.replace("\"zh\":\"法院（测试）\"", "\"zh\":\"\""))) {
      assertThat(changed).isNotEqualTo(text);
      assertThatThrownBy(() -> TrustPolicy.parse(changed.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(MalformedException.class);
    }
  }
}
