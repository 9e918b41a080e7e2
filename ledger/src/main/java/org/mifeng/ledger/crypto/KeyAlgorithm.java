package org.mifeng.ledger.crypto;

import java.security.SecureRandom;

/** The two signature algorithms of a log, both of Bouncy Castle. */
public enum KeyAlgorithm {
  /**
   * Ed25519 (RFC 8032): public key 32 bytes, private key 32 bytes, signature 64 bytes. Not the
   * JDK's, which is 8 to 20 times slower.
   */
  ED25519 {
    @Override
    PrivateKey restore(byte[] secret) {
      return new Ed25519Key(secret);
    }

    @Override
    PrivateKey create(SecureRandom random) {
      byte[] secret = new byte[32];
      random.nextBytes(secret);
      return new Ed25519Key(secret);
    }

    @Override
    public boolean isPublicKey(byte[] key) {
      return Ed25519Key.isPublicKey(key);
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
      return Ed25519Key.verify(publicKey, message, signature);
    }
  },
  /**
   * SM2 with SM3 (GB/T 32918.2, GM/T 0003.2) and the default user id 1234567812345678: public key
   * 65 bytes ({@code 04 || x || y}), private key 32 bytes, signature {@code r || s} of 64 bytes.
   */
  SM2 {
    @Override
    PrivateKey restore(byte[] secret) {
      return new Sm2Key(secret);
    }

    @Override
    PrivateKey create(SecureRandom random) {
      return Sm2Key.create(random);
    }

    @Override
    public boolean isPublicKey(byte[] key) {
      return Sm2Key.isPublicKey(key);
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
      return Sm2Key.verify(publicKey, message, signature);
    }
  };

  /** Length of every signature, in bytes. */
  public static final int SIGNATURE = 64;

  abstract PrivateKey restore(byte[] secret);

  abstract PrivateKey create(SecureRandom random);

  /** Whether the bytes are a public key in the one accepted encoding, a point on the curve. */
  public abstract boolean isPublicKey(byte[] key);

  /** Whether a signature over a message is that key's; false for every malformed argument. */
  public abstract boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
