package org.mifeng.ledger.merkle;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Proof that a leaf stands at an index of a tree of a size (RFC 9162 §2.1.3): the hashes that,
 * joined with the leaf's from the bottom up, give the root.
 *
 * @param index the leaf's place, from 0
 * @param size leaves in the tree
 * @param hashes siblings, the lowest first
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /** Makes the proof from stored nodes. */
  public static InclusionProof prove(NodeReader nodes, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    // Walks down from the root, so the highest sibling is met first.
    Deque<byte[]> path = new ArrayDeque<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + TreeMath.split(to - from);
      if (index < middle) {
        path.addFirst(nodes.range(middle, to));
        to = middle;
      } else {
        path.addFirst(nodes.range(from, middle));
        from = middle;
      }
    }
    return new InclusionProof(index, size, List.copyOf(path));
  }

  /** Checks the proof against a leaf hash and a root; every fault has its own name. */
  public ProofFault check(HashSuite suite, byte[] leafHash, byte[] root) {
    if (index < 0 || size < 0 || index >= size) {
      return ProofFault.INDEX_BEYOND_SIZE;
    }
    if (hashes.size() != TreeMath.inclusionLength(index, size)) {
      return ProofFault.WRONG_LENGTH;
    }
    if (leafHash.length != HashSuite.LENGTH || root.length != HashSuite.LENGTH) {
      return ProofFault.HASH_LENGTH;
    }
    for (byte[] hash : hashes) {
      if (hash.length != HashSuite.LENGTH) {
        return ProofFault.HASH_LENGTH;
      }
    }
    return Arrays.equals(climb(suite.hasher(), leafHash), root)
        ? ProofFault.NONE
        : ProofFault.ROOT_DIFFERS;
  }

  private byte[] climb(TreeHasher hasher, byte[] leafHash) {
    int inner = TreeMath.innerLength(index, size);
    byte[] hash = leafHash;
    for (int i = 0; i < hashes.size(); i++) {
      boolean onTheRight = i >= inner || (index >>> i & 1) == 1;
      hash = onTheRight ? hasher.node(hashes.get(i), hash) : hasher.node(hash, hashes.get(i));
    }
    return hash;
  }
}
