package org.mifeng.ledger.time;

import java.util.List;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The one signer of a token.
 *
 * @param keyId which certificate, by the id of its key; or null
 * @param named which certificate, by issuer and serial number; or null
 * @param digest the function over what the token says
 * @param infoDigest that function's value, as it was signed
 * @param certificate the same certificate by its digest, as it was signed
 * @param signed the bytes under the signature
 * @param algorithm of the signature
 * @param signature its value
 */
record TokenSigner(
    byte @Nullable [] keyId,
    @Nullable IssuerAndSerialNumber named,
    Digest digest,
    byte[] infoDigest,
    CertificateName certificate,
    byte[] signed,
    AlgorithmIdentifier algorithm,
    byte[] signature) {

  /** The certificate meant, or null when it is not among those given. */
  @Nullable Certificate find(List<Certificate> among) {
    List<Certificate> meant = among.stream().filter(this::isMeant).toList();
    // Another certificate of the same issuer and number may have been put beside the right one.
    return meant.stream()
        .filter(certificate::isOf)
        .findFirst()
        .orElse(meant.isEmpty() ? null : meant.getFirst());
  }

  private boolean isMeant(Certificate candidate) {
    if (named != null) {
      return named.getSerialNumber().getValue().equals(candidate.serial())
          && named.getName().equals(candidate.issuer());
    }
    return keyId != null && candidate.hasKeyId(keyId);
  }
}
