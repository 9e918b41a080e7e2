package org.mifeng.ledger.fsck;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.Tile;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.merkle.TreeHasher;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** One of the two trees, recomputed. */
final class TreeFsck {
  private final LedgerStorage storage;
  private final Checkpoint checkpoint;
  private final List<Difference> differences;
  private final GrowingTree tree;
  private final TreeHasher hasher;
  private @Nullable Difference first;
  private long tiles;

  private TreeFsck(
      LedgerStorage storage, HashSuite suite, Checkpoint checkpoint, List<Difference> differences) {
    this.storage = storage;
    this.checkpoint = checkpoint;
    this.differences = differences;
    this.hasher = suite.hasher();
    // Nothing is ever read back: each tile is compared when it fills.
    this.tree =
        GrowingTree.empty(
            new TileCache(
                suite,
                (level, number, width) -> {
                  throw new MissingNodeException("not read");
                },
                8));
  }

  static Optional<TreeFsck> open(
      LedgerStorage storage,
      HashSuite suite,
      List<TrustPolicy> policies,
      List<Difference> differences)
      throws IOException {
    Optional<byte[]> bytes = storage.checkpoint(suite);
    if (bytes.isEmpty()) {
      differences.add(new Difference(Difference.Kind.CHECKPOINT_MISSING, suite, -1, 0));
      return Optional.empty();
    }
    try {
      Note note = Note.parse(bytes.get());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!policies.isEmpty()) {
        checkSignature(suite, note, checkpoint, policies, differences);
      }
      return Optional.of(new TreeFsck(storage, suite, checkpoint, differences));
    } catch (MalformedException e) {
      differences.add(new Difference(Difference.Kind.CHECKPOINT_MALFORMED, suite, -1, 0));
      return Optional.empty();
    }
  }

  private static void checkSignature(
      HashSuite suite,
      Note note,
      Checkpoint checkpoint,
      List<TrustPolicy> policies,
      List<Difference> differences) {
    Note.Standing best = Note.Standing.ABSENT;
    for (TrustPolicy policy : policies) {
      for (TrustedLog log : policy.logs()) {
        NoteVerifier key = log.key(suite);
        if (key.name().equals(checkpoint.origin()) && best != Note.Standing.BAD) {
          Note.Standing standing = note.check(key);
          best = standing == Note.Standing.ABSENT ? best : standing;
        }
      }
    }
    long size = checkpoint.size();
    switch (best) {
      case SIGNED -> {}
      case BAD -> differences.add(new Difference(Difference.Kind.SIGNATURE_BAD, suite, -1, size));
      case ABSENT ->
          differences.add(new Difference(Difference.Kind.SIGNATURE_UNKNOWN, suite, -1, size));
    }
  }

  long size() {
    return checkpoint.size();
  }

  long tiles() {
    return tiles;
  }

  void append(List<byte[]> bodies) throws IOException {
    for (byte[] body : bodies) {
      if (tree.size() == checkpoint.size()) {
        return;
      }
      tree.append(hasher.leaf(body));
      for (Tile tile : tree.takeFullTiles()) {
        compare(tile.level(), tile.number(), TilePath.WIDTH, tile.data());
      }
    }
  }

  void finish() throws IOException {
    if (tree.size() == checkpoint.size()) {
      for (Tile tile : tree.snapshot().partialTiles()) {
        int width = tile.data().length / HashSuite.LENGTH;
        compare(tile.level(), tile.number(), width, tile.data());
      }
      if (!Arrays.equals(tree.root(), checkpoint.root())) {
        note(Difference.Kind.ROOT_DIFFERS, -1, checkpoint.size());
      }
    }
    if (first != null) {
      differences.add(first);
    }
  }

  private void compare(int level, long number, int width, byte[] computed) throws IOException {
    tiles++;
    long at = number * TilePath.WIDTH;
    Optional<byte[]> stored = storage.tile(tree.suite(), new TilePath(level, number, width));
    if (stored.isEmpty()) {
      note(Difference.Kind.TILE_MISSING, level, at);
      return;
    }
    byte[] bytes = stored.get();
    // The full tile may stand in for a partial one; anything between is damage.
    boolean rightLength =
        bytes.length == computed.length || bytes.length == TilePath.WIDTH * HashSuite.LENGTH;
    if (!rightLength) {
      note(Difference.Kind.TILE_LENGTH, level, at);
      return;
    }
    int differs = Arrays.mismatch(computed, Arrays.copyOf(bytes, computed.length));
    if (differs >= 0) {
      note(Difference.Kind.HASH_DIFFERS, level, at + differs / HashSuite.LENGTH);
    }
  }

  private void note(Difference.Kind kind, int level, long index) {
    if (first == null) {
      first = new Difference(kind, tree.suite(), level, index);
    }
  }
}
