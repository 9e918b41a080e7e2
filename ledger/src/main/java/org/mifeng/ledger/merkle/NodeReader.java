package org.mifeng.ledger.merkle;

/**
 * Reads hashes of whole subtrees. Node {@code (height, index)} covers the leaves from {@code index
 * << height} on, {@code 1 << height} of them; height 0 is a leaf hash. A whole subtree never
 * changes again, so answers may be cached for ever.
 */
public interface NodeReader {
  /** Which tree this reads. */
  HashSuite suite();

  /**
   * The hash of one whole subtree.
   *
   * @throws MissingNodeException when the subtree is not there
   */
  byte[] node(int height, long index);

  /**
   * The root over the leaves {@code from} (inclusive) to {@code to} (exclusive), a range that RFC
   * 9162 §2.1 makes by splitting: its last subtree may be incomplete.
   */
  default byte[] range(long from, long to) {
    long count = to - from;
    if (count == 0) {
      return suite().empty();
    }
    if (Long.bitCount(count) == 1) {
      int height = Long.numberOfTrailingZeros(count);
      return node(height, from >>> height);
    }
    long middle = from + TreeMath.split(count);
    return suite().node(range(from, middle), range(middle, to));
  }
}
