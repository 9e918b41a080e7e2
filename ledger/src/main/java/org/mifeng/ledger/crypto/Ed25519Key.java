package org.mifeng.ledger.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 by Bouncy Castle's low-level functions. */
final class Ed25519Key extends PrivateKey {
  private final byte[] secret;
  private final byte[] publicKey;

  Ed25519Key(byte[] secret) {
    if (secret.length != Ed25519.SECRET_KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 secret has 32 bytes");
    }
    this.secret = secret.clone();
    this.publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(this.secret, 0, publicKey, 0);
  }

  static boolean isPublicKey(byte[] key) {
    return key.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(key, 0);
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && publicKey.length == Ed25519.PUBLIC_KEY_SIZE
        && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.ED25519;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  @Override
  byte[] secret() {
    return secret.clone();
  }
}
