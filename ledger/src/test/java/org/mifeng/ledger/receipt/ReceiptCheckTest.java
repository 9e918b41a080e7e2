package org.mifeng.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.trust.TrustPolicy;

class ReceiptCheckTest {
  private static final List<TrustPolicy> POLICY = List.of(new TestLog().policy());

  private static Verdict check(byte[] receipt) {
    return ReceiptCheck.check(receipt, Digests.of(TestLog.FILE), POLICY, TestLog.NOW);
  }

  @TestFactory
  Stream<DynamicTest> everyAttackGivesExactlyItsCodes() {
    return TamperCases.all().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.name(),
                    () -> {
                      Verdict verdict =
                          ReceiptCheck.check(
                              attack.receipt(),
                              attack.file() == null ? null : Digests.of(attack.file()),
                              attack.policy() == null ? List.of() : List.of(attack.policy()),
                              TestLog.NOW,
                              AnchorAttacks.node(attack.name()));
                      assertThat(verdict.codes())
                          .containsExactlyInAnyOrderElementsOf(attack.codes());
                      assertThat(verdict.outcome() == Verdict.Outcome.VALID)
                          .isEqualTo(attack.codes().isEmpty());
                    }));
  }

  @Test
  void everyCodeHasAnAttackThatGivesIt() {
    Set<CheckCode> given = EnumSet.noneOf(CheckCode.class);
    TamperCases.all().forEach(attack -> given.addAll(attack.codes()));
    assertThat(given).containsExactlyInAnyOrder(CheckCode.values());
  }

  @TestFactory
  Stream<DynamicTest> everyMemberWrittenTwiceIsR05() {
    byte[] good = Tampering.sample();
    return Tampering.paths(Tampering.read(good)).stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () ->
                        assertThat(check(Tampering.twice(good, path)).codes())
                            .containsExactly(CheckCode.R05)));
  }

  @TestFactory
  Stream<DynamicTest> everyMemberDroppedIsNeverValidButTheName() {
    byte[] good = Tampering.sample();
    return Tampering.paths(Tampering.read(good)).stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      Verdict verdict = check(Tampering.change(good, path, value -> null));
                      switch (path) {
                        case "subject.name" ->
                            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
                        case "subject.mediaType" ->
                            assertThat(verdict.codes()).containsExactly(CheckCode.L01);
                        default -> assertThat(verdict.codes()).containsExactly(CheckCode.R04);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyMemberOfAnotherTypeIsRefused() {
    byte[] good = Tampering.sample();
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Json> values =
        new TreeMap<>(
            Map.of(
                "null", new Json.Null(),
                "true", new Json.Bool(true),
                "fraction", new Json.Num(0.5),
                "negative", new Json.Num(-1),
                "object", Json.Obj.empty(),
                "empty text", new Json.Text(""),
                "array of null", new Json.Arr(List.of(new Json.Null()))));
    for (String path : Tampering.paths(Tampering.read(good))) {
      values.forEach(
          (name, value) ->
              tests.add(
                  DynamicTest.dynamicTest(
                      path + " as " + name,
                      () -> {
                        Verdict verdict = check(Tampering.change(good, path, old -> value));
                        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.INVALID);
                        assertThat(verdict.codes())
                            .containsAnyOf(
                                CheckCode.R03, CheckCode.R04, CheckCode.N01, CheckCode.L02);
                      })));
    }
    return tests.stream();
  }

  @Test
  void everyByteChangedIsNeverValidButInTheName() {
    byte[] good = Tampering.sample();
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 0x01;
      // The name proves nothing, so a changed letter of it changes no verdict.
      boolean insideName = !new String(changed, StandardCharsets.ISO_8859_1).contains("recipe.txt");
      if (!insideName) {
        assertThat(check(changed).outcome()).as("byte " + i).isNotEqualTo(Verdict.Outcome.VALID);
      }
    }
  }

  @Test
  void theFastWriterAndTheWriterWriteTheSame() {
    byte[] good = Tampering.sample();
    assertThat(ReceiptWriter.write(ReceiptReader.read(good))).isEqualTo(good);
    Receipt renamed = ReceiptReader.read(good).named("配方 \"终版\".txt");
    assertThat(check(ReceiptWriter.write(renamed)).outcome()).isEqualTo(Verdict.Outcome.VALID);
  }

  @Test
  void everyStepAndCodeHasASentenceInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Sentences sentences = Sentences.in(locale);
      for (CheckCode code : CheckCode.values()) {
        assertThat(sentences.of(code)).isNotBlank().doesNotContain("\n");
      }
      for (CheckStep step : CheckStep.values()) {
        assertThat(sentences.of(step)).isNotBlank();
      }
      for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
        assertThat(sentences.meaning(outcome)).isNotBlank();
      }
      for (Verdict.StepResult result : Verdict.StepResult.values()) {
        assertThat(sentences.of(result)).isNotBlank();
      }
      for (int level = Receipt.SEALED; level <= Receipt.RENEWED; level++) {
        assertThat(sentences.level(level)).isNotBlank();
        assertThat(sentences.levelMeaning(level)).isNotBlank();
      }
      assertThat(sentences.proves(Proven.NOTHING)).hasSize(3);
      assertThat(sentences.doesNotProve(Proven.NOTHING)).hasSize(4);
      Proven dated = new Proven(Receipt.TIME_STAMPED, TestLog.NOW);
      assertThat(sentences.proves(dated)).hasSize(4).last().asString().contains("2027-06-01");
      assertThat(sentences.doesNotProve(dated).getLast())
          .isNotEqualTo(sentences.doesNotProve(Proven.NOTHING).getLast());
    }
    assertThat(Sentences.in(Locale.CHINESE).of(Verdict.Outcome.VALID)).isEqualTo("有效");
    assertThat(Sentences.in(Locale.ENGLISH).of(Verdict.Outcome.VALID)).isEqualTo("VALID");
  }

  @Test
  void stepsSayHowTheyEnded() {
    byte[] good = Tampering.sample();
    Verdict absent = ReceiptCheck.check(good, null, POLICY, TestLog.NOW);
    assertThat(absent.outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
    assertThat(absent.result(CheckStep.FILE)).isEqualTo(Verdict.StepResult.UNDECIDED);
    assertThat(absent.result(CheckStep.PROOF)).isEqualTo(Verdict.StepResult.PASSED);
    Verdict broken = check(new byte[] {'{'});
    assertThat(broken.result(CheckStep.RECEIPT)).isEqualTo(Verdict.StepResult.FAILED);
    assertThat(broken.result(CheckStep.PROOF)).isEqualTo(Verdict.StepResult.NOT_RUN);
  }
}
