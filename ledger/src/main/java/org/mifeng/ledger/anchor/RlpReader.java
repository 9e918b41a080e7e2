package org.mifeng.ledger.anchor;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/** Walks through RLP; every length is held against what is left before it is used. */
final class RlpReader {
  private static final int MAX_DEPTH = 16;
  private static final int SHORT = 55;

  private final byte[] in;
  private int at;

  RlpReader(byte[] in) {
    this.in = in;
  }

  /** Reads one value that ends at {@code end} or before. */
  Rlp value(int depth, int end) {
    if (depth > MAX_DEPTH) {
      throw new MalformedException("RLP nested deeper than " + MAX_DEPTH);
    }
    if (at >= end) {
      throw new MalformedException("RLP ends too early");
    }
    int first = in[at++] & 0xff;
    if (first < 0x80) {
      return new Rlp.Data(new byte[] {(byte) first});
    }
    if (first < 0xc0) {
      int length = length(first - 0x80, end);
      byte[] bytes = Bytes.slice(in, at, length);
      if (length == 1 && bytes[0] >= 0) {
        throw new MalformedException("RLP spells a byte longer than needed");
      }
      at += length;
      return new Rlp.Data(bytes);
    }
    int length = length(first - 0xc0, end);
    int stop = at + length;
    List<Rlp> items = new ArrayList<>();
    while (at < stop) {
      items.add(value(depth + 1, stop));
    }
    return new Rlp.Items(items);
  }

  private int length(int code, int end) {
    long length = code;
    if (code > SHORT) {
      int size = code - SHORT;
      if (size > 4 || size > end - at) {
        throw new MalformedException("RLP length too long");
      }
      length = 0;
      for (int i = 0; i < size; i++) {
        length = length << 8 | in[at + i] & 0xff;
      }
      boolean padded = in[at] == 0;
      at += size;
      if (padded || length <= SHORT) {
        throw new MalformedException("RLP spells a length longer than needed");
      }
    }
    if (length > end - at) {
      throw new MalformedException("RLP ends too early");
    }
    return (int) length;
  }

  void requireEnd() {
    if (at != in.length) {
      throw new MalformedException("more after the RLP value");
    }
  }
}
