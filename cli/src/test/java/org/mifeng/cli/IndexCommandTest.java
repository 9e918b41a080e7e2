package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.index.form.SystemReader;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** Recomputing an index, running vectors and checking a system, at the command line. */
class IndexCommandTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private String signer = "";

  @BeforeEach
  void sit() {
    desk = new Desk(folder);
  }

  /** Lays a vector's manifest on the desk and keeps its signer. */
  private Path lay(String name) throws IOException {
    Path file = Desk.vectors().resolve("index").resolve(name + ".json");
    Json.Obj vector = JsonReader.read(Files.readAllBytes(file), 1 << 20).asObject();
    signer = vector.array("signers").getFirst().asText();
    return Files.writeString(folder.resolve(name + ".index.json"), vector.text("manifest"));
  }

  private Path system(String from, String to) throws IOException {
    String yaml = new String(SystemReader.builtInFile(), StandardCharsets.UTF_8);
    assertThat(yaml.contains(from)).as(from).isTrue();
    return Files.writeString(folder.resolve("mine.yaml"), yaml.replace(from, to));
  }

  @Test
  void theSameFiguresOfAKnownSigner() throws IOException {
    Path manifest = lay("good");
    assertThat(desk.run("index", "recompute", manifest, "--signer", signer)).isZero();
    assertThat(desk.out)
        .startsWith("Same — ")
        .contains("Protection index PI")
        .contains("held against its digests")
        .contains("91330100000000000X");
    assertThat(desk.run("index", "recompute", manifest, "--signer", signer, "--lang", "zh"))
        .isZero();
    assertThat(desk.out).startsWith("一致").contains("保护指数 PI");
  }

  @Test
  void aChangedManifestIsRefusedWithItsCode() throws IOException {
    assertThat(desk.run("index", "recompute", lay("answer-changed"), "--signer", signer))
        .isEqualTo(1);
    assertThat(desk.out).startsWith("Not the same — ").contains("I08").contains("I09");
    assertThat(desk.run("index", "recompute", lay("result-changed"))).isEqualTo(1);
    assertThat(desk.out).contains("the manifest says").contains("I08");
    assertThat(desk.run("index", "recompute", lay("subject-changed"))).isEqualTo(1);
    assertThat(desk.out).contains("I09");
    assertThat(desk.run("index", "recompute", lay("not-canonical"))).isEqualTo(1);
    assertThat(desk.out).contains("I02");
  }

  @Test
  void anUnknownSignerLeavesItOpenAndTheFiguresComeOut() throws IOException {
    assertThat(desk.run("index", "recompute", lay("good"))).isEqualTo(2);
    assertThat(desk.out).startsWith("Cannot tell — ").contains("I12").contains(signer);
    assertThat(desk.run("index", "recompute", lay("not-signed"))).isEqualTo(2);
    assertThat(desk.out).contains("I11");
  }

  @Test
  void programsReadJson() throws IOException {
    assertThat(desk.run("index", "recompute", lay("good"), "--signer", signer, "--json")).isZero();
    Json.Obj json =
        JsonReader.read(desk.out.strip().getBytes(StandardCharsets.UTF_8), 1 << 20).asObject();
    assertThat(json.text("outcome")).isEqualTo("VALID");
    assertThat(json.object("computed")).isEqualTo(json.object("stated"));
    desk.run("index", "recompute", lay("answer-changed"), "--json");
    assertThat(desk.out).contains("\"outcome\":\"INVALID\"").contains("\"code\":\"I08\"");
  }

  @Test
  void anotherSystemOfTheSameNameIsFound() throws IOException {
    Path other = system("第一责任人履责", "第一责任人尽责");
    assertThat(desk.run("index", "recompute", lay("good"), "--signer", signer, "--system", other))
        .isEqualTo(1);
    assertThat(desk.out).contains("I07");
  }

  @Test
  void whatIsNotUnderstood() throws IOException {
    assertThat(desk.run("index")).isEqualTo(64);
    assertThat(desk.run("index", "recompute")).isEqualTo(64);
    assertThat(desk.run("index", "recompute", folder.resolve("none"))).isEqualTo(64);
    assertThat(desk.run("index", "recompute", lay("good"), "--signer", "me")).isEqualTo(64);
    assertThat(desk.err).contains("me");
    assertThat(desk.run("index", "vector")).isEqualTo(64);
    assertThat(desk.run("index", "vector", "V3", "--all")).isEqualTo(64);
    assertThat(desk.run("index", "vector", "V99")).isEqualTo(64);
    assertThat(desk.err).contains("V99").contains("V1, V2");
  }

  @Test
  void vectorsShowWhatIsExpectedAndWhatIsComputed() {
    assertThat(desk.run("index", "vector", "V3")).isZero();
    assertThat(desk.out).contains("C: expected 59.50, computed 59.50").doesNotContain("V4");
    assertThat(desk.run("index", "vector", "--all", "--lang", "zh")).isZero();
    assertThat(desk.out.lines().filter(line -> line.matches("V[1-9]  .*"))).hasSize(9);
    assertThat(desk.out).endsWith("全部相符。\n");
  }

  @Test
  void aSystemThatContradictsItsVectorsIsNamed() throws IOException {
    Path wrong = system("expected_C: 84.74", "expected_C: 84.75");
    assertThat(desk.run("index", "vector", "V5", "--system", wrong)).isEqualTo(64);
    assertThat(desk.err).contains("S26").contains("84.75").contains("84.74");
  }

  @Test
  void aSoundSystemIsSummedUp() throws IOException {
    Path mine = system("expected_C: 84.74", "expected_C: 84.74");
    assertThat(desk.run("index", "check", mine)).isZero();
    assertThat(desk.out).contains("50 indicators").contains("SM3");
  }

  @Test
  void eachProblemHasALineWithItsPlace() throws IOException {
    Path mine = system("dimension: D9", "dimension: D19");
    assertThat(desk.run("index", "check", mine)).isEqualTo(1);
    String[] lines = desk.out.strip().split("\n");
    assertThat(lines[lines.length - 1]).isEqualTo("Problems: " + (lines.length - 1) + ".");
    assertThat(Arrays.stream(lines).filter(line -> line.contains("S17"))).hasSize(3);
    assertThat(lines[0])
        .matches(".*mine\\.yaml:\\d+:\\d+: S17 indicators\\[D9-01\\]\\.dimension  .*");
    assertThat(desk.run("index", "check", mine, "--lang", "zh")).isEqualTo(1);
    assertThat(desk.out).contains("没有维度");
  }
}
