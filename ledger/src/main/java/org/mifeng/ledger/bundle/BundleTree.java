package org.mifeng.ledger.bundle;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.merkle.NodeReader;
import org.mifeng.ledger.merkle.TreeHasher;

/** One of the two trees of a bundle, wholly in memory; hashed as the log's are (RFC 6962 §2.1). */
final class BundleTree implements NodeReader {
  private final HashSuite suite;
  private final List<List<byte[]>> levels = new ArrayList<>();

  BundleTree(HashSuite suite, List<byte[]> commitments) {
    this.suite = suite;
    TreeHasher hasher = suite.hasher();
    List<byte[]> level = new ArrayList<>(commitments.size());
    commitments.forEach(commitment -> level.add(hasher.leaf(commitment)));
    for (List<byte[]> below = level; !below.isEmpty(); below = above(hasher, below)) {
      levels.add(below);
    }
  }

  /** The whole nodes of the next height: a last node without a pair has none above it. */
  private static List<byte[]> above(TreeHasher hasher, List<byte[]> below) {
    List<byte[]> nodes = new ArrayList<>(below.size() / 2);
    for (int i = 0; i + 1 < below.size(); i += 2) {
      nodes.add(hasher.node(below.get(i), below.get(i + 1)));
    }
    return nodes;
  }

  byte[] root() {
    return range(0, size());
  }

  InclusionProof prove(long index) {
    return InclusionProof.prove(this, index, size());
  }

  private long size() {
    return levels.getFirst().size();
  }

  @Override
  public HashSuite suite() {
    return suite;
  }

  @Override
  public byte[] node(int height, long index) {
    return levels.get(height).get((int) index);
  }
}
