package org.mifeng.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** A tree at one size: its root and all whole nodes. For any number of threads. */
public final class TreeSnapshot implements NodeReader {
  private final long size;
  private final byte[] root;
  private final List<TileNodes> unfinished;
  private final TileCache full;

  /** {@code tails[i]} is the root over the leaves from the i-th whole subtree to the end. */
  private final List<byte[]> tails;

  TreeSnapshot(
      long size, byte[] root, List<TileNodes> unfinished, TileCache full, List<byte[]> edge) {
    this.size = size;
    this.root = root;
    this.unfinished = List.copyOf(unfinished);
    this.full = full;
    this.tails = tails(full.suite(), edge);
  }

  private static List<byte[]> tails(HashSuite suite, List<byte[]> edge) {
    List<byte[]> tails = new ArrayList<>(edge);
    TreeHasher hasher = suite.hasher();
    for (int i = edge.size() - 2; i >= 0; i--) {
      tails.set(i, hasher.node(edge.get(i), tails.get(i + 1)));
    }
    return tails;
  }

  /** The same tree, reading its full tiles through another cache. */
  TreeSnapshot over(TileCache other) {
    return new TreeSnapshot(this, other);
  }

  private TreeSnapshot(TreeSnapshot same, TileCache full) {
    this.size = same.size;
    this.root = same.root;
    this.unfinished = same.unfinished;
    this.tails = same.tails;
    this.full = full;
  }

  /** Leaves in the tree. */
  public long size() {
    return size;
  }

  /** The root over all leaves. */
  public byte[] root() {
    return root.clone();
  }

  /** The tiles of the right edge that are not full, one for each level that has one. */
  public List<Tile> partialTiles() {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; level < unfinished.size(); level++) {
      long hashes = size >>> (TilePath.HEIGHT * level);
      int width = (int) (hashes % TilePath.WIDTH);
      if (width > 0) {
        byte[] data = unfinished.get(level).hashes(width);
        tiles.add(new Tile(suite(), level, hashes / TilePath.WIDTH, data));
      }
    }
    return tiles;
  }

  /** The inclusion proof of a leaf in this tree. */
  public InclusionProof prove(long index) {
    return InclusionProof.prove(this, index, size);
  }

  @Override
  public HashSuite suite() {
    return full.suite();
  }

  @Override
  public byte[] node(int height, long index) {
    if (index < 0 || height < 0 || index >= TreeMath.wholeNodes(height, size)) {
      throw new MissingNodeException("no whole node " + height + "/" + index + " at " + size);
    }
    int level = height / TilePath.HEIGHT;
    int above = height % TilePath.HEIGHT;
    long number = (index << above) / TilePath.WIDTH;
    boolean whole = TilePath.widthAt(level, number, size) == TilePath.WIDTH;
    if (whole) {
      return full.node(height, index);
    }
    return unfinished.get(level).get(above, (int) (index % (TilePath.WIDTH >>> above)));
  }

  @Override
  public byte[] range(long from, long to) {
    // The tail of the tree is asked for by nearly every proof; it was hashed once.
    if (to == size && from > 0 && from < to && !tails.isEmpty()) {
      int before = Long.bitCount(from);
      long expected = size - (size & (Long.lowestOneBit(from) - 1));
      if (expected == from) {
        return tails.get(before).clone();
      }
    }
    return NodeReader.super.range(from, to);
  }
}
