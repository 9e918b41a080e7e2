package org.mifeng.index.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * The language-neutral manifests under {@code /vectors/index}: each file is one test. {@code
 * -Dmifeng.vectors.write=true} writes them anew.
 */
class ManifestVectorsTest {
  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(here.resolve("vectors")) ? here : here.resolve("..");
    return root.resolve("vectors").resolve("index");
  }

  @TestFactory
  Stream<DynamicTest> eachIsJudgedAsItSays() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder())) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(9);
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> judge(file)));
  }

  private static void judge(Path file) throws IOException {
    Json.Obj vector = JsonReader.read(Files.readAllBytes(file), 1 << 20).asObject();
    ManifestVerdict verdict =
        ManifestCheck.check(
            vector.text("manifest").getBytes(StandardCharsets.UTF_8),
            List.of(TestManifest.SYSTEM),
            vector.array("signers").stream().map(key -> NoteVerifier.parse(key.asText())).toList());
    assertThat(verdict.outcome().name()).isEqualTo(vector.text("outcome"));
    assertThat(verdict.codes().stream().map(ManifestCode::name))
        .containsExactlyElementsOf(vector.array("codes").stream().map(Json::asText).toList());
  }

  private static Map<String, byte[]> cases() {
    String good = new String(TestManifest.bytes(), StandardCharsets.UTF_8);
    Map<String, String> edits = new LinkedHashMap<>();
    edits.put("good", good);
    edits.put("answer-changed", first(good, "\"level\":1", "\"level\":2"));
    edits.put("result-changed", first(good, "\"C_raw\":\"6", "\"C_raw\":\"7"));
    edits.put("subject-changed", first(good, "91330100000000000X", "91330100000000001X"));
    edits.put("formula-unknown", first(good, "mifeng-index/1", "mifeng-index/9"));
    edits.put("format-unknown", first(good, "mifeng-index-manifest/1", "mifeng-index-manifest/9"));
    edits.put("not-canonical", good + "\n");
    edits.put(
        "system-changed",
        first(good, "\"sm3\":\"", "\"sm3\":\"0")
            .replaceFirst("(\"sm3\":\"0[0-9a-f]{63})[0-9a-f]", "$1"));
    edits.put("yardstick-changed", first(good, "\"cap\":\"59\"", "\"cap\":\"60\""));
    Map<String, byte[]> cases = new LinkedHashMap<>();
    edits.forEach((name, text) -> cases.put(name, text.getBytes(StandardCharsets.UTF_8)));
    cases.put("not-signed", ManifestWriter.bytes(TestManifest.manifest()));
    cases.put(
        "signer-unknown",
        ManifestWriter.bytes(
            TestManifest.manifest(
                TestManifest.signer(KeyAlgorithm.ED25519, "city.example/index", 99))));
    return cases;
  }

  private static String first(String text, String from, String to) {
    assertThat(text.contains(from)).as(from).isTrue();
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  @EnabledIfSystemProperty(named = "mifeng.vectors.write", matches = "true")
  void writesTheVectorsAnew() throws IOException {
    Path folder = Files.createDirectories(folder());
    List<NoteVerifier> signers = List.of(TestManifest.ED25519.verifier());
    for (Map.Entry<String, byte[]> one : cases().entrySet()) {
      ManifestVerdict verdict =
          ManifestCheck.check(one.getValue(), List.of(TestManifest.SYSTEM), signers);
      List<Json> codes = new ArrayList<>();
      verdict.codes().forEach(code -> codes.add(new Json.Text(code.name())));
      Json.Obj json =
          Json.Obj.empty()
              .with("name", one.getKey())
              .with("manifest", new String(one.getValue(), StandardCharsets.UTF_8))
              .with("signers", new Json.Arr(List.of(new Json.Text(signers.getFirst().toString()))))
              .with("outcome", verdict.outcome().name())
              .with("codes", new Json.Arr(codes));
      Files.writeString(
          folder.resolve(one.getKey() + ".json"),
          new String(Jcs.write(json), StandardCharsets.UTF_8) + "\n");
    }
  }
}
