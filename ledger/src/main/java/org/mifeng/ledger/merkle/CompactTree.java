package org.mifeng.ledger.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.MalformedException;

/**
 * The right edge of a tree: the roots of its whole subtrees from the largest to the smallest, at
 * most 63 hashes. Enough to append and to know the root, without any stored node. Not for two
 * threads at once.
 */
public final class CompactTree {
  /** Learns of every subtree when its last leaf arrives, the leaf itself (height 0) first. */
  @FunctionalInterface
  public interface NodeSink {
    /** A subtree is now whole. */
    void whole(int height, long index, byte[] hash);
  }

  private final HashSuite suite;
  private final TreeHasher hasher;
  private final List<byte[]> edge;
  private long size;

  private CompactTree(HashSuite suite, long size, List<byte[]> edge) {
    this.suite = suite;
    this.hasher = suite.hasher();
    this.size = size;
    this.edge = edge;
  }

  /** A tree without leaves. */
  public static CompactTree empty(HashSuite suite) {
    return new CompactTree(suite, 0, new ArrayList<>());
  }

  /** The right edge of a stored tree at a size. */
  public static CompactTree read(NodeReader nodes, long size) {
    List<byte[]> edge = new ArrayList<>();
    long from = 0;
    for (int height = 62; height >= 0; height--) {
      if ((size >>> height & 1) == 1) {
        edge.add(nodes.node(height, from >>> height));
        from += 1L << height;
      }
    }
    return new CompactTree(nodes.suite(), size, edge);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws MalformedException when the length does not fit the size in the first eight bytes
   */
  public static CompactTree decode(HashSuite suite, byte[] bytes) {
    if (bytes.length < Long.BYTES) {
      throw new MalformedException("tree state shorter than its size");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long size = in.getLong();
    if (size < 0 || bytes.length != Long.BYTES + Long.bitCount(size) * HashSuite.LENGTH) {
      throw new MalformedException("tree state of another length than its size asks for");
    }
    List<byte[]> edge = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] hash = new byte[HashSuite.LENGTH];
      in.get(hash);
      edge.add(hash);
    }
    return new CompactTree(suite, size, edge);
  }

  /** Size (8 bytes, most significant first), then the hashes from the largest subtree on. */
  public byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES + edge.size() * HashSuite.LENGTH);
    out.putLong(size);
    edge.forEach(out::put);
    return out.array();
  }

  /** Adds one leaf hash. */
  public void append(byte[] leafHash) {
    append(leafHash, (height, index, hash) -> {});
  }

  /** Adds one leaf hash and tells of each subtree it makes whole. */
  public void append(byte[] leafHash, NodeSink sink) {
    if (leafHash.length != HashSuite.LENGTH) {
      throw new IllegalArgumentException("a leaf hash has 32 bytes");
    }
    byte[] hash = leafHash;
    sink.whole(0, size, hash);
    int merges = Long.numberOfTrailingZeros(~size);
    for (int height = 1; height <= merges; height++) {
      hash = hasher.node(edge.removeLast(), hash);
      sink.whole(height, size >>> height, hash);
    }
    edge.add(hash);
    size++;
  }

  /** The roots of the whole subtrees, from the largest on. */
  List<byte[]> edge() {
    return List.copyOf(edge);
  }

  /** Leaves in the tree. */
  public long size() {
    return size;
  }

  /** Which hash function. */
  public HashSuite suite() {
    return suite;
  }

  /** The root; {@code H("")} when there is no leaf. */
  public byte[] root() {
    if (edge.isEmpty()) {
      return suite.empty();
    }
    byte[] root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = hasher.node(edge.get(i), root);
    }
    return root.clone();
  }
}
