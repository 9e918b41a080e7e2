package org.mifeng.ledger.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2 on the recommended curve. The curve comes from {@code CustomNamedCurves}, whose arithmetic is
 * made for it; with {@code GMNamedCurves} signing is five times slower.
 */
final class Sm2Key extends PrivateKey {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("sm2p256v1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  private static final int POINT = 65;
  private static final int SCALAR = 32;

  private final ECPrivateKeyParameters secret;
  private final byte[] publicKey;
  private final SecureRandom random = new SecureRandom();

  Sm2Key(byte[] secret) {
    BigInteger d = new BigInteger(1, secret);
    // d = n - 1 has no inverse of 1 + d, so GB/T 32918.1 ends the range at n - 2.
    boolean inRange = d.signum() > 0 && d.compareTo(CURVE.getN().subtract(BigInteger.ONE)) < 0;
    if (secret.length != SCALAR || !inRange) {
      throw new IllegalArgumentException("not an SM2 secret");
    }
    this.secret = new ECPrivateKeyParameters(d, DOMAIN);
    ECPoint point = new FixedPointCombMultiplier().multiply(CURVE.getG(), d);
    this.publicKey = point.normalize().getEncoded(false);
  }

  static Sm2Key create(SecureRandom random) {
    BigInteger most = CURVE.getN().subtract(BigInteger.TWO);
    BigInteger d = BigIntegers.createRandomInRange(BigInteger.ONE, most, random);
    return new Sm2Key(BigIntegers.asUnsignedByteArray(SCALAR, d));
  }

  static boolean isPublicKey(byte[] key) {
    if (key.length != POINT || key[0] != 0x04) {
      return false;
    }
    try {
      return !CURVE.getCurve().decodePoint(key).isInfinity();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (signature.length != KeyAlgorithm.SM2.signatureLength() || !isPublicKey(publicKey)) {
      return false;
    }
    ECPoint point = CURVE.getCurve().decodePoint(publicKey);
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(false, new ECPublicKeyParameters(point, DOMAIN));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.SM2;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(true, new ParametersWithRandom(secret, random));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 could not sign", e);
    }
  }

  @Override
  byte[] secret() {
    return BigIntegers.asUnsignedByteArray(SCALAR, secret.getD());
  }
}
