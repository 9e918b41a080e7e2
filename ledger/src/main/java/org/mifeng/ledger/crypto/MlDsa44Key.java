package org.mifeng.ledger.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** ML-DSA-44 (FIPS 204), the pure form with an empty context. Its secret is the seed. */
final class MlDsa44Key extends PrivateKey {
  private static final MLDSAParameters PARAMETERS = MLDSAParameters.ml_dsa_44;
  private static final int SEED = 32;
  private static final int PUBLIC_KEY = 1312;

  private final MLDSAPrivateKeyParameters secret;
  private final SecureRandom random = new SecureRandom();

  MlDsa44Key(byte[] seed) {
    if (seed.length != SEED) {
      throw new IllegalArgumentException("the seed of ML-DSA has 32 bytes");
    }
    this.secret = new MLDSAPrivateKeyParameters(PARAMETERS, seed.clone());
  }

  static MlDsa44Key create(SecureRandom random) {
    byte[] seed = new byte[SEED];
    random.nextBytes(seed);
    return new MlDsa44Key(seed);
  }

  /** Every string of that length is the encoding of some key. */
  static boolean isPublicKey(byte[] key) {
    return key.length == PUBLIC_KEY;
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (signature.length != KeyAlgorithm.ML_DSA_44.signatureLength() || !isPublicKey(publicKey)) {
      return false;
    }
    MLDSASigner signer = new MLDSASigner();
    signer.init(false, new MLDSAPublicKeyParameters(PARAMETERS, publicKey));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.ML_DSA_44;
  }

  @Override
  public byte[] publicKey() {
    return secret.getPublicKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, new ParametersWithRandom(secret, random));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("ML-DSA-44 could not sign", e);
    }
  }

  @Override
  byte[] secret() {
    return secret.getSeed();
  }
}
