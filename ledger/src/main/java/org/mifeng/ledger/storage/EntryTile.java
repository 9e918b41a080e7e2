package org.mifeng.ledger.storage;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.TilePath;

/** The leaves of one tile, each behind its length in two bytes (C2SP tlog-tiles). */
public final class EntryTile {
  private EntryTile() {}

  /** Joins up to 256 leaves. */
  public static byte[] write(List<byte[]> bodies) {
    if (bodies.size() > TilePath.WIDTH) {
      throw new IllegalArgumentException("more than 256 entries");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] body : bodies) {
      if (body.length > Leaf.MAX_BYTES) {
        throw new IllegalArgumentException("entry too long");
      }
      out.write(body.length >>> 8);
      out.write(body.length);
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  /**
   * Takes leaves apart.
   *
   * @throws MalformedException when a length reaches beyond the end, an entry is longer than a leaf
   *     may be, or there are more than 256
   */
  public static List<byte[]> read(byte[] tile) {
    List<byte[]> bodies = new ArrayList<>();
    int at = 0;
    while (at < tile.length) {
      if (bodies.size() == TilePath.WIDTH || tile.length - at < 2) {
        throw new MalformedException("entries end badly");
      }
      int length = (tile[at] & 0xff) << 8 | tile[at + 1] & 0xff;
      at += 2;
      if (length > Leaf.MAX_BYTES || length > tile.length - at) {
        throw new MalformedException("entry longer than it may be");
      }
      byte[] body = new byte[length];
      System.arraycopy(tile, at, body, 0, length);
      bodies.add(body);
      at += length;
    }
    return bodies;
  }
}
