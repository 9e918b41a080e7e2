package org.mifeng.ledger.time;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/**
 * A way to sign that time-stamping authorities use, with the key it is used with: RSA (PKCS #1 v1.5
 * and PSS), ECDSA, SM2 with SM3 and the default user id.
 */
final class SignatureScheme {
  private static final int LEAST_RSA = 1024;
  private static final int MOST_RSA = 8192;

  private enum Kind {
    RSA,
    PSS,
    ECDSA,
    SM2
  }

  private record Named(Kind kind, @Nullable Digest digest) {}

  /** Identifiers that name no digest take the one the signer names beside them. */
  private static final Map<ASN1ObjectIdentifier, Named> NAMED =
      Map.ofEntries(
          Map.entry(PKCSObjectIdentifiers.rsaEncryption, new Named(Kind.RSA, null)),
          Map.entry(PKCSObjectIdentifiers.sha1WithRSAEncryption, new Named(Kind.RSA, Digest.SHA1)),
          Map.entry(
              PKCSObjectIdentifiers.sha256WithRSAEncryption, new Named(Kind.RSA, Digest.SHA256)),
          Map.entry(
              PKCSObjectIdentifiers.sha384WithRSAEncryption, new Named(Kind.RSA, Digest.SHA384)),
          Map.entry(
              PKCSObjectIdentifiers.sha512WithRSAEncryption, new Named(Kind.RSA, Digest.SHA512)),
          Map.entry(PKCSObjectIdentifiers.id_RSASSA_PSS, new Named(Kind.PSS, null)),
          Map.entry(X9ObjectIdentifiers.id_ecPublicKey, new Named(Kind.ECDSA, null)),
          Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA1, new Named(Kind.ECDSA, Digest.SHA1)),
          Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA256, new Named(Kind.ECDSA, Digest.SHA256)),
          Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA384, new Named(Kind.ECDSA, Digest.SHA384)),
          Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA512, new Named(Kind.ECDSA, Digest.SHA512)),
          Map.entry(GMObjectIdentifiers.sm2sign_with_sm3, new Named(Kind.SM2, Digest.SM3)),
          Map.entry(GMObjectIdentifiers.sm2sign, new Named(Kind.SM2, Digest.SM3)),
          Map.entry(GMObjectIdentifiers.sm2p256v1, new Named(Kind.SM2, Digest.SM3)));

  private final Kind kind;
  private final Digest digest;
  private final AsymmetricKeyParameter key;
  private final @Nullable RSASSAPSSparams pss;

  private SignatureScheme(
      Kind kind, Digest digest, AsymmetricKeyParameter key, @Nullable RSASSAPSSparams pss) {
    this.kind = kind;
    this.digest = digest;
    this.key = key;
    this.pss = pss;
  }

  /**
   * Finds how a key signed.
   *
   * @param beside the digest named beside the algorithm, as signed messages do; or null
   * @throws MalformedException when the algorithm is none of those above, or the key not its key
   */
  static SignatureScheme of(
      AlgorithmIdentifier algorithm, @Nullable Digest beside, SubjectPublicKeyInfo publicKey) {
    Named named = NAMED.get(algorithm.getAlgorithm());
    if (named == null) {
      throw new MalformedException("signature algorithm " + algorithm.getAlgorithm());
    }
    RSASSAPSSparams pss = null;
    Digest digest = named.digest() == null ? beside : named.digest();
    if (named.kind() == Kind.PSS) {
      try {
        pss = RSASSAPSSparams.getInstance(algorithm.getParameters());
      } catch (RuntimeException e) {
        throw new MalformedException("parameters of a PSS signature");
      }
      digest = pss == null ? null : Digest.find(pss.getHashAlgorithm().getAlgorithm());
    }
    if (digest == null || beside != null && digest != beside) {
      throw new MalformedException("digest of signature algorithm " + algorithm.getAlgorithm());
    }
    return new SignatureScheme(named.kind(), digest, key(named.kind(), publicKey), pss);
  }

  private static AsymmetricKeyParameter key(Kind kind, SubjectPublicKeyInfo publicKey) {
    AsymmetricKeyParameter key;
    try {
      key = PublicKeyFactory.createKey(publicKey);
    } catch (IOException | RuntimeException e) {
      throw new MalformedException("public key");
    }
    boolean fits =
        switch (kind) {
          case RSA, PSS ->
              key instanceof RSAKeyParameters rsa
                  && rsa.getModulus().bitLength() >= LEAST_RSA
                  && rsa.getModulus().bitLength() <= MOST_RSA
                  && rsa.getExponent().bitLength() <= 64;
          case ECDSA -> isNamed(key) && !isOnSm2Curve(key);
          case SM2 -> isNamed(key) && isOnSm2Curve(key);
        };
    if (!fits) {
      throw new MalformedException("the key is not one of the signature's algorithm");
    }
    return key;
  }

  private static boolean isNamed(AsymmetricKeyParameter key) {
    return key instanceof ECPublicKeyParameters ec
        && ec.getParameters() instanceof ECNamedDomainParameters;
  }

  private static boolean isOnSm2Curve(AsymmetricKeyParameter key) {
    return key instanceof ECPublicKeyParameters ec
        && ec.getParameters() instanceof ECNamedDomainParameters named
        && named.getName().equals(GMObjectIdentifiers.sm2p256v1);
  }

  /** Whether a signature over a message is this key's. */
  boolean verify(byte[] message, byte[] signature) {
    Signer signer =
        switch (kind) {
          case RSA -> new RSADigestSigner(digest.engine().get());
          case PSS -> pssSigner();
          case ECDSA -> new DSADigestSigner(new ECDSASigner(), digest.engine().get());
          case SM2 -> new SM2Signer();
        };
    try {
      signer.init(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    } catch (RuntimeException e) {
      // Values out of range, which the engines refuse by exceptions of several kinds.
      return false;
    }
  }

  private Signer pssSigner() {
    RSASSAPSSparams params = java.util.Objects.requireNonNull(pss);
    return new PSSSigner(
        new RSABlindedEngine(),
        digest.engine().get(),
        digest.engine().get(),
        params.getSaltLength().intValueExact());
  }

  /** What of this ages, by the names of the algorithm calendar. */
  List<String> algorithms() {
    String keyName =
        switch (key) {
          case RSAKeyParameters rsa -> "RSA-" + rsa.getModulus().bitLength();
          case ECPublicKeyParameters ec when kind == Kind.ECDSA ->
              "ECDSA-" + ec.getParameters().getCurve().getFieldSize();
          default -> "SM2";
        };
    return List.of(digest.name(), keyName);
  }
}
