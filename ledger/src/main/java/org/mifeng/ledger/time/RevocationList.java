package org.mifeng.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/** A certificate revocation list (RFC 5280 §5), complete and direct ones only. */
final class RevocationList implements RevocationData.Source {
  private static final Set<ASN1ObjectIdentifier> KNOWN =
      Set.of(
          Extension.issuingDistributionPoint,
          Extension.authorityKeyIdentifier,
          Extension.cRLNumber);
  private static final Set<ASN1ObjectIdentifier> KNOWN_OF_ENTRY =
      Set.of(Extension.reasonCode, Extension.invalidityDate);

  private record Entry(Instant revokedAt, @Nullable Integer reason) {}

  private final CertificateList form;
  private final byte[] signed;
  private final byte[] signature;
  private final Instant thisUpdate;
  private final @Nullable Instant nextUpdate;
  private final @Nullable IssuingDistributionPoint scope;
  private final Map<BigInteger, Entry> entries = new HashMap<>();
  private final boolean strange;

  private RevocationList(CertificateList form) throws IOException {
    this.form = form;
    TBSCertList body = form.getTBSCertList();
    Der.settled(form.getIssuer());
    this.signed = body.getEncoded(ASN1Encoding.DER);
    this.signature = form.getSignature().getOctets();
    this.thisUpdate = body.getThisUpdate().getDate().toInstant();
    this.nextUpdate =
        body.getNextUpdate() == null ? null : body.getNextUpdate().getDate().toInstant();
    Extensions extensions = body.getExtensions();
    boolean unknown = hasUnknown(extensions, KNOWN);
    Extension point =
        extensions == null ? null : extensions.getExtension(Extension.issuingDistributionPoint);
    this.scope =
        point == null ? null : IssuingDistributionPoint.getInstance(point.getParsedValue());
    Enumeration<?> revoked = body.getRevokedCertificateEnumeration();
    while (revoked.hasMoreElements()) {
      TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) revoked.nextElement();
      unknown |= hasUnknown(entry.getExtensions(), KNOWN_OF_ENTRY);
      entries.put(
          entry.getUserCertificate().getValue(),
          new Entry(entry.getRevocationDate().getDate().toInstant(), reason(entry)));
    }
    this.strange = unknown;
  }

  static RevocationList read(byte[] der) {
    return Der.read(
        der,
        TimeToken.MAX_REVOCATION,
        "revocation list",
        (ASN1Primitive value) -> {
          try {
            return new RevocationList(CertificateList.getInstance(value));
          } catch (IOException e) {
            throw new MalformedException("not the form of revocation list");
          }
        });
  }

  private static boolean hasUnknown(
      @Nullable Extensions extensions, Set<ASN1ObjectIdentifier> known) {
    return extensions != null && !known.containsAll(List.of(extensions.getCriticalExtensionOIDs()));
  }

  private static @Nullable Integer reason(TBSCertList.CRLEntry entry) {
    Extension reason =
        entry.getExtensions() == null
            ? null
            : entry.getExtensions().getExtension(Extension.reasonCode);
    return reason == null
        ? null
        : ASN1Enumerated.getInstance(reason.getParsedValue()).intValueExact();
  }

  @Override
  public RevocationData.Standing of(Certificate certificate, Certificate issuer, Instant at) {
    boolean speaksOfIt =
        !strange
            && form.getIssuer().equals(issuer.subject())
            && certificate.issuer().equals(issuer.subject())
            && RevocationData.covers(thisUpdate, nextUpdate, at)
            // A list may drop certificates that have run out.
            && !thisUpdate.isAfter(certificate.notAfter())
            && isInScope(certificate)
            && issuer.mayUseFor(KeyUsage.cRLSign)
            && isSignedBy(issuer);
    if (!speaksOfIt) {
      return RevocationData.Standing.SILENT;
    }
    Entry entry = entries.get(certificate.serial());
    return entry == null
        ? RevocationData.Standing.GOOD
        : RevocationData.revoked(entry.revokedAt(), entry.reason(), at);
  }

  private boolean isInScope(Certificate certificate) {
    if (scope == null) {
      return true;
    }
    boolean other =
        scope.isIndirectCRL()
            || scope.onlyContainsAttributeCerts()
            || scope.getOnlySomeReasons() != null
            || scope.onlyContainsUserCerts() && certificate.isAuthority()
            || scope.onlyContainsCACerts() && !certificate.isAuthority();
    if (other || scope.getDistributionPoint() == null) {
      return !other;
    }
    try {
      Set<String> addresses = new HashSet<>(RevocationPointers.lists(certificate));
      addresses.retainAll(RevocationPointers.addresses(scope.getDistributionPoint()));
      return !addresses.isEmpty();
    } catch (MalformedException e) {
      return false;
    }
  }

  private boolean isSignedBy(Certificate issuer) {
    try {
      return form.getSignatureAlgorithm().equals(form.getTBSCertList().getSignature())
          && SignatureScheme.of(form.getSignatureAlgorithm(), null, issuer.key())
              .verify(signed, signature);
    } catch (MalformedException e) {
      return false;
    }
  }
}
