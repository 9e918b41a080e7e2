package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;

class WitnessPolicyTest {
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

  private static WitnessKey key(String department) {
    return TestWitnesses.cosigner(department, HashSuite.SHA256).key();
  }

  /** {@code market@0 court@30}: who cosigned how many seconds after noon. */
  private static Map<WitnessKey, Instant> cosigned(String who) {
    Map<WitnessKey, Instant> times = new HashMap<>();
    for (String one : who.split(" ", -1)) {
      if (!one.isEmpty()) {
        String[] parts = one.split("@", 2);
        times.put(key(parts[0]), NOON.plusSeconds(Long.parseLong(parts[1])));
      }
    }
    return times;
  }

  private static Quorum judge(String policy, String who) {
    return WitnessPolicy.parse(policy).judge(HashSuite.SHA256, cosigned(who));
  }

  private static String three() {
    return "witness m %s\nwitness n %s\nwitness c %s https://court.example\n"
        .formatted(key("market"), key("notary"), key("court"));
  }

  @Test
  void twoOfThreeAreEnoughAndTheSecondMakesItSo() {
    String policy = three() + "group enough 2 m n c\nquorum enough\n";
    assertThat(judge(policy, "market@5").met()).isFalse();
    assertThat(judge(policy, "market@5").since()).isEmpty();
    Quorum met = judge(policy, "market@5 court@3 notary@90");
    assertThat(met.met()).isTrue();
    assertThat(met.since()).contains(NOON.plusSeconds(5));
    assertThat(met.names()).containsExactly("m", "n", "c", "enough");
  }

  @Test
  void groupsNestAndEachAsksForItself() {
    String policy =
        three() + "group first any m n\ngroup both all first c\n# who decides\n\t quorum\tboth \n";
    assertThat(judge(policy, "market@1 notary@2").met()).isFalse();
    assertThat(judge(policy, "court@1").met()).isFalse();
    assertThat(judge(policy, "notary@20 court@10 market@40").since())
        .contains(NOON.plusSeconds(20));
  }

  @Test
  void aWitnessAloneMayBeTheQuorum() {
    assertThat(judge(three() + "quorum c\n", "market@1").met()).isFalse();
    assertThat(judge(three() + "quorum c\n", "court@1").since()).contains(NOON.plusSeconds(1));
  }

  @Test
  void noQuorumIsMetByNobodyAndProvesNoTime() {
    WitnessPolicy none = WitnessPolicy.parse("quorum none\n");
    assertThat(none.asksForWitnesses()).isFalse();
    assertThat(none.judge(HashSuite.SM3, Map.of()).met()).isTrue();
    assertThat(none.judge(HashSuite.SM3, Map.of()).since()).isEmpty();
  }

  @Test
  void aKeyCountsForItsOwnTreeOnly() {
    WitnessPolicy policy = WitnessPolicy.parse(TestWitnesses.policy());
    Map<WitnessKey, Instant> chinese =
        Map.of(
            TestWitnesses.cosigner("market", KeyAlgorithm.SM2).key(), NOON,
            TestWitnesses.cosigner("court", KeyAlgorithm.SM2).key(), NOON);
    assertThat(policy.judge(HashSuite.SM3, chinese).met()).isTrue();
    assertThat(policy.judge(HashSuite.SHA256, chinese).met()).isFalse();
    assertThat(policy.keys(HashSuite.SM3)).hasSize(3);
    assertThat(policy.keys(HashSuite.SHA256)).hasSize(6);
  }

  @Test
  void twoKeysOfOneDepartmentAreOneDepartment() {
    WitnessPolicy policy = WitnessPolicy.parse(TestWitnesses.policy());
    Map<WitnessKey, Instant> one =
        Map.of(
            TestWitnesses.cosigner("market", KeyAlgorithm.ED25519).key(), NOON,
            TestWitnesses.cosigner("market", KeyAlgorithm.ML_DSA_44).key(), NOON);
    assertThat(policy.judge(HashSuite.SHA256, one).met()).isFalse();
  }

  @Test
  void itKeepsItsTextItsLogsAndItsAddresses() {
    String log = new TestLog().signer(HashSuite.SHA256).verifier().toString();
    String text = "log " + log + " https://log.example\n" + three() + "quorum none\n";
    WitnessPolicy policy = WitnessPolicy.parse(text);
    assertThat(policy.text()).isEqualTo(text);
    assertThat(policy.logs()).hasSize(1);
    assertThat(policy.witnesses().stream().map(w -> w.url().orElse("-")))
        .containsExactly("-", "-", "https://court.example");
    assertThat(policy.defines("c")).isTrue();
    assertThat(policy.defines("none")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum none",
        "\n",
        "quorum none\nquorum none\n",
        "quorum none none\n",
        "quorum nobody\n",
        "Quorum none\n",
        "quorum none\r\n",
        "quorum\u00a0none\n",
        "quorum none\u007f\n",
        "WITNESS m\nquorum none\n",
        "group g any m\nTHREE\nquorum none\n",
        "THREE\nTHREE\nquorum none\n",
        "THREE\nwitness other KEY\nquorum none\n",
        "witness none KEY\nquorum none\n",
        "THREE\ngroup m any n c\nquorum none\n",
        "THREE\ngroup g 0 m n\nquorum none\n",
        "THREE\ngroup g 3 m n\nquorum none\n",
        "THREE\ngroup g 01 m n\nquorum none\n",
        "THREE\ngroup g -1 m n\nquorum none\n",
        "THREE\ngroup g some m n\nquorum none\n",
        "THREE\ngroup g any\nquorum none\n",
        "THREE\ngroup g any m m\nquorum none\n",
        "THREE\ngroup g any m none\nquorum none\n",
        "THREE\ngroup g any m g\nquorum g\n",
        "THREE\ngroup g any m n\ngroup h any n c\nquorum h\n",
        "log KEY\nquorum none\n",
        "witness m LOG\nquorum none\n",
        "log LOG\nlog LOG\nquorum none\n",
        "log LOG a b\nquorum none\n"
      })
  void refusesWhatIsNoPolicy(String text) {
    String whole =
        text.replace("THREE\n", three())
            .replace("KEY", key("market").toString())
            .replace("LOG", new TestLog().signer(HashSuite.SHA256).verifier().toString());
    assertThatThrownBy(() -> WitnessPolicy.parse(whole)).isInstanceOf(MalformedException.class);
  }

  @Test
  void refusesTooMuchOfAnything() {
    assertThatThrownBy(() -> WitnessPolicy.parse("#" + "x".repeat(200_000) + "\n"))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> WitnessPolicy.parse("#" + "x".repeat(9000) + "\nquorum none\n"))
        .isInstanceOf(MalformedException.class);
    StringBuilder groups = new StringBuilder(three()).append("group g0 any m\n");
    for (int i = 1; i <= WitnessPolicy.MAX_EACH; i++) {
      groups.append("group g%d any g%d\n".formatted(i, i - 1));
    }
    assertThatThrownBy(() -> WitnessPolicy.parse(groups + "quorum none\n"))
        .isInstanceOf(MalformedException.class);
  }
}
