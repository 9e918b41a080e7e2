package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** Bundles without a platform; sealing one is a journey of the platform. */
class BundleTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));

  @BeforeEach
  void sit() {
    desk = new Desk(folder);
  }

  private Path file(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Lays a vector's proof, file and policy on the desk. */
  private Path proof(String name) throws IOException {
    Path vector = Desk.vectors().resolve("bundle").resolve(name + ".json");
    Json.Obj json = JsonReader.read(Files.readAllBytes(vector), 4 << 20).asObject();
    Files.write(desk.file(), Base64.getDecoder().decode(json.text("file")));
    Files.write(desk.policy(), Jcs.write(json.require("policy")));
    Path proof = folder.resolve("recipe.txt.proof.json");
    Files.write(proof, Base64.getDecoder().decode(json.text("proof")));
    return proof;
  }

  @Test
  void verifyUnderstandsAProofOfOneFile() throws IOException {
    Path proof = proof("good");
    assertThat(desk.run("verify", proof, desk.file(), "--policy", desk.policy())).isZero();
    assertThat(desk.out)
        .startsWith("VALID")
        .contains("docs/recipe.txt")
        .contains("bundle   13 files")
        .contains("Nothing is shown of the other files");
    assertThat(desk.run("verify", proof, desk.file(), "--node", "ftp://node"))
        .as("a node is asked about bundles too")
        .isEqualTo(64);
    Files.writeString(desk.file(), "another");
    assertThat(desk.run("verify", proof, desk.file(), "--policy", desk.policy())).isEqualTo(1);
    assertThat(desk.out).startsWith("INVALID").contains("B09");
    assertThat(desk.run("verify", proof, "--policy", desk.policy(), "--json")).isEqualTo(2);
    Json.Obj json =
        JsonReader.read(desk.out.strip().getBytes(StandardCharsets.UTF_8), 1 << 16).asObject();
    assertThat(json.array("codes")).containsExactly(new Json.Text("B10"));
    assertThat(json.count("size")).isEqualTo(13);
  }

  @Test
  void findsFilesWithTheirPathsAndLeavesOutLinksAndReceipts() throws IOException {
    file("case/a.txt", "a");
    file("case/sub/b.txt", "b");
    file("case/a.txt.receipt.json", "{}");
    file("case/old.bundle.json", "{}");
    Files.createSymbolicLink(folder.resolve("case/link"), folder.resolve("case/a.txt"));
    Files.createSymbolicLink(folder.resolve("case/loop"), folder.resolve("case"));
    BundleFiles found = BundleFiles.in(List.of(folder.resolve("case")));
    assertThat(found.files().keySet()).containsExactly("a.txt", "sub/b.txt");
    assertThat(found.links()).isEqualTo(2);
  }

  @Test
  void refusesAnEmptyFolderTheSamePathTwiceAndNamesNoBundleCanHold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    refused("error.no-files", empty);
    refused("error.path-twice", file("one/x.txt", "1"), file("two/x.txt", "2"));
    file("odd/a\\b.txt", "backslash");
    refused("error.name-not-for-bundle", folder.resolve("odd"));
    refused("error.no-such-file", folder.resolve("absent"));
  }

  private static void refused(String key, Path... named) {
    assertThatThrownBy(() -> BundleFiles.in(List.of(named)))
        .isInstanceOf(Complaint.class)
        .hasMessage(key);
  }

  @Test
  void asksForServerTokenAndAProperNameBeforeItReadsAnything() throws IOException {
    file("case/a.txt", "a");
    Path one = folder.resolve("case");
    assertThat(desk.run("bundle")).isEqualTo(64);
    assertThat(desk.run("bundle", one)).isEqualTo(64);
    assertThat(desk.err).contains("MIFENG_SERVER");
    desk.environment.put("MIFENG_TOKEN", "mf_test");
    desk.environment.put("MIFENG_SERVER", "http://127.0.0.1:1");
    assertThat(desk.run("bundle", one, "--out", folder.resolve("x.json"))).isEqualTo(64);
    assertThat(desk.err).contains(".bundle.json");
    assertThat(desk.run("bundle", one, "--kind", "D99")).isEqualTo(64);
    assertThat(BundleCommand.receiptOf(folder.resolve("case.bundle.json")))
        .isEqualTo(folder.resolve("case.bundle.receipt.json"));
  }

  @Test
  void whatIsNoBundleIsNamedWithItsCode() throws IOException {
    Path no = file("no.bundle.json", "{\"v\":9}");
    assertThat(desk.run("bundle", "show", no)).isEqualTo(1);
    assertThat(desk.err).contains("B03");
    assertThat(desk.run("bundle", "show", folder.resolve("absent.bundle.json"))).isEqualTo(64);
  }

  @Test
  void listsPathsAndSaysWhichFileIsNotThere() throws IOException {
    Path vector = Desk.vectors().resolve("bundle/bundle-good.json");
    Json.Obj json = JsonReader.read(Files.readAllBytes(vector), 4 << 20).asObject();
    Path bundle = folder.resolve("case.bundle.json");
    Files.write(bundle, Base64.getDecoder().decode(json.text("bundle")));
    assertThat(desk.run("bundle", "show", bundle)).isZero();
    assertThat(desk.out.lines()).hasSize(13).contains("docs/recipe.txt");
    assertThat(desk.run("bundle", "show", bundle, "docs/none.txt")).isEqualTo(64);
    assertThat(desk.err).contains("There is no docs/none.txt");
    // Without its receipt nothing can be shown, and a receipt of something else is noticed.
    assertThat(desk.run("bundle", "show", bundle, "docs/recipe.txt")).isEqualTo(64);
    desk.lay("good");
    assertThat(desk.run("bundle", "show", bundle, "docs/recipe.txt", "--receipt", desk.receipt()))
        .isEqualTo(1);
    assertThat(desk.err).contains("B06");
  }
}
