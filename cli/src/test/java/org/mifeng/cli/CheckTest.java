package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.bundle.Bundle;
import org.mifeng.ledger.bundle.BundleItem;
import org.mifeng.ledger.bundle.BundleWriter;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** The self-check on the vectors' receipts and on bundles made here. */
class CheckTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    desk.lay("good");
  }

  private Json.Obj json() {
    return JsonReader.read(desk.out.strip().getBytes(StandardCharsets.UTF_8), 64 << 20).asObject();
  }

  private Path policyElsewhere() throws IOException {
    Path policy = Files.createTempFile("policy", ".json");
    Files.move(desk.policy(), policy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return policy;
  }

  @Test
  void aFileThatIsHeldIsCountedAndNothingElseIsSaid() throws IOException {
    assertThat(desk.run("check", folder, "--policy", policyElsewhere())).isZero();
    assertThat(desk.out.lines()).containsExactly("held unchanged: 1", "not sealed: 0");
  }

  @Test
  void changedMissingAndMovedAreToldApart() throws IOException {
    Path policy = policyElsewhere();
    byte[] content = Files.readAllBytes(desk.file());
    Files.writeString(desk.file(), "changed");
    assertThat(desk.run("check", folder, "--policy", policy)).isEqualTo(1);
    assertThat(desk.out).contains("[changed] ").contains("recipe.txt");
    Files.delete(desk.file());
    assertThat(desk.run("check", folder, "--policy", policy)).isEqualTo(1);
    assertThat(desk.out).contains("[missing] ");
    Path moved = Files.createDirectories(folder.resolve("archive")).resolve("old.txt");
    Files.write(moved, content);
    assertThat(desk.run("check", folder, "--policy", policy)).isZero();
    assertThat(desk.out).contains("[held, elsewhere]").contains("found at " + moved);
  }

  @Test
  void withoutTrustItIsHeldButOpenAndAForgedReceiptFails() throws IOException {
    assertThat(desk.run("check", folder)).isEqualTo(2);
    assertThat(desk.out).contains("mifeng trust add");
    Path policy = policyElsewhere();
    desk.lay("leaf-index-changed");
    assertThat(desk.run("check", folder, "--policy", policy)).isEqualTo(1);
    assertThat(desk.out).contains("its receipt is invalid");
    Files.writeString(desk.receipt(), "{");
    assertThat(desk.run("check", folder, "--policy", policy)).isEqualTo(1);
    assertThat(desk.out).contains("[not a receipt or bundle]");
  }

  @Test
  void receiptsMayLieInAFolderOfTheirOwn() throws IOException {
    Path policy = policyElsewhere();
    Path receipts = Files.createDirectories(folder.resolve("receipts"));
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.move(desk.receipt(), receipts.resolve("recipe.txt.receipt.json"));
    Files.move(desk.file(), files.resolve("recipe.txt"));
    assertThat(desk.run("check", files)).isEqualTo(64);
    assertThat(desk.err).contains("--receipts");
    assertThat(desk.run("check", files, "--receipts", receipts, "--policy", policy, "--json"))
        .isZero();
    assertThat(json().object("counts").count("moved")).isEqualTo(1);
  }

  @Test
  void tenThousandFilesOfABundleAreCompared() throws IOException {
    Path policy = policyElsewhere();
    Files.delete(desk.receipt());
    Path root = Files.createDirectories(folder.resolve("case"));
    List<BundleItem> items = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      byte[] content = ("file " + i).getBytes(StandardCharsets.UTF_8);
      Files.write(root.resolve(i + ".txt"), content);
      byte[] salt = new byte[Commitment.SALT];
      salt[0] = (byte) i;
      salt[1] = (byte) (i >>> 8);
      items.add(new BundleItem(i + ".txt", Digests.of(content), salt));
    }
    Files.write(folder.resolve("case.bundle.json"), BundleWriter.write(Bundle.of(items)));
    Files.writeString(root.resolve("17.txt"), "another");
    Files.delete(root.resolve("18.txt"));
    Files.writeString(root.resolve("new.txt"), "new");
    assertThat(desk.run("check", root, "--receipts", folder, "--policy", policy, "--json"))
        .isEqualTo(1);
    Json.Obj counts = json().object("counts");
    assertThat(counts.count("held")).isEqualTo(9_998);
    assertThat(counts.count("changed")).isEqualTo(1);
    assertThat(counts.count("missing")).isEqualTo(1);
    assertThat(json().array("unsealed")).hasSize(1);
  }

  @Test
  void aBundleWithoutItsReceiptIsNoProof() throws IOException {
    Files.delete(desk.receipt());
    byte[] content = Files.readAllBytes(desk.file());
    BundleItem item = new BundleItem("recipe.txt", Digests.of(content), new byte[32]);
    Files.write(folder.resolve("x.bundle.json"), BundleWriter.write(Bundle.of(List.of(item))));
    assertThat(desk.run("check", folder, "--policy", policyElsewhere())).isEqualTo(2);
    assertThat(desk.out).contains("held unchanged: 1");
  }
}
