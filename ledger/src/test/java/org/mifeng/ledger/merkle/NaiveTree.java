package org.mifeng.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 §2.1 word for word, without any cleverness: the model to test by. */
final class NaiveTree {
  private NaiveTree() {}

  static byte[] root(HashSuite suite, List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return suite.digest(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = largestPowerBelow(leaves.size());
    return suite.node(
        root(suite, leaves.subList(0, k)), root(suite, leaves.subList(k, leaves.size())));
  }

  static List<byte[]> path(HashSuite suite, int m, List<byte[]> leaves) {
    List<byte[]> path = new ArrayList<>();
    if (leaves.size() == 1) {
      return path;
    }
    int k = largestPowerBelow(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    if (m < k) {
      path.addAll(path(suite, m, left));
      path.add(root(suite, right));
    } else {
      path.addAll(path(suite, m - k, right));
      path.add(root(suite, left));
    }
    return path;
  }

  static List<byte[]> proof(HashSuite suite, int m, List<byte[]> leaves, boolean whole) {
    List<byte[]> proof = new ArrayList<>();
    if (m == leaves.size()) {
      if (!whole) {
        proof.add(root(suite, leaves));
      }
      return proof;
    }
    int k = largestPowerBelow(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    if (m <= k) {
      proof.addAll(proof(suite, m, left, whole));
      proof.add(root(suite, right));
    } else {
      proof.addAll(proof(suite, m - k, right, false));
      proof.add(root(suite, left));
    }
    return proof;
  }

  private static int largestPowerBelow(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
