package org.mifeng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.bundle.BundleAttacks;
import org.mifeng.ledger.bundle.BundleCheck;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.bundle.BundleWriter;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.crypto.LogKeys;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Every parser, fed with damaged forms of a good input: it may refuse with its documented exception
 * and do nothing else. The seeds are fixed, so a failure comes back; raise {@code mifeng.fuzz} to
 * search longer.
 */
class ParserFuzzTest {
  private static final int ROUNDS = Fuzzing.ROUNDS;

  @TempDir static Path folder;

  /** Takes bytes; throws nothing but {@link MalformedException}. */
  private interface Parser {
    void parse(byte[] bytes) throws Exception;
  }

  private record Target(String name, byte[] seed, Parser parser) {}

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Target> targets() throws Exception {
    TestLog log = new TestLog();
    byte[] receipt = TestLog.sampleReceipt(log);
    byte[] policy =
        log.policy().signedBy(log.signer(HashSuite.SHA256), log.signer(HashSuite.SM3)).bytes();
    byte[] json =
        "{\"a\":[1,-2.5e3,true,null,\"\\u00e9\\ud83d\\ude00\\n\"],\"b\":{}}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] leaf = log.bodies().get(3);
    String note = log.note(HashSuite.SHA256);
    Path keyFile = folder.resolve("fuzz.key");
    LogKeys.create(folder.resolve("seed.key"), new SecureRandom());
    CompactTree tree = CompactTree.empty(HashSuite.SM3);
    for (int i = 0; i < 7; i++) {
      tree.append(new byte[32]);
    }
    return List.of(
        new Target(
            "json",
            json,
            bytes -> {
              byte[] once = Jcs.write(JsonReader.read(bytes, 4096));
              // What was read can be written, and reads back as the same.
              assertThat(Jcs.write(JsonReader.read(once, 1 << 16))).isEqualTo(once);
            }),
        new Target("leaf", leaf, bytes -> assertThat(Leaf.parse(bytes).body()).isEqualTo(bytes)),
        new Target(
            "continuation",
            new Continuation(note, log.note(HashSuite.SM3), 1).body(),
            bytes -> assertThat(Continuation.parse(bytes).body()).isEqualTo(bytes)),
        new Target(
            "note",
            note.getBytes(StandardCharsets.UTF_8),
            bytes -> {
              assertThat(Note.parse(bytes).toString().getBytes(StandardCharsets.UTF_8))
                  .isEqualTo(bytes);
            }),
        new Target(
            "checkpoint",
            Note.parse(note).text().getBytes(StandardCharsets.UTF_8),
            bytes -> {
              assertThat(Checkpoint.parse(text(bytes)).text()).isEqualTo(text(bytes));
            }),
        new Target(
            "vkey",
            log.signer(HashSuite.SHA256).verifier().toString().getBytes(StandardCharsets.UTF_8),
            bytes -> assertThat(NoteVerifier.parse(text(bytes)).toString()).isEqualTo(text(bytes))),
        new Target(
            "vkey-sm2",
            log.signer(HashSuite.SM3).verifier().toString().getBytes(StandardCharsets.UTF_8),
            bytes -> assertThat(NoteVerifier.parse(text(bytes)).toString()).isEqualTo(text(bytes))),
        new Target(
            "tile-path",
            "tile/0/x001/x234/067.p/12".getBytes(StandardCharsets.UTF_8),
            bytes -> assertThat(TilePath.parse(text(bytes)).toString()).isEqualTo(text(bytes))),
        new Target(
            "entries",
            EntryTile.write(List.of(leaf, new byte[0], leaf)),
            bytes -> assertThat(EntryTile.write(EntryTile.read(bytes))).isEqualTo(bytes)),
        new Target(
            "tree-state",
            tree.encode(),
            bytes ->
                assertThat(CompactTree.decode(HashSuite.SM3, bytes).encode()).isEqualTo(bytes)),
        new Target("policy", policy, bytes -> TrustPolicy.parse(bytes).isIntact()),
        new Target("receipt", receipt, ReceiptReader::read),
        new Target(
            "receipt-check",
            receipt,
            bytes -> {
              // The check itself throws nothing at all.
              try {
                ReceiptCheck.check(
                    bytes, Digests.of(TestLog.FILE), List.of(log.policy()), TestLog.NOW);
              } catch (MalformedException e) {
                fail("the check threw", e);
              }
            }),
        new Target(
            "bundle",
            BundleWriter.write(BundleAttacks.sample()),
            bytes -> assertThat(BundleWriter.write(BundleReader.read(bytes))).isEqualTo(bytes)),
        new Target(
            "bundle-proof", BundleAttacks.sampleProof(new TestLog()), BundleReader::readProof),
        new Target(
            "bundle-check",
            BundleAttacks.sampleProof(new TestLog()),
            bytes -> {
              // Nor does the check of a proof.
              try {
                BundleCheck.check(
                    bytes, Digests.of(TestLog.FILE), List.of(log.policy()), TestLog.NOW);
              } catch (MalformedException e) {
                fail("the check threw", e);
              }
            }),
        new Target(
            "key-file",
            Files.readAllBytes(folder.resolve("seed.key")),
            bytes -> {
              Files.write(keyFile, bytes);
              Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
              LogKeys.open(keyFile);
            }));
  }

  @TestFactory
  Stream<DynamicTest> parsersRefuseDamageAndDoNothingElse() throws Exception {
    return targets().stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> fuzz(target)));
  }

  private static void fuzz(Target target) throws Exception {
    // Signatures make the check slow; files make the key file slow.
    int rounds =
        target.name().matches("receipt-check|bundle-check|key-file|policy|vkey-sm2")
            ? ROUNDS / 4
            : ROUNDS;
    Fuzzing.run(target.name(), target.seed(), target.parser()::parse, rounds);
  }
}
