package org.mifeng.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/** An X.509 certificate, taken apart as far as the chain of a time-stamp needs it (RFC 5280). */
final class Certificate {
  /** Longest certificate, in bytes. */
  static final int MAX_BYTES = 1 << 14;

  /** Critical extensions that are looked at, or that forbid nothing asked for here. */
  private static final Set<ASN1ObjectIdentifier> KNOWN =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.certificatePolicies,
          Extension.cRLDistributionPoints,
          Extension.authorityKeyIdentifier,
          Extension.subjectKeyIdentifier);

  private final byte[] encoded;
  private final org.bouncycastle.asn1.x509.Certificate form;
  private final X500Name subject;
  private final X500Name issuer;
  private final byte[] signed;
  private final byte[] signature;
  private final Instant notBefore;
  private final Instant notAfter;
  private final @Nullable BasicConstraints constraints;
  private final @Nullable KeyUsage usage;
  private final @Nullable ExtendedKeyUsage purposes;
  private final byte @Nullable [] keyId;
  private final boolean strange;

  private Certificate(byte[] encoded, org.bouncycastle.asn1.x509.Certificate form)
      throws IOException {
    this.encoded = encoded;
    this.form = form;
    TBSCertificate body = form.getTBSCertificate();
    this.subject = Der.settled(form.getSubject());
    this.issuer = Der.settled(form.getIssuer());
    this.signed = body.getEncoded(ASN1Encoding.DER);
    this.signature = form.getSignature().getOctets();
    this.notBefore = form.getStartDate().getDate().toInstant();
    this.notAfter = form.getEndDate().getDate().toInstant();
    Extensions extensions = body.getExtensions();
    this.constraints = value(extensions, Extension.basicConstraints, BasicConstraints::getInstance);
    this.usage = value(extensions, Extension.keyUsage, KeyUsage::getInstance);
    this.purposes = value(extensions, Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance);
    ASN1OctetString id =
        value(extensions, Extension.subjectKeyIdentifier, ASN1OctetString::getInstance);
    this.keyId = id == null ? null : id.getOctets();
    this.strange =
        extensions != null && !KNOWN.containsAll(List.of(extensions.getCriticalExtensionOIDs()));
  }

  /**
   * Reads a certificate.
   *
   * @throws MalformedException when it is none
   */
  static Certificate read(byte[] der) {
    return Der.read(
        der,
        MAX_BYTES,
        "certificate",
        value -> {
          try {
            return new Certificate(
                der.clone(), org.bouncycastle.asn1.x509.Certificate.getInstance(value));
          } catch (IOException e) {
            throw new MalformedException("not the form of certificate");
          }
        });
  }

  private static <T> @Nullable T value(
      @Nullable Extensions extensions, ASN1ObjectIdentifier name, Function<ASN1Primitive, T> form) {
    Extension extension = extensions == null ? null : extensions.getExtension(name);
    return extension == null
        ? null
        : Der.read(extension.getExtnValue().getOctets(), MAX_BYTES, "extension", form::apply);
  }

  /** An extension's value, or null when the certificate has none of that name. */
  <T> @Nullable T extension(ASN1ObjectIdentifier name, Function<ASN1Primitive, T> reader) {
    return value(form.getTBSCertificate().getExtensions(), name, reader);
  }

  byte[] encoded() {
    return encoded.clone();
  }

  X500Name subject() {
    return subject;
  }

  X500Name issuer() {
    return issuer;
  }

  BigInteger serial() {
    return form.getSerialNumber().getValue();
  }

  Instant notAfter() {
    return notAfter;
  }

  SubjectPublicKeyInfo key() {
    return form.getSubjectPublicKeyInfo();
  }

  boolean isValidAt(Instant time) {
    return !time.isBefore(notBefore) && !time.isAfter(notAfter);
  }

  /** The window, for a detail. */
  String window() {
    return notBefore + " to " + notAfter;
  }

  boolean isAuthority() {
    return constraints != null && constraints.isCA();
  }

  /** How many authorities may stand below this one. */
  int mostAuthoritiesBelow() {
    BigInteger most = constraints == null ? null : constraints.getPathLenConstraint();
    return most == null || most.bitLength() > 8 ? Integer.MAX_VALUE : most.intValue();
  }

  /** Whether the key may be used so; a certificate without key usage allows everything. */
  boolean mayUseFor(int bits) {
    return usage == null || usage.hasUsages(bits);
  }

  /** Whether it has a critical extension that is not looked at here. */
  boolean isStrange() {
    return strange;
  }

  boolean hasKeyId(byte[] id) {
    return keyId != null && Arrays.equals(keyId, id);
  }

  boolean hasPurpose(KeyPurposeId purpose) {
    return purposes != null && purposes.hasKeyPurposeId(purpose);
  }

  /** Whether it may be used to stamp times and, as RFC 3161 §2.3 asks, for nothing else. */
  boolean isForTimeStampsOnly() {
    Extensions extensions = form.getTBSCertificate().getExtensions();
    Extension purpose =
        extensions == null ? null : extensions.getExtension(Extension.extendedKeyUsage);
    return purpose != null
        && purpose.isCritical()
        && purposes != null
        && purposes.size() == 1
        && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping)
        && (mayUseFor(KeyUsage.digitalSignature) || mayUseFor(KeyUsage.nonRepudiation));
  }

  /**
   * How this certificate was signed, had an issuer done it.
   *
   * @throws MalformedException when the algorithm is unknown or not of the issuer's key
   */
  SignatureScheme signedBy(Certificate issuer) {
    AlgorithmIdentifier algorithm = form.getSignatureAlgorithm();
    return SignatureScheme.of(algorithm, null, issuer.key());
  }

  /** Whether an issuer's key signed this certificate. */
  boolean isSignedBy(Certificate issuer) {
    boolean sameAlgorithm =
        form.getSignatureAlgorithm().equals(form.getTBSCertificate().getSignature());
    try {
      return sameAlgorithm && signedBy(issuer).verify(signed, signature);
    } catch (MalformedException e) {
      return false;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Certificate that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
