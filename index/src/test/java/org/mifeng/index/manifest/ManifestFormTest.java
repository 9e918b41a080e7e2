package org.mifeng.index.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.index.manifest.ManifestVerdict.Outcome;
import org.mifeng.ledger.note.NoteVerifier;

/** Forms of a manifest that are refused before anything is computed. */
class ManifestFormTest {
  private static final List<NoteVerifier> KNOWN = List.of(TestManifest.ED25519.verifier());

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

  @Test
  void aFormulaOfTheFutureLeavesItOpen() {
    Manifest manifest = ManifestReader.read(TestManifest.bytes());
    Manifest future =
        new Manifest(
            new Manifest.Occasion("enterprise", TestManifest.DAY, "mifeng-index/2"),
            manifest.system(),
            manifest.yardstick(),
            manifest.answers(),
            manifest.inputs(),
            manifest.results(),
            manifest.seal());
    byte[] bytes = ManifestWriter.bytes(ManifestWriter.signed(future, TestManifest.ED25519));
    assertThat(check(bytes).codes()).containsExactly(ManifestCode.I10);
    assertThat(check(bytes).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  @Test
  void formsThatAreRefused() {
    byte[] good = TestManifest.bytes();
    assertThat(check(new byte[0]).codes()).containsExactly(ManifestCode.I01);
    assertThat(check(new byte[Manifest.MAX_BYTES + 1]).codes()).containsExactly(ManifestCode.I01);
    assertThat(check(edited(good, ",\"day\":", ", \"day\":")).codes())
        .containsExactly(ManifestCode.I02);
    assertThat(check(edited(good, "manifest/1", "manifest/2")).codes())
        .containsExactly(ManifestCode.I03);
    assertThat(check(edited(good, "mifeng-index/1", "mifeng-index/2")).codes())
        .containsExactly(ManifestCode.I10, ManifestCode.I09);
    assertThat(check(edited(good, "\"set\":", "\"sets\":")).codes())
        .containsExactly(ManifestCode.I04);
    assertThat(check(edited(good, "\"set\":", "\"set\":\"full\",\"set\":")).codes())
        .containsExactly(ManifestCode.I05);
    assertThat(check(edited(good, "\"weight\":\"2\"", "\"weight\":\"2.0\"")).codes())
        .containsExactly(ManifestCode.I04);
    assertThat(check(edited(good, "2027-03-31", "2027-02-31")).codes())
        .containsExactly(ManifestCode.I04);
  }

  @Test
  void aYardstickThatCannotBeComputedWithIsRefused() {
    byte[] good = TestManifest.bytes();
    for (List<String> change :
        List.of(
            List.of("\"rule\":\"has-research\"", "\"rule\":\"none\""),
            List.of("\"is\":[\"yes\"],\"scope\":\"outsiders\"", "\"not\":\"has-outsiders\""),
            List.of("\"quick\":[\"D1-01\"", "\"quick\":[\"D1-99\""),
            List.of("\"quick\":[\"D1-01\",\"D2-01\"", "\"quick\":[\"D1-01\",\"D1-01\""),
            List.of("\"code\":\"D1-02\"", "\"code\":\"D1-01\""),
            List.of("\"percents\":[\"0\",\"40\",\"70\",\"100\"]", "\"percents\":[]"),
            List.of(
                "\"full\":\"4\",\"points\":\"30\",\"zero\":\"0\"",
                "\"full\":\"0\",\"points\":\"30\",\"zero\":\"0\""),
            List.of("\"factor\":\"0.7\"", "\"factor\":\"0\""))) {
      assertThat(check(edited(good, change.getFirst(), change.getLast())).codes())
          .as(change.toString())
          .containsExactly(ManifestCode.I04);
    }
  }
}
