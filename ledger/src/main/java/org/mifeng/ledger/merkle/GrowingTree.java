package org.mifeng.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree as its one writer holds it: appends leaf hashes, hands out tiles as they fill, and gives
 * snapshots that any thread may prove from while the writer goes on. Keeps the unfinished tile of
 * each level in memory; full ones are read through the {@link TileCache}.
 *
 * <p>One writer thread. When storing a batch fails, throw the tree and its cache away and restore
 * both from what is stored.
 */
public final class GrowingTree {
  private final CompactTree edge;
  private final TileCache full;
  private final List<TileNodes> unfinished = new ArrayList<>();
  private List<Tile> filled = new ArrayList<>();

  private GrowingTree(CompactTree edge, TileCache full) {
    this.edge = edge;
    this.full = full;
  }

  /** A tree without leaves. */
  public static GrowingTree empty(TileCache full) {
    return new GrowingTree(CompactTree.empty(full.suite()), full);
  }

  /**
   * The tree as stored: full tiles come from the cache's reader, the last up to 255 leaf hashes are
   * given. Compare {@link #root()} with the stored root afterwards.
   *
   * @param size leaves in the stored tree
   * @param lastLeaves the hashes of the leaves from {@code size - size % 256} on
   */
  public static GrowingTree restore(TileCache full, long size, List<byte[]> lastLeaves) {
    if (lastLeaves.size() != size % TilePath.WIDTH) {
      throw new IllegalArgumentException("a tree of " + size + " ends with other leaves");
    }
    List<TileNodes> unfinished = new ArrayList<>();
    for (int level = 0; level == 0 || size >>> (TilePath.HEIGHT * level) > 0; level++) {
      long hashes = size >>> (TilePath.HEIGHT * level);
      int width = (int) (hashes % TilePath.WIDTH);
      byte[] data = new byte[width * HashSuite.LENGTH];
      for (int i = 0; i < width; i++) {
        byte[] hash =
            level == 0
                ? lastLeaves.get(i)
                : full.full(level - 1, hashes - width + i).root(full.suite());
        System.arraycopy(hash, 0, data, i * HashSuite.LENGTH, HashSuite.LENGTH);
      }
      unfinished.add(TileNodes.of(full.suite(), data, width));
    }
    NodeReader stored = new TreeSnapshot(size, full.suite().empty(), unfinished, full, List.of());
    GrowingTree tree = new GrowingTree(CompactTree.read(stored, size), full);
    tree.unfinished.addAll(unfinished);
    return tree;
  }

  /** Adds one leaf hash and returns its index. */
  public long append(byte[] leafHash) {
    long index = edge.size();
    edge.append(leafHash, this::remember);
    return index;
  }

  private void remember(int height, long index, byte[] hash) {
    int level = height / TilePath.HEIGHT;
    int above = height % TilePath.HEIGHT;
    if (level == unfinished.size()) {
      unfinished.add(new TileNodes());
    }
    if (above == 0 && index > 0 && index % TilePath.WIDTH == 0) {
      unfinished.set(level, new TileNodes());
    }
    int place = (int) (index % (TilePath.WIDTH >>> above));
    unfinished.get(level).put(above, place, hash);
    // The last node inside a tile is the right one of the two below its root.
    if (above == TilePath.HEIGHT - 1 && place == 1) {
      long number = index / 2;
      TileNodes nodes = unfinished.get(level);
      full.keep(level, number, nodes);
      filled.add(new Tile(suite(), level, number, nodes.hashes(TilePath.WIDTH)));
    }
  }

  /** The tiles that filled since the last call, in the order they filled: store them. */
  public List<Tile> takeFullTiles() {
    List<Tile> taken = filled;
    filled = new ArrayList<>();
    return taken;
  }

  /** The tree as it is now, for any thread, unmoved by later appends. */
  public TreeSnapshot snapshot() {
    return new TreeSnapshot(size(), root(), unfinished, full, edge.edge());
  }

  /** Which hash function. */
  public HashSuite suite() {
    return edge.suite();
  }

  /** Leaves in the tree. */
  public long size() {
    return edge.size();
  }

  /** The root over all leaves. */
  public byte[] root() {
    return edge.root();
  }

  /** The right edge, as {@link CompactTree#encode} writes it. */
  public byte[] encodeEdge() {
    return edge.encode();
  }
}
