package org.mifeng.ledger.time;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.operator.ContentSigner;

/** A key of a test authority. */
final class TestKey {
  private static final int RSA_BITS = 2048;

  private final TestAuthority.Kind kind;
  private final AsymmetricKeyParameter secret;
  private final SubjectPublicKeyInfo publicInfo;

  private TestKey(
      TestAuthority.Kind kind, AsymmetricKeyParameter secret, AsymmetricKeyParameter open) {
    this.kind = kind;
    this.secret = secret;
    try {
      this.publicInfo = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestKey create(TestAuthority.Kind kind, SecureRandom random) {
    AsymmetricCipherKeyPairGenerator generator;
    switch (kind) {
      case RSA -> {
        generator = new RSAKeyPairGenerator();
        generator.init(
            new RSAKeyGenerationParameters(BigInteger.valueOf(65537), random, RSA_BITS, 100));
      }
      case P256, SM2 -> {
        generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain(kind), random));
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new TestKey(kind, pair.getPrivate(), pair.getPublic());
  }

  private static ECNamedDomainParameters domain(TestAuthority.Kind kind) {
    ASN1ObjectIdentifier curve =
        kind == TestAuthority.Kind.SM2
            ? GMObjectIdentifiers.sm2p256v1
            : SECObjectIdentifiers.secp256r1;
    return new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve));
  }

  /** The key of a stored secret (PKCS #8). */
  static TestKey restore(TestAuthority.Kind kind, byte[] pkcs8) throws IOException {
    return switch (PrivateKeyFactory.createKey(pkcs8)) {
      case RSAPrivateCrtKeyParameters rsa ->
          new TestKey(
              kind, rsa, new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent()));
      case ECPrivateKeyParameters ec -> {
        ECNamedDomainParameters domain = domain(kind);
        yield new TestKey(
            kind,
            new ECPrivateKeyParameters(ec.getD(), domain),
            new ECPublicKeyParameters(
                new FixedPointCombMultiplier().multiply(domain.getG(), ec.getD()), domain));
      }
      default -> throw new IOException("not a key of a test authority");
    };
  }

  byte[] pkcs8() {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(secret).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SubjectPublicKeyInfo publicInfo() {
    return publicInfo;
  }

  /** A signer for one signature. */
  ContentSigner signer(SecureRandom random) {
    return switch (kind) {
      case RSA ->
          new OneSignature(
              new AlgorithmIdentifier(
                  PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
              new RSADigestSigner(SHA256Digest.newInstance()),
              random);
      case P256 ->
          new OneSignature(
              new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
              new DSADigestSigner(new ECDSASigner(), SHA256Digest.newInstance()),
              random);
      case SM2 ->
          new OneSignature(
              new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3),
              new SM2Signer(),
              random);
    };
  }

  private final class OneSignature implements ContentSigner {
    private final AlgorithmIdentifier algorithm;
    private final Signer engine;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    OneSignature(AlgorithmIdentifier algorithm, Signer engine, SecureRandom random) {
      this.algorithm = algorithm;
      this.engine = engine;
      engine.init(true, new ParametersWithRandom(secret, random));
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      byte[] message = content.toByteArray();
      engine.update(message, 0, message.length);
      try {
        return engine.generateSignature();
      } catch (CryptoException e) {
        throw new IllegalStateException("a test authority could not sign", e);
      }
    }
  }
}
