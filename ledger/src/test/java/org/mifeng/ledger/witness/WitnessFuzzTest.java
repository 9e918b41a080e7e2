package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Fuzzing;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;

/**
 * The parsers of witnesses, fed with damaged forms of good inputs; {@link WitnessPolicyReader}
 * among them.
 */
class WitnessFuzzTest {
  private static final int ROUNDS = Fuzzing.ROUNDS;

  @TempDir Path folder;
  private final String note = new TestLog().fill(5).note(HashSuite.SHA256);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void policies() throws Exception {
    Fuzzing.run(
        "witness-policy",
        utf8(TestWitnesses.policy()),
        bytes ->
            assertThat(WitnessPolicy.parse(text(bytes)).judge(HashSuite.SM3, Map.of()).names())
                .isEmpty(),
        ROUNDS);
  }

  @Test
  void keys() throws Exception {
    Fuzzing.run(
        "witness-vkey",
        utf8(TestWitnesses.cosigner("market", HashSuite.SM3).key().toString()),
        bytes -> assertThat(WitnessKey.parse(text(bytes)).toString()).isEqualTo(text(bytes)),
        ROUNDS / 4);
  }

  @Test
  void requests() throws Exception {
    Fuzzing.run(
        "add-checkpoint",
        new AddCheckpoint(3, List.of(new byte[32], new byte[32]), Note.parse(note)).bytes(),
        bytes -> assertThat(AddCheckpoint.parse(bytes).bytes()).isEqualTo(bytes),
        ROUNDS);
  }

  @Test
  void cosignatures() throws Exception {
    TestLog log = new TestLog();
    Fuzzing.run(
        "cosigned-note",
        utf8(TestWitnesses.cosigned(note, HashSuite.SHA256, TestLog.NOW, "market", "court")),
        bytes ->
            Cosignatures.read(
                Note.parse(bytes),
                log.signer(HashSuite.SHA256).verifier(),
                WitnessPolicy.parse(TestWitnesses.policy()).keys(HashSuite.SHA256)),
        ROUNDS / 4);
  }

  @Test
  void theMemoryOfAWitness() throws Exception {
    Path state = folder.resolve(FileWitnessStore.hash(TestLog.ORIGIN));
    try (FileWitnessStore store = FileWitnessStore.open(folder)) {
      store.write(TestLog.ORIGIN, utf8(note));
    }
    Fuzzing.run(
        "witness-state",
        Files.readAllBytes(state),
        bytes -> {
          Files.write(state, bytes);
          try (FileWitnessStore store = FileWitnessStore.open(folder)) {
            store.read(TestLog.ORIGIN);
          }
        },
        ROUNDS / 4);
  }

  @Test
  void keyFiles() throws Exception {
    Path file = folder.resolve("witness.key");
    WitnessKeys.create(file, new SecureRandom());
    Fuzzing.run(
        "witness-key-file",
        Files.readAllBytes(file),
        bytes -> {
          Files.write(file, bytes);
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
          WitnessKeys.open(file);
        },
        ROUNDS / 4);
  }
}
