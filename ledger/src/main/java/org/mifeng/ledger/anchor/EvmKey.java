package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * A secp256k1 key of an account on an Ethereum-like chain. Signatures are deterministic (RFC 6979)
 * and low in s, so the same order signed twice is the same transaction.
 */
public final class EvmKey {
  /** Length of an address, in bytes. */
  public static final int ADDRESS = 20;

  /** Length of a signature with its recovery byte. */
  static final int SIGNATURE = 65;

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  private static final BigInteger N = CURVE.getN();
  private static final int SCALAR = 32;

  private final BigInteger secret;
  private final byte[] address;

  private EvmKey(BigInteger secret) {
    this.secret = secret;
    this.address = address(new FixedPointCombMultiplier().multiply(CURVE.getG(), secret));
  }

  /**
   * The key of a secret of 32 bytes.
   *
   * @throws IllegalArgumentException when it is out of the curve's range
   */
  public static EvmKey of(byte[] secret) {
    BigInteger d = new BigInteger(1, secret);
    if (secret.length != SCALAR || d.signum() == 0 || d.compareTo(N) >= 0) {
      throw new IllegalArgumentException("not a secp256k1 secret");
    }
    return new EvmKey(d);
  }

  /** A new key. */
  public static EvmKey create(SecureRandom random) {
    return new EvmKey(
        BigIntegers.createRandomInRange(BigInteger.ONE, N.subtract(BigInteger.ONE), random));
  }

  /** The 32 secret bytes, for the key's file. */
  public byte[] secret() {
    return BigIntegers.asUnsignedByteArray(SCALAR, secret);
  }

  /** The account's address: the last 20 bytes of Keccak-256 of the public key. */
  public byte[] address() {
    return address.clone();
  }

  /** Signs a hash: r, s, and 0 or 1 for the parity of the point. */
  public byte[] sign(byte[] hash) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, DOMAIN));
    BigInteger[] pair = signer.generateSignature(hash);
    BigInteger s = pair[1].min(N.subtract(pair[1]));
    byte[] signature =
        Bytes.concat(
            BigIntegers.asUnsignedByteArray(SCALAR, pair[0]),
            BigIntegers.asUnsignedByteArray(SCALAR, s),
            new byte[1]);
    for (byte parity = 0; parity < 2; parity++) {
      signature[SIGNATURE - 1] = parity;
      if (Arrays.equals(recover(hash, signature), address)) {
        return signature;
      }
    }
    throw new IllegalStateException("a signature without parity");
  }

  /**
   * The address whose key made a signature over a hash.
   *
   * @throws MalformedException when it is no signature of any key
   */
  static byte[] recover(byte[] hash, byte[] signature) {
    if (signature.length != SIGNATURE || hash.length != Keccak.LENGTH) {
      throw new MalformedException("a signature has 65 bytes");
    }
    BigInteger r = new BigInteger(1, Bytes.slice(signature, 0, SCALAR));
    BigInteger s = new BigInteger(1, Bytes.slice(signature, SCALAR, SCALAR));
    int parity = signature[SIGNATURE - 1];
    boolean inRange =
        r.signum() > 0
            && r.compareTo(N) < 0
            && s.signum() > 0
            && s.compareTo(N) < 0
            && (parity == 0 || parity == 1);
    if (!inRange) {
      throw new MalformedException("a signature out of range");
    }
    ECPoint point;
    try {
      byte[] compressed =
          Bytes.concat(
              new byte[] {(byte) (2 + parity)}, BigIntegers.asUnsignedByteArray(SCALAR, r));
      point = CURVE.getCurve().decodePoint(compressed);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("a signature off the curve");
    }
    BigInteger inverse = BigIntegers.modOddInverse(N, r);
    BigInteger e = new BigInteger(1, hash);
    ECPoint key =
        ECAlgorithms.sumOfTwoMultiplies(
            CURVE.getG(), inverse.multiply(e.negate()).mod(N), point, inverse.multiply(s).mod(N));
    if (key.isInfinity()) {
      throw new MalformedException("a signature of no key");
    }
    return address(key);
  }

  private static byte[] address(ECPoint key) {
    byte[] encoded = key.normalize().getEncoded(false);
    byte[] hash = Keccak.digest(Bytes.slice(encoded, 1, encoded.length - 1));
    return Bytes.slice(hash, Keccak.LENGTH - ADDRESS, ADDRESS);
  }
}
