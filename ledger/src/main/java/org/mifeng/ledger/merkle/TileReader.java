package org.mifeng.ledger.merkle;

/** Reads stored tiles of one tree. */
@FunctionalInterface
public interface TileReader {
  /**
   * The first {@code width} hashes of a tile, one after the other: at least {@code 32 * width}
   * bytes. A width of 256 asks for the full tile.
   *
   * @throws MissingNodeException when the tile is not there
   */
  byte[] tile(int level, long number, int width);
}
