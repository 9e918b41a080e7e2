package org.mifeng.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Hashes leaves and nodes, keeping its digest between calls. Not for two threads at once. */
public abstract sealed class TreeHasher {
  /** Prefix of a leaf, RFC 6962 §2.1. */
  static final byte LEAF = 0x00;

  /** Prefix of a node, RFC 6962 §2.1. */
  static final byte NODE = 0x01;

  static TreeHasher of(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> new Sha256();
      case SM3 -> new Sm3();
    };
  }

  /** {@code H(bytes)}. */
  public final byte[] digest(byte[] bytes) {
    update(bytes, 0, bytes.length);
    return finish();
  }

  /** {@code H(0x00 || body)}. */
  public final byte[] leaf(byte[] body) {
    update(LEAF);
    update(body, 0, body.length);
    return finish();
  }

  /** {@code H(0x01 || left || right)}. */
  public final byte[] node(byte[] left, byte[] right) {
    update(NODE);
    update(left, 0, left.length);
    update(right, 0, right.length);
    return finish();
  }

  /** The node above two neighbours that lie at {@code at} and {@code at + 32}. */
  final byte[] node(byte[] pairs, int at) {
    update(NODE);
    update(pairs, at, 2 * HashSuite.LENGTH);
    return finish();
  }

  /** Adds bytes to the digest in progress. */
  public abstract void update(byte[] bytes, int from, int length);

  abstract void update(byte one);

  /** Ends the digest in progress and starts anew. */
  public abstract byte[] finish();

  private static final class Sha256 extends TreeHasher {
    /** Never used itself: a copy of it is made faster than the providers are asked for another. */
    private static final MessageDigest BLANK = blank();

    private final MessageDigest digest;

    Sha256() {
      try {
        digest = (MessageDigest) BLANK.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("the SHA-256 of the JDK can be copied", e);
      }
    }

    /** The JDK's, not Bouncy Castle's: it uses the processor's SHA instructions. */
    private static MessageDigest blank() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    @Override
    public void update(byte[] bytes, int from, int length) {
      digest.update(bytes, from, length);
    }

    @Override
    void update(byte one) {
      digest.update(one);
    }

    @Override
    public byte[] finish() {
      return digest.digest();
    }
  }

  private static final class Sm3 extends TreeHasher {
    private final SM3Digest digest = new SM3Digest();

    @Override
    public void update(byte[] bytes, int from, int length) {
      digest.update(bytes, from, length);
    }

    @Override
    void update(byte one) {
      digest.update(one);
    }

    @Override
    public byte[] finish() {
      byte[] out = new byte[HashSuite.LENGTH];
      digest.doFinal(out, 0);
      return out;
    }
  }
}
