package org.mifeng.ledger.storage;

import java.io.IOException;
import java.util.Optional;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;

/**
 * Where the public files of one log lie, under the names C2SP tlog-tiles gives them; the SM3 tree
 * has the same names under {@code sm3/}. Contract of every implementation: a file is seen whole or
 * not at all; what {@link #write} returned from survives a crash, where the medium can.
 *
 * <pre>
 * checkpoint           signed note over the SHA-256 tree
 * tile/L/N[.p/W]       hashes of the SHA-256 tree
 * tile/entries/N[.p/W] the leaves, for both trees
 * sm3/checkpoint       signed note over the SM3 tree
 * sm3/tile/L/N[.p/W]   hashes of the SM3 tree
 * </pre>
 */
public interface LedgerStorage {
  /** The name of the file with a tree's checkpoint. */
  static String checkpointName(HashSuite suite) {
    return prefix(suite) + "checkpoint";
  }

  /** The name of a tile's file. Entry tiles have one name, whatever the suite. */
  static String tileName(HashSuite suite, TilePath path) {
    return path.level() == TilePath.ENTRIES ? path.toString() : prefix(suite) + path;
  }

  private static String prefix(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> "";
      case SM3 -> "sm3/";
    };
  }

  /** The content of a file, or empty when there is none of that name. */
  Optional<byte[]> read(String name) throws IOException;

  /** Writes a file, replacing one of the same name at once. */
  void write(String name, byte[] content) throws IOException;

  /** A tree's checkpoint. */
  default Optional<byte[]> checkpoint(HashSuite suite) throws IOException {
    return read(checkpointName(suite));
  }

  /**
   * A tile of hashes; when the partial one is gone because it filled, the beginning of the full one
   * is the same.
   */
  default Optional<byte[]> tile(HashSuite suite, TilePath path) throws IOException {
    Optional<byte[]> exact = read(tileName(suite, path));
    if (exact.isPresent() || path.width() == TilePath.WIDTH) {
      return exact;
    }
    return read(tileName(suite, TilePath.full(path.level(), path.number())));
  }
}
