package org.mifeng.ledger.merkle;

import org.mifeng.ledger.MalformedException;

/**
 * One of the two hash functions of the log. Both trees hold the same leaves at the same indices; a
 * break of one function leaves the other tree standing.
 *
 * <p>Hashing follows RFC 6962 §2.1: a leaf is {@code H(0x00 || body)}, a node is {@code H(0x01 ||
 * left || right)}, the root of the empty tree is {@code H("")}. All hashes have 32 bytes.
 */
public enum HashSuite {
  /** SHA-256 (FIPS 180-4), signed with Ed25519. */
  SHA256("sha256"),
  /** SM3 (GB/T 32905-2016), signed with SM2. */
  SM3("sm3");

  /** Length of every hash, in bytes. */
  public static final int LENGTH = 32;

  private final String label;

  HashSuite(String label) {
    this.label = label;
  }

  /** The name in receipts and policies: {@code sha256} or {@code sm3}. */
  public String label() {
    return label;
  }

  /**
   * The suite of a name.
   *
   * @throws MalformedException when it is another name
   */
  public static HashSuite labelled(String label) {
    return switch (label) {
      case "sha256" -> SHA256;
      case "sm3" -> SM3;
      default -> throw new MalformedException("a suite is sha256 or sm3");
    };
  }

  /** A hasher that one thread may use again and again; cheaper than the methods below. */
  public TreeHasher hasher() {
    return TreeHasher.of(this);
  }

  /** {@code H(bytes)}. */
  public byte[] digest(byte[] bytes) {
    return hasher().digest(bytes);
  }

  /** {@code H(0x00 || body)}. */
  public byte[] leaf(byte[] body) {
    return hasher().leaf(body);
  }

  /** {@code H(0x01 || left || right)}. */
  public byte[] node(byte[] left, byte[] right) {
    return hasher().node(left, right);
  }

  /** {@code H("")}: the root of the empty tree. */
  public byte[] empty() {
    return digest(new byte[0]);
  }
}
