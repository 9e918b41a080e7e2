package org.mifeng.ledger.crypto;

import java.security.SecureRandom;

/** A key that signs. It never shows its secret: not in {@code toString}, not in an exception. */
public abstract sealed class PrivateKey permits Ed25519Key, MlDsa44Key, Sm2Key {
  /** A new key. */
  public static PrivateKey create(KeyAlgorithm algorithm, SecureRandom random) {
    return algorithm.create(random);
  }

  /**
   * The key of a stored secret of 32 bytes.
   *
   * @throws IllegalArgumentException when it is no secret of that algorithm
   */
  public static PrivateKey restore(KeyAlgorithm algorithm, byte[] secret) {
    return algorithm.restore(secret);
  }

  /** Which algorithm. */
  public abstract KeyAlgorithm algorithm();

  /** The public key in the encoding of {@link KeyAlgorithm}. */
  public abstract byte[] publicKey();

  /** Signs; as many bytes as its algorithm says. For any number of threads. */
  public abstract byte[] sign(byte[] message);

  /** The 32 secret bytes, for the key file only. */
  abstract byte[] secret();

  @Override
  public final String toString() {
    return "private key (" + algorithm() + ", not shown)";
  }
}
