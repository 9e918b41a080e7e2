package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

class VerifyTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    desk.lay("good");
  }

  @Test
  void aGoodReceiptWithItsFileIsValidAndSaysWhatItProves() {
    assertThat(desk.run("verify", desk.receipt(), desk.file(), "--policy", desk.policy())).isZero();
    assertThat(desk.out)
        .startsWith("VALID")
        .contains("[passed] The entry stands in both hash trees")
        .contains("What this receipt proves:")
        .contains("What this receipt does not prove:")
        .contains("recipe.txt");
    assertThat(desk.err).isEmpty();
  }

  @Test
  void speaksChineseWhenTheMachineDoesOrWhenAsked() {
    desk.environment.put("LANG", "zh_CN.UTF-8");
    desk.run("verify", desk.receipt(), desk.file(), "--policy", desk.policy());
    assertThat(desk.out).startsWith("有效").contains("[通过] 条目确实列在两棵哈希树之中");
    desk.run("verify", desk.receipt(), desk.file(), "--policy", desk.policy(), "--lang", "en");
    assertThat(desk.out).startsWith("VALID");
    desk.environment.put("LANG", "C");
    desk.run("verify", desk.receipt(), "--lang=zh");
    assertThat(desk.out).startsWith("无法判定");
  }

  @Test
  void aTamperedFileIsInvalidWithCodesAndSentences() throws IOException {
    Files.writeString(desk.file(), "The recipe: flour, water, salt, TIME.\n");
    assertThat(desk.run("verify", desk.receipt(), desk.file(), "--policy", desk.policy()))
        .isEqualTo(1);
    assertThat(desk.out)
        .startsWith("INVALID")
        .contains("F01 [sha256] The file's SHA-256 digest differs")
        .contains("F02 [sm3]")
        .contains("[passed] The checkpoints are signed by a trusted log")
        .doesNotContain("What this receipt proves:");
  }

  @Test
  void withoutFileOrWithoutTrustItIsInconclusive() {
    assertThat(desk.run("verify", desk.receipt(), "--policy", desk.policy())).isEqualTo(2);
    assertThat(desk.out).startsWith("INCONCLUSIVE").contains("F10");
    assertThat(desk.run("verify", desk.receipt(), desk.file())).isEqualTo(2);
    assertThat(desk.out)
        .contains("S11")
        .contains("[not run] The checkpoints are signed by a trusted log")
        .contains("mifeng trust add");
  }

  @Test
  void findsTrustInTheEnvironmentAndInTheStore() {
    desk.environment.put("MIFENG_POLICY", desk.policy().toString());
    assertThat(desk.run("verify", desk.receipt(), desk.file())).isZero();
    desk.environment.remove("MIFENG_POLICY");
    assertThat(desk.run("trust", "add", "--policy", desk.policy())).isZero();
    assertThat(desk.out).contains("fingerprint").contains("log.example/evidence/2027+a99015da+");
    assertThat(desk.run("verify", desk.receipt(), desk.file())).isZero();
    assertThat(desk.run("trust", "list")).isZero();
    assertThat(desk.out).contains("log.example/evidence/2027/sm+");
  }

  @Test
  void printsJsonForPrograms() {
    assertThat(desk.run("verify", "--json", desk.receipt(), "--policy", desk.policy()))
        .isEqualTo(2);
    Json.Obj json =
        JsonReader.read(desk.out.strip().getBytes(StandardCharsets.UTF_8), 1 << 16).asObject();
    assertThat(json.text("outcome")).isEqualTo("INCONCLUSIVE");
    assertThat(json.array("codes")).containsExactly(new Json.Text("F10"));
    assertThat(json.array("steps")).hasSize(6);
    assertThat(json.count("index")).isEqualTo(11);
    assertThat(json.text("receivedAt")).isEqualTo("2027-03-01T08:00:00Z");
  }

  @Test
  void wrongUseEndsWith64AndSaysWhatToDo() {
    assertThat(desk.run("verify")).isEqualTo(64);
    assertThat(desk.err).contains("See mifeng verify --help");
    assertThat(desk.run("verify", folder.resolve("absent.json"))).isEqualTo(64);
    assertThat(desk.err).contains("absent.json").contains("Check the path");
    assertThat(desk.run("verify", folder)).isEqualTo(64);
    assertThat(desk.run("verify", desk.receipt(), "--policy", desk.file())).isEqualTo(64);
    assertThat(desk.err).contains("is not a trust policy");
    assertThat(desk.run()).isEqualTo(64);
    assertThat(desk.run("nonsense")).isEqualTo(64);
    assertThat(desk.run("verify", "--help")).isZero();
    assertThat(desk.run("verify", "--lang", "fr", desk.receipt())).isEqualTo(64);
  }

  @Test
  void aReceiptWithAHostileNameCannotSteerTheTerminal() throws IOException {
    String receipt = Files.readString(desk.receipt());
    Files.writeString(desk.receipt(), receipt.replace("recipe.txt", "\\u001b[2J\u202egpj.exe"));
    desk.run("verify", desk.receipt(), desk.file(), "--policy", desk.policy());
    assertThat(desk.out).startsWith("VALID").doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void inspectShowsWithoutChecking() {
    assertThat(desk.run("inspect", desk.receipt())).isZero();
    assertThat(desk.out)
        .contains("unchecked")
        .contains("text/plain")
        .contains("Proof of sm3: 5 hashes")
        .contains("log.example/evidence/2027/sm");
    assertThat(desk.run("inspect", desk.file())).isEqualTo(1);
    assertThat(desk.err).contains("R01");
  }
}
