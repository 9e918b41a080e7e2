package org.mifeng.ledger.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;

/**
 * The Merkle-Patricia trie of the transactions or the receipts of one block: each stands under the
 * RLP of its index. Built whole from a block, because few nodes give proofs.
 */
final class Trie {
  /** Most entries of a block that are put into a trie. */
  static final int MAX_ENTRIES = 20_000;

  private static final byte[] EMPTY = new byte[0];

  private final TreeMap<String, byte[]> entries = new TreeMap<>();
  private final int size;

  /** The trie over values at 0, 1, 2 and so on; none of them may be empty. */
  Trie(List<byte[]> values) {
    if (values.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("more than " + MAX_ENTRIES + " entries");
    }
    size = values.size();
    for (int i = 0; i < size; i++) {
      entries.put(Nibbles.of(key(i)), values.get(i));
    }
  }

  /** The key of an index. */
  static byte[] key(int index) {
    return Rlp.of(index).encode();
  }

  /** The root hash. */
  byte[] root() {
    return Keccak.digest(node(0, new ArrayList<>(entries.entrySet()), null).encode());
  }

  /** The nodes from the root to an index, as {@link TrieProof} checks them. */
  List<byte[]> prove(int index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no entry " + index);
    }
    Path path = new Path(Nibbles.of(key(index)), new ArrayList<>());
    byte[] root = node(0, new ArrayList<>(entries.entrySet()), path).encode();
    List<byte[]> nodes = new ArrayList<>();
    nodes.add(root);
    path.nodes().reversed().forEach(nodes::add);
    return nodes;
  }

  /** The key that is to be proven, and the nodes met on the way, lowest first. */
  private record Path(String key, List<byte[]> nodes) {
    boolean passes(List<Map.Entry<String, byte[]>> part, int depth) {
      return part.getFirst().getKey().regionMatches(0, key, 0, depth);
    }
  }

  /** The node over entries that agree in their first {@code depth} nibbles. */
  private static Rlp node(int depth, List<Map.Entry<String, byte[]>> part, @Nullable Path path) {
    if (part.isEmpty()) {
      return Rlp.of(EMPTY);
    }
    String first = part.getFirst().getKey();
    if (part.size() == 1) {
      return Rlp.list(
          Rlp.of(Nibbles.pack(first.substring(depth), true)), Rlp.of(part.getFirst().getValue()));
    }
    int common = Nibbles.common(first, part.getLast().getKey());
    if (common > depth) {
      return Rlp.list(
          Rlp.of(Nibbles.pack(first.substring(depth, common), false)), below(common, part, path));
    }
    Rlp[] branch = new Rlp[17];
    Arrays.fill(branch, Rlp.of(EMPTY));
    for (int from = 0; from < part.size(); ) {
      String key = part.get(from).getKey();
      if (key.length() == depth) {
        branch[16] = Rlp.of(part.get(from).getValue());
        from++;
        continue;
      }
      int to = from;
      while (to < part.size() && part.get(to).getKey().charAt(depth) == key.charAt(depth)) {
        to++;
      }
      branch[Character.digit(key.charAt(depth), 16)] =
          below(depth + 1, part.subList(from, to), path);
      from = to;
    }
    return Rlp.list(branch);
  }

  /** What a node says of the one below: its hash, or itself when that is shorter. */
  private static Rlp below(int depth, List<Map.Entry<String, byte[]>> part, @Nullable Path path) {
    Rlp node = node(depth, part, path);
    byte[] encoded = node.encode();
    if (encoded.length < Keccak.LENGTH) {
      return node;
    }
    if (path != null && path.passes(part, depth)) {
      path.nodes().add(encoded);
    }
    return Rlp.of(Keccak.digest(encoded));
  }

  /** Half bytes, written as hexadecimal digits, which sort as the trie does. */
  static final class Nibbles {
    private Nibbles() {}

    static String of(byte[] bytes) {
      return Bytes.hex(bytes);
    }

    static int common(String one, String other) {
      int i = 0;
      while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
        i++;
      }
      return i;
    }

    /** The compact form: a flag for a leaf, a flag for an odd number, then the nibbles. */
    static byte[] pack(String nibbles, boolean leaf) {
      boolean odd = nibbles.length() % 2 == 1;
      String flag = Integer.toHexString((leaf ? 2 : 0) + (odd ? 1 : 0));
      String text = flag + (odd ? "" : "0") + nibbles;
      return Bytes.fromHex(text, text.length() / 2);
    }
  }
}
