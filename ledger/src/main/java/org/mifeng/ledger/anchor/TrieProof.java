package org.mifeng.ledger.anchor;

import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * Proof that a value stands at an index of a block: the nodes of the Merkle-Patricia trie from its
 * root down. Each node is named by its hash in the one above; a node shorter than a hash stands in
 * the one above itself and is not repeated.
 *
 * @param nodes the root first
 */
record TrieProof(List<byte[]> nodes) {
  /** Most nodes of a proof. */
  static final int MAX_NODES = 32;

  /** Longest node, in bytes. */
  static final int MAX_NODE = 1 << 17;

  TrieProof {
    nodes = List.copyOf(nodes);
    if (nodes.size() > MAX_NODES) {
      throw new MalformedException("a proof of more than " + MAX_NODES + " nodes");
    }
  }

  /**
   * The value at an index under a root.
   *
   * @throws MalformedException when the nodes do not lead from the root to a value, or more nodes
   *     stand there than lead to it
   */
  byte[] value(byte[] root, int index) {
    String key = Trie.Nibbles.of(Trie.key(index));
    int used = 0;
    int depth = 0;
    Rlp next = Rlp.of(root);
    // The root is named by its hash even when it is short, so the first step always takes a node.
    while (true) {
      Rlp node = next;
      if (next instanceof Rlp.Data(var hash)) {
        if (hash.length != Keccak.LENGTH || used == nodes.size()) {
          throw new MalformedException("the proof ends before the value");
        }
        byte[] bytes = nodes.get(used++);
        if (!Arrays.equals(Keccak.digest(bytes), hash)) {
          throw new MalformedException("a node of the proof has another hash");
        }
        node = Rlp.read(bytes, MAX_NODE);
      }
      List<Rlp> items = node.items();
      if (items.size() == 17) {
        if (depth == key.length()) {
          return end(items.get(16), used);
        }
        next = items.get(Character.digit(key.charAt(depth++), 16));
      } else if (items.size() == 2) {
        String packed = Bytes.hex(items.get(0).data());
        boolean leaf = leaf(packed);
        String nibbles = packed.substring((packed.charAt(0) & 1) == 1 ? 1 : 2);
        if (!key.startsWith(nibbles, depth)) {
          throw new MalformedException("the proof leads to another index");
        }
        depth += nibbles.length();
        if (leaf) {
          if (depth != key.length()) {
            throw new MalformedException("the proof leads to another index");
          }
          return end(items.get(1), used);
        }
        if (nibbles.isEmpty()) {
          throw new MalformedException("an extension of nothing");
        }
        next = items.get(1);
      } else {
        throw new MalformedException("a trie node has 2 or 17 items");
      }
    }
  }

  private static boolean leaf(String packed) {
    boolean known =
        packed.length() >= 2
            && packed.charAt(0) <= '3'
            && ((packed.charAt(0) & 1) == 1 || packed.charAt(1) == '0');
    if (!known) {
      throw new MalformedException("a path of unknown form");
    }
    return packed.charAt(0) >= '2';
  }

  private byte[] end(Rlp value, int used) {
    byte[] bytes = value.data();
    if (bytes.length == 0 || used != nodes.size()) {
      throw new MalformedException("the proof does not end at a value");
    }
    return bytes;
  }
}
