package org.mifeng.platform.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.NodeReader;
import org.mifeng.ledger.merkle.TileCache;
import org.springframework.stereotype.Component;

/** Both trees of every year as they are stored, for readers: any node, writing or not. */
@Component
class StoredTrees {
  private static final int CACHED_TILES = 512;

  private record Tree(int year, HashSuite suite) {}

  private final TileStore tiles;
  private final Map<Tree, TileCache> caches = new ConcurrentHashMap<>();

  StoredTrees(TileStore tiles) {
    this.tiles = tiles;
  }

  /** The nodes of a tree at a size, for one proof or one tile. */
  NodeReader at(int year, HashSuite suite, long size) {
    var full = caches.computeIfAbsent(new Tree(year, suite), this::cache);
    return new StoredNodes(year, size, full, tiles);
  }

  private TileCache cache(Tree tree) {
    return new TileCache(
        tree.suite(),
        (level, number, width) -> tiles.requireFull(tree.year(), tree.suite(), level, number),
        CACHED_TILES);
  }
}
