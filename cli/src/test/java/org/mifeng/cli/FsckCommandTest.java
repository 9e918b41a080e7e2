package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

class FsckCommandTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private Path log = Path.of("");

  /** Three entries, each tree with its one partial tile. */
  @BeforeEach
  void publish() throws IOException {
    desk = new Desk(folder);
    log = folder.resolve("log");
    FileStorage storage = new FileStorage(log);
    List<byte[]> bodies = new ArrayList<>();
    for (String entry : List.of("one", "two", "three")) {
      bodies.add(entry.getBytes(StandardCharsets.UTF_8));
    }
    storage.write(new TilePath(TilePath.ENTRIES, 0, 3).toString(), EntryTile.write(bodies));
    List<NoteVerifier> keys = new ArrayList<>();
    for (HashSuite suite : HashSuite.values()) {
      boolean sm = suite == HashSuite.SM3;
      NoteSigner signer =
          new NoteSigner(
              sm ? "f.example/log/sm" : "f.example/log",
              PrivateKey.create(sm ? KeyAlgorithm.SM2 : KeyAlgorithm.ED25519, new SecureRandom()));
      keys.add(signer.verifier());
      CompactTree tree = CompactTree.empty(suite);
      byte[] tile = new byte[0];
      for (byte[] body : bodies) {
        byte[] leaf = suite.leaf(body);
        tree.append(leaf);
        tile = org.mifeng.ledger.Bytes.concat(tile, leaf);
      }
      storage.write(LedgerStorage.tileName(suite, new TilePath(0, 0, 3)), tile);
      Checkpoint checkpoint = new Checkpoint(signer.verifier().name(), 3, tree.root());
      storage.write(
          LedgerStorage.checkpointName(suite),
          checkpoint.sign(signer).toString().getBytes(StandardCharsets.UTF_8));
    }
    Instant begin = Instant.parse("2027-01-01T00:00:00Z");
    TrustedLog trusted = new TrustedLog(keys.get(0), keys.get(1), begin, null, null);
    Files.write(desk.policy(), TrustPolicy.of(begin, null, List.of(trusted)).bytes());
  }

  @Test
  void aWholeLogEndsWithZeroAndCounts() {
    assertThat(desk.run("fsck", log, "--policy", desk.policy())).isZero();
    assertThat(desk.out).contains("The log is whole: 3 entries, 2 tiles");
  }

  @Test
  void aFolderOfLogsIsCheckedLogByLog() {
    assertThat(desk.run("fsck", folder, "--policy", desk.policy())).isZero();
    assertThat(desk.out).contains(log.toString()).contains("The log is whole");
  }

  @Test
  void aLogThatLostItsFirstCheckpointIsNotTakenForAFolderOfLogs() throws IOException {
    Files.delete(log.resolve("checkpoint"));
    assertThat(desk.run("fsck", log, "--policy", desk.policy())).isEqualTo(1);
    assertThat(desk.out).contains("The checkpoint is missing (sha256").doesNotContain("(sm3");
  }

  @Test
  void withoutPolicyTheSignaturesStayOpen() {
    assertThat(desk.run("fsck", log)).isEqualTo(2);
    assertThat(desk.out).contains("signatures were not checked");
  }

  @Test
  void damageIsNamedWithItsPlace() throws IOException {
    Path tile = log.resolve("sm3/tile/0/000.p/3");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[70] ^= 1;
    Files.write(tile, bytes);
    assertThat(desk.run("fsck", log, "--policy", desk.policy())).isEqualTo(1);
    assertThat(desk.out)
        .contains("A tile holds another hash than the entries give (sm3, level 0, index 2)");
  }

  @Test
  void aFolderThatIsNoneIsAUsageError() {
    assertThat(desk.run("fsck", folder.resolve("nowhere"))).isEqualTo(64);
  }
}
