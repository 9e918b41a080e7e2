package org.mifeng.ledger.merkle;

/** The arithmetic of trees whose size need not be a power of two (RFC 9162 §2.1). */
public final class TreeMath {
  private TreeMath() {}

  /** The largest power of two below {@code size}: where a tree of two or more leaves is split. */
  public static long split(long size) {
    if (size < 2) {
      throw new IllegalArgumentException("a tree of " + size + " is not split");
    }
    return Long.highestOneBit(size - 1);
  }

  /** Number of hashes in the inclusion proof of a leaf, for {@code 0 <= index < size}. */
  public static int inclusionLength(long index, long size) {
    int inner = innerLength(index, size);
    return inner + Long.bitCount(index >>> inner);
  }

  /** Steps from the leaf up to where its path meets the right edge of the tree. */
  static int innerLength(long index, long size) {
    return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
  }

  /** Number of hashes in the consistency proof between two sizes, for {@code 0 <= old <= size}. */
  public static int consistencyLength(long old, long size) {
    if (old == 0 || old == size) {
      return 0;
    }
    int below = Long.numberOfTrailingZeros(old);
    int rest = inclusionLength(old - 1, size) - below;
    return Long.bitCount(old) == 1 ? rest : rest + 1;
  }

  /** Number of whole nodes at a height in a tree of a size. */
  public static long wholeNodes(int height, long size) {
    return height >= 63 ? 0 : size >>> height;
  }
}
