package org.mifeng.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.Reading;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.index.manifest.MalformedManifestException;
import org.mifeng.index.manifest.Manifest;
import org.mifeng.index.manifest.ManifestCheck;
import org.mifeng.index.manifest.ManifestReader;
import org.mifeng.index.manifest.ManifestVerdict;
import org.mifeng.index.manifest.ManifestWriter;
import org.mifeng.index.manifest.TestManifest;

/** Both parsers, fed with damaged forms of a good input: they name what is wrong, nothing else. */
class IndexFuzzTest {
  @Test
  void systemReaderNamesWhatIsWrongAndNeverThrows() {
    Damage.feed(
        "system", SystemReader.builtInFile(), 150, bytes -> judge(SystemReader.read(bytes)));
  }

  @Test
  void systemReaderTakesOddYaml() {
    byte[] odd =
        "meta: {id: A-1, lang: [zh-CN], x: |\n  block\n  text\n, 'y': \"\\u00e9\"}\n? q\n: - >-\n  w\n# c\n"
            .getBytes(StandardCharsets.UTF_8);
    Damage.feed("odd-yaml", odd, 4_000, bytes -> judge(SystemReader.read(bytes)));
  }

  /** A system that was taken can be written and is then the same; one that was not says why. */
  private static void judge(Reading reading) {
    if (reading.system().isPresent()) {
      IndicatorSystem system = reading.require();
      assertThat(SystemReader.read(SystemWriter.yaml(system)).require()).isEqualTo(system);
    }
    for (Problem problem : reading.problems()) {
      assertThat(FormSentences.in(Locale.ENGLISH).of(problem)).isNotEmpty();
    }
  }

  @Test
  void systemReaderTakesAnyDraft() {
    Random random = new Random(6);
    Draft whole = SystemWriter.draft(SystemReader.builtIn());
    for (int round = 0; round < 150; round++) {
      Draft damaged = damage(whole, random);
      assertThatCode(() -> judge(SystemReader.read(damaged))).doesNotThrowAnyException();
    }
  }

  /** Here and there another kind of thing, or nothing. */
  private static Draft damage(Draft draft, Random random) {
    if (random.nextInt(3_000) == 0) {
      return List.of(
              new Draft.Word("", "x"),
              new Draft.Word("0", "x"),
              new Draft.Word("D1-01", "x"),
              new Draft.Items(List.of(draft, draft), "x"),
              new Draft.Members(Map.of("code", draft), "x"))
          .get(random.nextInt(5));
    }
    return switch (draft) {
      case Draft.Word(var text, var unused) -> new Draft.Word(text, "x");
      case Draft.Items(var items, var unused) ->
          new Draft.Items(
              items.stream()
                  .filter(item -> random.nextInt(2_000) != 0)
                  .map(item -> damage(item, random))
                  .toList(),
              "x");
      case Draft.Members(var members, var unused) -> {
        Map<String, Draft> copy = new LinkedHashMap<>();
        members.forEach(
            (name, member) -> {
              if (random.nextInt(4_000) != 0) {
                copy.put(name, damage(member, random));
              }
            });
        yield new Draft.Members(copy, "x");
      }
    };
  }

  @Test
  void manifestReaderRefusesWithItsExceptionOnly() {
    Damage.feed(
        "manifest",
        TestManifest.bytes(),
        1_500,
        bytes -> {
          try {
            Manifest manifest = ManifestReader.read(bytes);
            assertThat(ManifestWriter.bytes(manifest)).isEqualTo(bytes);
          } catch (MalformedManifestException expected) {
            assertThat(expected.rule()).isNotEmpty();
          }
        });
  }

  @Test
  void theCheckOfAManifestThrowsNothingAndTakesNoDamage() {
    byte[] good = TestManifest.bytes();
    Damage.feed(
        "manifest-check",
        good,
        400,
        bytes -> {
          ManifestVerdict verdict =
              ManifestCheck.check(bytes, List.of(), List.of(TestManifest.ED25519.verifier()));
          assertThat(verdict.outcome() == ManifestVerdict.Outcome.VALID)
              .isEqualTo(Arrays.equals(bytes, good));
        });
  }
}
