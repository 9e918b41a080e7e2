package org.mifeng.ledger.time;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.mifeng.ledger.MalformedException;

/**
 * The signer's certificate named by a digest of it inside what is signed, so that nobody can put
 * another certificate of the same key in its place (RFC 2634 with SHA-1, RFC 5816 with any digest).
 *
 * @param function which digest
 * @param digest its value
 */
record CertificateName(Digest function, byte[] digest) {

  /**
   * Finds the name among signed attributes; the newer form counts when both are there.
   *
   * @throws MalformedException when there is none
   */
  static CertificateName of(AttributeTable attributes) {
    if (attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null) {
      ASN1Encodable value =
          TokenForm.only(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
      ESSCertIDv2[] names = SigningCertificateV2.getInstance(value).getCerts();
      Digest function =
          names.length == 0 ? null : Digest.find(names[0].getHashAlgorithm().getAlgorithm());
      if (function == null) {
        throw new MalformedException("a token names its certificate by an unknown digest");
      }
      return new CertificateName(function, names[0].getCertHash());
    }
    if (attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate) == null) {
      throw new MalformedException("a token names its certificate");
    }
    ASN1Encodable value =
        TokenForm.only(attributes, PKCSObjectIdentifiers.id_aa_signingCertificate);
    ESSCertID[] names = SigningCertificate.getInstance(value).getCerts();
    if (names.length == 0) {
      throw new MalformedException("a token names its certificate");
    }
    return new CertificateName(Digest.SHA1, names[0].getCertHash());
  }

  boolean isOf(Certificate certificate) {
    return Arrays.equals(function.of(certificate.encoded()), digest);
  }
}
