package org.mifeng.ledger.fsck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Recomputes every tile and both roots of a log from its entries and compares them with its tiles
 * and its signed checkpoints. Needs memory for a few tiles only, however large the log.
 */
public final class Fsck {
  private final LedgerStorage storage;
  private final List<Difference> differences = new ArrayList<>();

  private Fsck(LedgerStorage storage) {
    this.storage = storage;
  }

  /**
   * Checks a log.
   *
   * @param policies by which to check the signatures; empty leaves them unchecked
   * @param progress told the number of entries done, after each tile
   */
  public static FsckReport run(
      LedgerStorage storage, List<TrustPolicy> policies, LongConsumer progress) throws IOException {
    return new Fsck(storage).run(policies, progress);
  }

  private FsckReport run(List<TrustPolicy> policies, LongConsumer progress) throws IOException {
    List<TreeFsck> trees = new ArrayList<>();
    long size = 0;
    for (HashSuite suite : HashSuite.values()) {
      Optional<TreeFsck> tree = TreeFsck.open(storage, suite, policies, differences);
      if (tree.isPresent()) {
        trees.add(tree.get());
        size = Math.max(size, tree.get().size());
      }
    }
    ContinuationFsck continuation = new ContinuationFsck(policies, differences);
    long leaves = 0;
    for (long number = 0; number * TilePath.WIDTH < size; number++) {
      List<byte[]> bodies = entries(number, size);
      for (TreeFsck tree : trees) {
        tree.append(bodies);
      }
      continuation.look(leaves, bodies);
      leaves += bodies.size();
      progress.accept(leaves);
      if (bodies.size() < TilePath.widthAt(TilePath.ENTRIES, number, size)) {
        break;
      }
    }
    long tiles = 0;
    for (TreeFsck tree : trees) {
      tree.finish();
      tiles += tree.tiles();
    }
    return new FsckReport(leaves, tiles, !policies.isEmpty(), differences, continuation.found());
  }

  /**
   * Compares what a log says about the one it continues with that log itself.
   *
   * @param earlier a log that may be the one continued; any other has nothing to differ in
   */
  public static List<Difference> compare(Continuation continuation, LedgerStorage earlier)
      throws IOException {
    List<Difference> differences = new ArrayList<>();
    for (HashSuite suite : HashSuite.values()) {
      Optional<byte[]> bytes = earlier.checkpoint(suite);
      if (bytes.isEmpty()) {
        continue;
      }
      Checkpoint said = continuation.checkpoint(suite);
      try {
        Checkpoint last = Checkpoint.parse(Note.parse(bytes.get()).text());
        if (last.origin().equals(said.origin()) && !last.equals(said)) {
          differences.add(
              new Difference(Difference.Kind.CONTINUATION_DIFFERS, suite, -1, last.size()));
        }
      } catch (MalformedException e) {
        // The check of that log itself has said so.
      }
    }
    return differences;
  }

  /** The entries of one tile; fewer than there should be when they are damaged, and then noted. */
  private List<byte[]> entries(long number, long size) throws IOException {
    int width = TilePath.widthAt(TilePath.ENTRIES, number, size);
    TilePath path = new TilePath(TilePath.ENTRIES, number, width);
    long first = number * TilePath.WIDTH;
    Optional<byte[]> tile = storage.tile(HashSuite.SHA256, path);
    if (tile.isEmpty()) {
      differences.add(new Difference(Difference.Kind.ENTRIES_MISSING, null, 0, first));
      return List.of();
    }
    List<byte[]> bodies;
    try {
      bodies = EntryTile.read(tile.get());
    } catch (MalformedException e) {
      differences.add(new Difference(Difference.Kind.ENTRIES_MALFORMED, null, 0, first));
      return List.of();
    }
    if (bodies.size() < width) {
      long missing = first + bodies.size();
      differences.add(new Difference(Difference.Kind.ENTRIES_MISSING, null, 0, missing));
      return bodies;
    }
    return bodies.subList(0, width);
  }
}
