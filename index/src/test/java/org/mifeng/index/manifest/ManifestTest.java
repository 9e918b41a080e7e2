package org.mifeng.index.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Proof;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.manifest.ManifestVerdict.Outcome;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;

/** What a manifest proves, and what is found about one that was tampered with. */
class ManifestTest {
  private static final List<NoteVerifier> KNOWN =
      List.of(TestManifest.ED25519.verifier(), TestManifest.SM2.verifier());

  private static ManifestVerdict check(byte[] bytes) {
    return ManifestCheck.check(bytes, List.of(TestManifest.SYSTEM), KNOWN);
  }

  private static byte[] edited(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = text.indexOf(from);
    assertThat(at).as(from).isNotNegative();
    return (text.substring(0, at) + to + text.substring(at + from.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Signs anew, as a forger who holds a trusted key would. */
  private static byte[] resigned(Manifest manifest, Answers answers, Map<String, String> results) {
    Manifest changed =
        new Manifest(
            manifest.occasion(),
            manifest.system(),
            manifest.yardstick(),
            answers,
            manifest.inputs(),
            results,
            new Manifest.Seal(manifest.seal().signers(), List.of()));
    return ManifestWriter.bytes(ManifestWriter.signed(changed, TestManifest.ED25519));
  }

  @Test
  void anybodyRecomputesTheSameFigures() {
    ManifestVerdict verdict = check(TestManifest.bytes());
    assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
    assertThat(verdict.systemCompared()).isTrue();
    assertThat(verdict.computed()).isEqualTo(verdict.manifest().orElseThrow().results());
    // By hand: U = 30·3/4 + 25·0.875 + 25 = 69.375, R = 40·0.6667 + 30·88.5/96 = 54.324…
    assertThat(verdict.computed()).containsEntry("U", "69.38").containsEntry("R", "54.32");
    assertThat(verdict.computed()).containsKeys("PI", "C", "C_raw", "item/D4-02/share");
  }

  @Test
  void twoAlgorithmsAreBetterAndEachIsChecked() {
    byte[] both =
        ManifestWriter.bytes(TestManifest.manifest(TestManifest.ED25519, TestManifest.SM2));
    assertThat(check(both).outcome()).isEqualTo(Outcome.VALID);
    Manifest manifest = ManifestReader.read(both);
    List<String> swapped = new ArrayList<>(manifest.seal().lines());
    swapped.set(1, swapped.getFirst());
    Manifest.Seal seal = new Manifest.Seal(manifest.seal().signers(), swapped);
    byte[] without =
        ManifestWriter.bytes(
            new Manifest(
                manifest.occasion(),
                manifest.system(),
                manifest.yardstick(),
                manifest.answers(),
                manifest.inputs(),
                manifest.results(),
                seal));
    assertThat(check(without).codes()).containsExactly(ManifestCode.I09);
  }

  @Test
  void withoutTheSystemTheFiguresComeOutAllTheSame() {
    ManifestVerdict verdict = ManifestCheck.check(TestManifest.bytes(), List.of(), KNOWN);
    assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
    assertThat(verdict.systemCompared()).isFalse();
  }

  @Test
  void eachDigitOfEachNumberIsGuarded() {
    byte[] good = TestManifest.bytes();
    int digits = 0;
    for (int at = 0; at < good.length; at++) {
      if (good[at] >= '0' && good[at] <= '9') {
        digits++;
        byte[] changed = good.clone();
        changed[at] = (byte) (good[at] == '9' ? '0' : good[at] + 1);
        ManifestVerdict verdict = ManifestCheck.check(changed, List.of(), KNOWN);
        assertThat(verdict.outcome())
            .as(
                "digit at %s: %s",
                at, new String(good, Math.max(0, at - 30), 40, StandardCharsets.UTF_8))
            .isEqualTo(Outcome.INVALID);
        assertThat(verdict.codes()).isNotEmpty();
      }
    }
    assertThat(digits).isGreaterThan(2_000);
  }

  @Test
  void aResultThatDoesNotComeOutIsNamed() {
    byte[] changed = edited(TestManifest.bytes(), "\"PI\":\"", "\"PI\":\"9");
    assertThat(check(changed).codes()).containsExactly(ManifestCode.I08, ManifestCode.I09);
    assertThat(check(changed).findings().getFirst().detail()).startsWith("PI: 9");
  }

  @Test
  void aForgerWithAKnownKeyStillCannotChangeAResult() {
    Manifest manifest = ManifestReader.read(TestManifest.bytes());
    Map<String, String> results = new HashMap<>(manifest.results());
    results.put("PI", "99.00");
    results.remove("resilience/drill");
    ManifestVerdict verdict = check(resigned(manifest, manifest.answers(), results));
    assertThat(verdict.codes()).containsExactly(ManifestCode.I08);
    assertThat(verdict.findings()).hasSize(2);
  }

  @Test
  void answersThatDoNotFitAreToldByName() {
    Manifest manifest = ManifestReader.read(TestManifest.bytes());
    Answers answers =
        manifest
            .answers()
            .with("D1-01", new Answer.Reached(9, new Proof("declared", TestManifest.DAY)))
            .with("D0-00", new Answer.Unknown())
            .with("D1-02", new Answer.Reached(1, new Proof("sworn", TestManifest.DAY)));
    ManifestVerdict verdict = check(resigned(manifest, answers, manifest.results()));
    assertThat(verdict.codes()).containsExactly(ManifestCode.I06);
    assertThat(verdict.findings())
        .extracting(ManifestVerdict.Finding::detail)
        .containsExactlyInAnyOrder("D1-01", "D0-00", "D1-02");
    Answers other = new Answers("half", Map.of("sector", "mining"), manifest.answers().byCode());
    assertThat(check(resigned(manifest, other, manifest.results())).findings())
        .extracting(ManifestVerdict.Finding::detail)
        .containsExactly("set", "sector");
  }

  @Test
  void anotherSystemUnderTheSameNameIsFound() {
    String yaml = new String(SystemReader.builtInFile(), StandardCharsets.UTF_8);
    IndicatorSystem other =
        SystemReader.read(yaml.replace("第一责任人履责", "第一责任人尽责").getBytes(StandardCharsets.UTF_8))
            .require();
    ManifestVerdict verdict = ManifestCheck.check(TestManifest.bytes(), List.of(other), KNOWN);
    assertThat(verdict.codes()).containsExactly(ManifestCode.I07);
  }

  @Test
  void aYardstickThatIsNotTheSystemsIsFound() {
    byte[] swapped = edited(TestManifest.bytes(), "\"cap\":\"59\"", "\"cap\":\"60\"");
    Manifest manifest = ManifestReader.read(swapped);
    byte[] resigned = resigned(manifest, manifest.answers(), manifest.results());
    assertThat(check(resigned).codes()).containsExactly(ManifestCode.I07);
    assertThat(check(resigned).findings().getFirst().detail()).isEqualTo("yardstick");
  }

  @Test
  void strangersAndTheUnsignedLeaveItOpen() {
    byte[] unsigned = ManifestWriter.bytes(TestManifest.manifest());
    assertThat(check(unsigned).codes()).containsExactly(ManifestCode.I11);
    assertThat(check(unsigned).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    NoteSigner stranger = TestManifest.signer(KeyAlgorithm.ED25519, "city.example/index", 99);
    byte[] strange = ManifestWriter.bytes(TestManifest.manifest(stranger));
    assertThat(check(strange).codes()).containsExactly(ManifestCode.I12);
    assertThat(check(strange).findings().getFirst().detail())
        .isEqualTo(stranger.verifier().toString());
    // Nobody needs to be trusted to see that what was signed has been changed.
    assertThat(check(edited(strange, "91330100000000000X", "91330100000000001X")).codes())
        .containsExactly(ManifestCode.I09);
  }

  @Test
  void aStrangersNameUnderAKnownKeyHelpsNobody() {
    Manifest manifest = ManifestReader.read(TestManifest.bytes());
    NoteSigner stranger = TestManifest.signer(KeyAlgorithm.ED25519, "city.example/index", 99);
    Manifest forged = ManifestWriter.signed(manifest, stranger);
    assertThat(check(ManifestWriter.bytes(forged)).codes()).containsExactly(ManifestCode.I09);
  }

  private static Manifest written(String subject, Answers answers, String hours, String rate) {
    return new ManifestWriter(TestManifest.SYSTEM, TestManifest.ED25519)
        .write(
            subject,
            answers,
            Map.of("alert-hours", new BigDecimal(hours), "closure-rate", new BigDecimal(rate)),
            TestManifest.DAY);
  }

  @Test
  void numbersCountWithFourDecimals() {
    Manifest manifest = written("me", TestManifest.answers(), "1E+2", "0.66665000000001");
    assertThat(check(ManifestWriter.bytes(manifest)).outcome()).isEqualTo(Outcome.VALID);
    assertThat(manifest.inputs()).containsEntry("closure-rate", new BigDecimal("0.6667"));
    assertThat(manifest.results())
        .containsEntry("resilience/alert-hours", "6.25")
        .containsEntry("resilience/closure-rate", "26.67");
  }

  @Test
  void whatItsReaderWouldRefuseIsNeverWritten() {
    Answers answers = TestManifest.answers();
    for (Runnable bad :
        List.<Runnable>of(
            () -> written("", answers, "1", "1"),
            () -> written("x".repeat(501), answers, "1", "1"),
            () -> written("me", answers, "12345678901", "1"),
            () -> written("me", answers.with("Z9-99", new Answer.Unknown()), "1", "1"))) {
      assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theYardstickComesBackAsItWas() {
    Manifest manifest = ManifestReader.read(TestManifest.bytes());
    assertThat(manifest.yardstick()).isEqualTo(TestManifest.SYSTEM.yardstick());
    assertThat(manifest.answers()).isEqualTo(TestManifest.answers());
  }

  @Test
  void aManifestIsReadAsJsonByAnybody() {
    Json.Obj json = JsonReader.read(TestManifest.bytes(), Manifest.MAX_BYTES).asObject();
    assertThat(Jcs.write(json)).isEqualTo(TestManifest.bytes());
    assertThat(json.object("results").text("grade")).isEqualTo("C");
  }

  @Test
  void eachCodeHasWordsInBothLanguages() {
    ManifestSentences zh = ManifestSentences.in(Locale.CHINESE);
    ManifestSentences en = ManifestSentences.in(Locale.ENGLISH);
    for (ManifestCode code : ManifestCode.values()) {
      assertThat(zh.of(code)).isNotEqualTo(en.of(code));
    }
    for (Outcome outcome : Outcome.values()) {
      assertThat(zh.of(outcome) + zh.meaning(outcome))
          .isNotEqualTo(en.of(outcome) + en.meaning(outcome));
    }
  }
}
