package org.mifeng.ledger.merkle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Full tiles, read once and kept with their inner nodes while they are in use. For any number of
 * threads. A full tile never changes, so nothing in it grows stale; after a failed commit throw it
 * away with the {@link GrowingTree}, because it may hold tiles that were never stored.
 */
public final class TileCache implements NodeReader {
  private record Key(int level, long number) {}

  private final HashSuite suite;
  private final TileReader tiles;
  private final Map<Key, TileNodes> kept;

  /**
   * A cache over stored tiles.
   *
   * @param capacity tiles kept, about 16 KiB each
   */
  public TileCache(HashSuite suite, TileReader tiles, int capacity) {
    this.suite = suite;
    this.tiles = tiles;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, TileNodes> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public HashSuite suite() {
    return suite;
  }

  @Override
  public byte[] node(int height, long index) {
    int level = height / TilePath.HEIGHT;
    int above = height % TilePath.HEIGHT;
    long first = index << above;
    int place = (int) (first % TilePath.WIDTH) >>> above;
    return full(level, first / TilePath.WIDTH).get(above, place);
  }

  TileNodes full(int level, long number) {
    Key key = new Key(level, number);
    synchronized (kept) {
      @Nullable TileNodes found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    // Read outside the lock: two threads may read the same tile, and both find the same.
    TileNodes read = TileNodes.of(suite, tiles.tile(level, number, TilePath.WIDTH), TilePath.WIDTH);
    keep(level, number, read);
    return read;
  }

  void keep(int level, long number, TileNodes nodes) {
    synchronized (kept) {
      kept.put(new Key(level, number), nodes);
    }
  }
}
