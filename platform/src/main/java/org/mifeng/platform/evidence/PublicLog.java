package org.mifeng.platform.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TilePath;
import org.springframework.stereotype.Component;

/**
 * The log as anybody may read it, file by file in the layout of C2SP tlog-tiles: signed heads,
 * tiles of both trees, and the leaves, which name no owner and no content.
 */
@Component
public class PublicLog {
  private final TileStore store;
  private final StoredTrees trees;

  PublicLog(TileStore store, StoredTrees trees) {
    this.store = store;
    this.trees = trees;
  }

  /** The years there are logs of, the oldest first. */
  List<Integer> years() {
    return store.listLogs().stream().map(TileStore.Keys::year).toList();
  }

  /** How many leaves the newest signed head of a year covers; empty when there is no such log. */
  public Optional<Long> size(int year) {
    return store.findNewest(year).map(TileStore.Signed::size);
  }

  /** The newest signed head of one tree: a note in UTF-8. */
  public Optional<byte[]> checkpoint(int year, HashSuite suite) {
    return store.findNewest(year).map(signed -> note(signed, suite));
  }

  /** The head of one tree signed at a size. */
  Optional<byte[]> checkpointAt(int year, HashSuite suite, long size) {
    return store.findSigned(year, size).map(signed -> note(signed, suite));
  }

  private static byte[] note(TileStore.Signed signed, HashSuite suite) {
    var note =
        switch (suite) {
          case SHA256 -> signed.noteSha256();
          case SM3 -> signed.noteSm3();
        };
    return note.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A tile below the newest signed head: hashes of one tree, or leaves, each behind its length in
   * two bytes.
   */
  public Optional<byte[]> tile(int year, HashSuite suite, TilePath path) {
    long size = size(year).orElse(0L);
    if (TilePath.widthAt(path.level(), path.number(), size) < path.width()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          path.level() == TilePath.ENTRIES
              ? store.entries(year, path.number(), path.width())
              : hashes(year, suite, path, size));
    } catch (MissingNodeException gone) {
      return Optional.empty();
    }
  }

  private byte[] hashes(int year, HashSuite suite, TilePath path, long size) {
    if (path.width() == TilePath.WIDTH) {
      return store.requireFull(year, suite, path.level(), path.number());
    }
    var nodes = trees.at(year, suite, size);
    var out = new ByteArrayOutputStream(path.width() * HashSuite.LENGTH);
    for (int i = 0; i < path.width(); i++) {
      out.writeBytes(
          nodes.node(path.level() * TilePath.HEIGHT, path.number() * TilePath.WIDTH + i));
    }
    return out.toByteArray();
  }

  /**
   * The proof that a leaf stands in a tree of a size; the size is at most that of a signed head.
   */
  public InclusionProof inclusion(int year, HashSuite suite, long index, long size) {
    return InclusionProof.prove(trees.at(year, suite, size), index, size);
  }

  /** The proof that a tree of a size continues the one of an earlier size. */
  public ConsistencyProof consistency(int year, HashSuite suite, long oldSize, long size) {
    return ConsistencyProof.prove(trees.at(year, suite, size), oldSize, size);
  }
}
