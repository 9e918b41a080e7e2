package org.mifeng.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proof that a tree of an old size is the beginning of a tree of a newer size (RFC 9162 §2.1.4):
 * nothing was changed or taken away in between.
 *
 * @param oldSize leaves in the older tree
 * @param size leaves in the newer tree
 * @param hashes in the order of the RFC
 */
public record ConsistencyProof(long oldSize, long size, List<byte[]> hashes) {

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /** Makes the proof from stored nodes. Sizes that are equal, or an old size of 0, need no hash. */
  public static ConsistencyProof prove(NodeReader nodes, long oldSize, long size) {
    if (oldSize < 0 || oldSize > size) {
      throw new IllegalArgumentException("no proof from " + oldSize + " to " + size);
    }
    List<byte[]> hashes = new ArrayList<>();
    if (oldSize > 0 && oldSize < size) {
      collect(nodes, oldSize, 0, size, true, hashes);
    }
    return new ConsistencyProof(oldSize, size, hashes);
  }

  private static void collect(
      NodeReader nodes, long old, long from, long to, boolean wholeOldTree, List<byte[]> out) {
    if (old == to - from) {
      if (!wholeOldTree) {
        out.add(nodes.range(from, to));
      }
      return;
    }
    long left = TreeMath.split(to - from);
    if (old <= left) {
      collect(nodes, old, from, from + left, wholeOldTree, out);
      out.add(nodes.range(from + left, to));
    } else {
      collect(nodes, old - left, from + left, to, false, out);
      out.add(nodes.range(from, from + left));
    }
  }

  /** Checks the proof against both roots. */
  public ProofFault check(HashSuite suite, byte[] oldRoot, byte[] root) {
    if (oldSize < 0 || oldSize > size) {
      return ProofFault.INDEX_BEYOND_SIZE;
    }
    if (hashes.size() != TreeMath.consistencyLength(oldSize, size)) {
      return ProofFault.WRONG_LENGTH;
    }
    for (byte[] hash : hashes) {
      if (hash.length != HashSuite.LENGTH) {
        return ProofFault.HASH_LENGTH;
      }
    }
    boolean same;
    if (oldSize == 0) {
      // Every tree continues the empty one; only the empty root can be wrong.
      same = Arrays.equals(oldRoot, suite.empty());
    } else if (oldSize == size) {
      same = Arrays.equals(oldRoot, root);
    } else {
      same = climb(suite.hasher(), oldRoot, root);
    }
    return same ? ProofFault.NONE : ProofFault.ROOT_DIFFERS;
  }

  private boolean climb(TreeHasher hasher, byte[] oldRoot, byte[] root) {
    // RFC 9162 §2.1.4.2, with the old root in front when the old tree is one whole subtree.
    List<byte[]> path = new ArrayList<>(hashes);
    if (Long.bitCount(oldSize) == 1) {
      path.addFirst(oldRoot);
    }
    long fn = oldSize - 1;
    long sn = size - 1;
    int whole = Long.numberOfTrailingZeros(~fn);
    fn >>>= whole;
    sn >>>= whole;
    byte[] fr = path.getFirst();
    byte[] sr = path.getFirst();
    for (byte[] hash : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = hasher.node(hash, fr);
        sr = hasher.node(hash, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        sr = hasher.node(sr, hash);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && Arrays.equals(fr, oldRoot) && Arrays.equals(sr, root);
  }
}
