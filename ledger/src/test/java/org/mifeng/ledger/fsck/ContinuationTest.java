package org.mifeng.ledger.fsck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.fsck.Difference.Kind;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.Tile;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.storage.MemoryStorage;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** The first entry of a year's log, and the year before it. */
class ContinuationTest {
  private static final String BEFORE = "log.example/evidence/2026";
  private static final long SIZE = 7;

  private final NoteSigner oldSha256 = TestLog.signer(KeyAlgorithm.ED25519, BEFORE, 5);
  private final NoteSigner oldSm3 = TestLog.signer(KeyAlgorithm.SM2, BEFORE + "/sm", 6);
  private final Continuation continuation =
      new Continuation(
          note(oldSha256, SIZE, 1), note(oldSm3, SIZE, 2), TestLog.BEGIN.toEpochMilli());
  private final TestLog log = new TestLog();

  private static String note(NoteSigner signer, long size, int root) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) root;
    return new Checkpoint(signer.verifier().name(), size, bytes).sign(signer).toString();
  }

  private TrustPolicy policy() {
    TrustedLog before =
        new TrustedLog(
            oldSha256.verifier(),
            oldSm3.verifier(),
            TestLog.BEGIN.minusSeconds(86_400),
            TestLog.BEGIN,
            null);
    return TrustPolicy.of(TestLog.BEGIN, null, List.of(before, log.trusted()));
  }

  private MemoryStorage published() {
    MemoryStorage storage = new MemoryStorage();
    int size = log.bodies().size();
    for (HashSuite suite : HashSuite.values()) {
      for (Tile tile : log.tree(suite).snapshot().partialTiles()) {
        TilePath path = new TilePath(tile.level(), tile.number(), tile.data().length / 32);
        storage.write(LedgerStorage.tileName(suite, path), tile.data());
      }
      storage.write(
          LedgerStorage.checkpointName(suite), log.note(suite).getBytes(StandardCharsets.UTF_8));
    }
    storage.write(
        new TilePath(TilePath.ENTRIES, 0, size).toString(), EntryTile.write(log.bodies()));
    return storage;
  }

  private FsckReport fsck(TrustPolicy policy) throws IOException {
    return Fsck.run(published(), List.of(policy), done -> {});
  }

  @Test
  void aLogThatContinuesAnotherIsWholeAndSaysWhich() throws IOException {
    log.append(continuation.body());
    log.fill(5);

    FsckReport report = fsck(policy());

    assertThat(report.differences()).isEmpty();
    assertThat(report.continuation()).isEqualTo(continuation);
  }

  @Test
  void aHeadThatNoTrustedKeySignedIsNamed() throws IOException {
    log.append(continuation.body());

    assertThat(fsck(log.policy()).differences())
        .containsExactly(
            new Difference(Kind.CONTINUATION_UNSIGNED, HashSuite.SHA256, 0, 0),
            new Difference(Kind.CONTINUATION_UNSIGNED, HashSuite.SM3, 0, 0));
  }

  @Test
  void aContinuationInTheMiddleIsNamed() throws IOException {
    log.fill(1).append(continuation.body());

    assertThat(fsck(policy()).differences())
        .containsExactly(new Difference(Kind.CONTINUATION_MISPLACED, null, 0, 1));
  }

  @Test
  void anUnreadableContinuationIsNamed() throws IOException {
    String body = new String(continuation.body(), StandardCharsets.UTF_8);
    log.append(body.replace(",\"v\":1", ",\"v\":2").getBytes(StandardCharsets.UTF_8));

    assertThat(fsck(policy()).differences())
        .containsExactly(new Difference(Kind.CONTINUATION_MALFORMED, null, 0, 0));
  }

  @Test
  void theEarlierLogMustEndWhereItsSuccessorSays() throws IOException {
    List<List<Difference>> found = new ArrayList<>();
    for (long size : new long[] {SIZE, SIZE + 1}) {
      MemoryStorage before = new MemoryStorage();
      before.write("checkpoint", note(oldSha256, size, 1).getBytes(StandardCharsets.UTF_8));
      before.write("sm3/checkpoint", note(oldSm3, size, 2).getBytes(StandardCharsets.UTF_8));
      found.add(Fsck.compare(continuation, before));
    }

    assertThat(found.getFirst()).isEmpty();
    assertThat(found.getLast())
        .containsExactly(
            new Difference(Kind.CONTINUATION_DIFFERS, HashSuite.SHA256, -1, SIZE + 1),
            new Difference(Kind.CONTINUATION_DIFFERS, HashSuite.SM3, -1, SIZE + 1));
    log.fill(1);
    assertThat(Fsck.compare(continuation, published())).as("another log").isEmpty();
  }

  @Test
  void itIsNoLeafAndNoLeafIsOne() {
    byte[] body = continuation.body();

    assertThat(Continuation.parse(body)).isEqualTo(continuation);
    assertThat(Continuation.isClaimedBy(body)).isTrue();
    assertThat(Continuation.isClaimedBy(log.fill(1).bodies().getFirst())).isFalse();
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Leaf.parse(body));
  }

  @Test
  void treesOfDifferentSizesAreNotContinued() {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> new Continuation(note(oldSha256, SIZE, 1), note(oldSm3, SIZE + 1, 2), 0));
  }
}
