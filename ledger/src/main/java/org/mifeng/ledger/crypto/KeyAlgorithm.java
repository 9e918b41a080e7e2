package org.mifeng.ledger.crypto;

import java.security.SecureRandom;

/** The signature algorithms of logs and witnesses, all of Bouncy Castle. */
public enum KeyAlgorithm {
  /**
   * Ed25519 (RFC 8032): public key 32 bytes, private key 32 bytes, signature 64 bytes. Not the
   * JDK's, which is 8 to 20 times slower.
   */
  ED25519(64) {
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
  SM2(64) {
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
  },
  /**
   * ML-DSA-44 (FIPS 204), pure, empty context: public key 1,312 bytes, private key the seed of 32
   * bytes, signature 2,420 bytes. For witnesses only; holds against quantum computers.
   */
  ML_DSA_44(2420) {
    @Override
    PrivateKey restore(byte[] secret) {
      return new MlDsa44Key(secret);
    }

    @Override
    PrivateKey create(SecureRandom random) {
      return MlDsa44Key.create(random);
    }

    @Override
    public boolean isPublicKey(byte[] key) {
      return MlDsa44Key.isPublicKey(key);
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
      return MlDsa44Key.verify(publicKey, message, signature);
    }
  };

  private final int signatureLength;

  KeyAlgorithm(int signatureLength) {
    this.signatureLength = signatureLength;
  }

  /** Length of every signature, in bytes. */
  public int signatureLength() {
    return signatureLength;
  }

  abstract PrivateKey restore(byte[] secret);

  abstract PrivateKey create(SecureRandom random);

  /** Whether the bytes are a public key in the one accepted encoding, a point on the curve. */
  public abstract boolean isPublicKey(byte[] key);

  /** Whether a signature over a message is that key's; false for every malformed argument. */
  public abstract boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
