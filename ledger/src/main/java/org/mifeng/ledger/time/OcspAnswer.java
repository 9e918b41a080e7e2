package org.mifeng.ledger.time;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/** An OCSP answer (RFC 6960), signed by the issuer or by whom the issuer charged with it. */
final class OcspAnswer implements RevocationData.Source {
  private static final int MOST = 16;
  private static final int GOOD = 0;
  private static final int REVOKED = 1;

  private record Single(
      CertID about,
      int status,
      Instant thisUpdate,
      @Nullable Instant nextUpdate,
      @Nullable Instant revokedAt,
      @Nullable Integer reason) {}

  private final List<Single> answers = new ArrayList<>();
  private final List<Certificate> certificates = new ArrayList<>();
  private final AlgorithmIdentifier algorithm;
  private final byte[] signed;
  private final byte[] signature;
  private final Instant producedAt;
  private final boolean strange;

  private OcspAnswer(BasicOCSPResponse form) throws IOException {
    this.algorithm = form.getSignatureAlgorithm();
    this.signed = form.getTbsResponseData().getEncoded(ASN1Encoding.DER);
    this.signature = form.getSignature().getOctets();
    this.producedAt = time(form.getTbsResponseData().getProducedAt());
    ASN1Sequence responses = form.getTbsResponseData().getResponses();
    ASN1Sequence given = form.getCerts();
    if (responses.size() > MOST || given != null && given.size() > MOST) {
      throw new MalformedException("more than " + MOST + " answers");
    }
    for (ASN1Encodable response : responses) {
      answers.add(single(SingleResponse.getInstance(response)));
    }
    Extensions extensions = form.getTbsResponseData().getResponseExtensions();
    this.strange = extensions != null && extensions.hasAnyCriticalExtensions();
    if (given != null) {
      for (ASN1Encodable certificate : given) {
        certificates.add(
            Certificate.read(certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
      }
    }
  }

  static OcspAnswer read(byte[] der) {
    return Der.read(
        der,
        TimeToken.MAX_REVOCATION,
        "OCSP answer",
        (ASN1Primitive value) -> {
          OCSPResponse response = OCSPResponse.getInstance(value);
          boolean successful =
              response.getResponseStatus().getIntValue() == OCSPResponseStatus.SUCCESSFUL;
          if (!successful
              || !OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                  response.getResponseBytes().getResponseType())) {
            throw new MalformedException("an OCSP answer without an answer");
          }
          byte[] basic = response.getResponseBytes().getResponse().getOctets();
          return Der.read(basic, TimeToken.MAX_REVOCATION, "OCSP answer", body -> basic(body));
        });
  }

  private static OcspAnswer basic(ASN1Primitive value) {
    try {
      return new OcspAnswer(BasicOCSPResponse.getInstance(value));
    } catch (IOException e) {
      throw new MalformedException("not the form of OCSP answer");
    }
  }

  private static Single single(SingleResponse response) {
    int status = response.getCertStatus().getTagNo();
    Instant revokedAt = null;
    Integer reason = null;
    if (status == REVOKED) {
      RevokedInfo revoked = RevokedInfo.getInstance(response.getCertStatus().getStatus());
      revokedAt = time(revoked.getRevocationTime());
      reason =
          revoked.getRevocationReason() == null
              ? null
              : ASN1Enumerated.getInstance(revoked.getRevocationReason().toASN1Primitive())
                  .intValueExact();
    }
    ASN1GeneralizedTime next = response.getNextUpdate();
    return new Single(
        response.getCertID(),
        status,
        time(response.getThisUpdate()),
        next == null ? null : time(next),
        revokedAt,
        reason);
  }

  private static Instant time(ASN1GeneralizedTime time) {
    try {
      return time.getDate().toInstant();
    } catch (java.text.ParseException e) {
      throw new MalformedException("a time in an OCSP answer");
    }
  }

  @Override
  public RevocationData.Standing of(Certificate certificate, Certificate issuer, Instant at) {
    RevocationData.Standing standing = RevocationData.Standing.SILENT;
    for (Single answer : answers) {
      boolean speaksOfIt =
          !strange
              && isAbout(answer.about(), certificate, issuer)
              && RevocationData.covers(answer.thisUpdate(), answer.nextUpdate(), at);
      if (speaksOfIt && (answer.status() == GOOD || answer.revokedAt() != null)) {
        if (!isSignedFor(issuer)) {
          return RevocationData.Standing.SILENT;
        }
        RevocationData.Standing said =
            answer.revokedAt() == null
                ? RevocationData.Standing.GOOD
                : RevocationData.revoked(answer.revokedAt(), answer.reason(), at);
        if (said == RevocationData.Standing.REVOKED) {
          return said;
        }
        standing = said;
      }
    }
    return standing;
  }

  private static boolean isAbout(CertID about, Certificate certificate, Certificate issuer) {
    Digest function = Digest.find(about.getHashAlgorithm().getAlgorithm());
    if (function == null || !about.getSerialNumber().getValue().equals(certificate.serial())) {
      return false;
    }
    try {
      byte[] name = issuer.subject().getEncoded(ASN1Encoding.DER);
      byte[] key = issuer.key().getPublicKeyData().getBytes();
      return certificate.issuer().equals(issuer.subject())
          && Arrays.equals(function.of(name), about.getIssuerNameHash().getOctets())
          && Arrays.equals(function.of(key), about.getIssuerKeyHash().getOctets());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isSignedFor(Certificate issuer) {
    if (isSignedBy(issuer)) {
      return true;
    }
    return certificates.stream()
        .anyMatch(
            responder ->
                responder.issuer().equals(issuer.subject())
                    && responder.hasPurpose(KeyPurposeId.id_kp_OCSPSigning)
                    && !responder.isStrange()
                    && responder.isValidAt(producedAt)
                    && responder.isSignedBy(issuer)
                    && isSignedBy(responder));
  }

  private boolean isSignedBy(Certificate signer) {
    try {
      return SignatureScheme.of(algorithm, null, signer.key()).verify(signed, signature);
    } catch (MalformedException e) {
      return false;
    }
  }
}
