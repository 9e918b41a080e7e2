package org.mifeng.ledger.merkle;

import java.util.Arrays;

/**
 * A tile with the nodes inside it worked out, so that a proof only copies. Slots are written once
 * and never change: a reader that knows the size may read while the writer fills later slots.
 */
final class TileNodes {
  private static final int WIDTH = TilePath.WIDTH;

  /** 256 + 128 + … + 2 nodes: the top one is a hash of the next level's tile. */
  private static final int SLOTS = 2 * WIDTH - 2;

  private final byte[] slots;

  TileNodes() {
    this(new byte[SLOTS * HashSuite.LENGTH]);
  }

  private TileNodes(byte[] slots) {
    this.slots = slots;
  }

  /** Works out the nodes that the first {@code width} hashes make whole. */
  static TileNodes of(HashSuite suite, byte[] hashes, int width) {
    if (hashes.length < width * HashSuite.LENGTH) {
      throw new MissingNodeException("a tile of fewer than " + width + " hashes");
    }
    byte[] slots = new byte[SLOTS * HashSuite.LENGTH];
    System.arraycopy(hashes, 0, slots, 0, width * HashSuite.LENGTH);
    TileNodes nodes = new TileNodes(slots);
    TreeHasher hasher = suite.hasher();
    for (int height = 1; height < TilePath.HEIGHT; height++) {
      for (int i = 0; i < width >>> height; i++) {
        nodes.put(height, i, hasher.node(slots, offset(height - 1, 2 * i)));
      }
    }
    return nodes;
  }

  private static int offset(int height, int index) {
    int before = 2 * WIDTH - (2 * WIDTH >>> height);
    return (before + index) * HashSuite.LENGTH;
  }

  void put(int height, int index, byte[] hash) {
    System.arraycopy(hash, 0, slots, offset(height, index), HashSuite.LENGTH);
  }

  /** The node {@code height} (0 to 7) above the tile's hashes. */
  byte[] get(int height, int index) {
    int at = offset(height, index);
    return Arrays.copyOfRange(slots, at, at + HashSuite.LENGTH);
  }

  /** The root of a full tile. */
  byte[] root(HashSuite suite) {
    return suite.hasher().node(slots, offset(TilePath.HEIGHT - 1, 0));
  }

  /** The first hashes, as stored. */
  byte[] hashes(int width) {
    return Arrays.copyOf(slots, width * HashSuite.LENGTH);
  }
}
