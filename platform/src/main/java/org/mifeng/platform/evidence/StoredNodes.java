package org.mifeng.platform.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.NodeReader;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;

/**
 * The nodes of one stored tree at one size, for a single proof: from full tiles where they are, and
 * on the right edge from the leaves and from the roots of the tiles below.
 */
final class StoredNodes implements NodeReader {
  private final int year;
  private final long size;
  private final TileCache full;
  private final TileStore tiles;
  private final Map<Long, List<TileStore.LeafHashes>> leaves = new HashMap<>();

  StoredNodes(int year, long size, TileCache full, TileStore tiles) {
    this.year = year;
    this.size = size;
    this.full = full;
    this.tiles = tiles;
  }

  @Override
  public HashSuite suite() {
    return full.suite();
  }

  @Override
  public byte[] node(int height, long index) {
    int level = height / TilePath.HEIGHT;
    int above = height % TilePath.HEIGHT;
    long number = (index << above) / TilePath.WIDTH;
    if (TilePath.widthAt(level, number, size) == TilePath.WIDTH) {
      return full.node(height, index);
    }
    if (above > 0) {
      return suite().node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    }
    if (level == 0) {
      return leaf(index);
    }
    // A hash of a higher tile is the root of a full tile below.
    return suite().node(full.node(height - 1, 2 * index), full.node(height - 1, 2 * index + 1));
  }

  private byte[] leaf(long index) {
    long first = index - index % TilePath.WIDTH;
    var found =
        leaves.computeIfAbsent(
            first, from -> tiles.listLeaves(year, from, Math.min(from + TilePath.WIDTH, size)));
    int place = (int) (index - first);
    if (place >= found.size()) {
      throw new MissingNodeException("leaf " + index + " of " + year);
    }
    return found.get(place).of(suite());
  }
}
