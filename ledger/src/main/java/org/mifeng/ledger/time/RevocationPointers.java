package org.mifeng.ledger.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.mifeng.ledger.MalformedException;

/**
 * Where a certificate says that one can ask whether it has been revoked, and what to ask there.
 * Foreign addresses: whoever fetches them decides which are allowed.
 *
 * @param lists addresses of revocation lists
 * @param responders addresses of OCSP responders (RFC 6960)
 * @param question what to send to a responder by POST, as {@code application/ocsp-request}
 */
public record RevocationPointers(List<String> lists, List<String> responders, byte[] question) {
  private static final int MOST = 4;
  private static final int LONGEST = 512;

  public RevocationPointers {
    lists = List.copyOf(lists);
    responders = List.copyOf(responders);
  }

  /**
   * Reads the pointers of a certificate; only http and https addresses, four of each kind at most.
   *
   * @throws MalformedException when one of the two is no certificate
   */
  public static RevocationPointers of(byte[] certificate, byte[] issuer) {
    Certificate about = Certificate.read(certificate);
    return new RevocationPointers(
        lists(about), responders(about), question(about, Certificate.read(issuer)));
  }

  private static List<String> responders(Certificate about) {
    AuthorityInformationAccess access =
        about.extension(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance);
    List<String> found = new ArrayList<>();
    if (access != null) {
      for (AccessDescription description : access.getAccessDescriptions()) {
        if (description.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
          add(description.getAccessLocation(), found);
        }
      }
    }
    return found;
  }

  static List<String> lists(Certificate about) {
    List<String> found =
        about.extension(
            Extension.cRLDistributionPoints,
            value -> addresses(CRLDistPoint.getInstance(value).getDistributionPoints()));
    return found == null ? List.of() : found;
  }

  private static List<String> addresses(DistributionPoint[] points) {
    List<String> found = new ArrayList<>();
    for (DistributionPoint point : points) {
      DistributionPointName name = point.getDistributionPoint();
      // A list for some reasons only, or of another issuer, does not answer the question.
      if (name != null && point.getReasons() == null && point.getCRLIssuer() == null) {
        found.addAll(addresses(name));
      }
    }
    return found.subList(0, Math.min(found.size(), MOST));
  }

  static List<String> addresses(DistributionPointName name) {
    List<String> found = new ArrayList<>();
    if (name.getType() == DistributionPointName.FULL_NAME) {
      for (GeneralName address : GeneralNames.getInstance(name.getName()).getNames()) {
        add(address, found);
      }
    }
    return found;
  }

  private static void add(GeneralName name, List<String> to) {
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier && to.size() < MOST) {
      String address = ASN1IA5String.getInstance(name.getName()).getString();
      if (address.length() <= LONGEST && address.matches("https?://[\\x21-\\x7e]+")) {
        to.add(address);
      }
    }
  }

  private static byte[] question(Certificate about, Certificate issuer) {
    try {
      // SHA-1 only picks the certificate out; responders expect it (RFC 5019 §2.1.1).
      CertID id =
          new CertID(
              new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
              new DEROctetString(Digest.SHA1.of(issuer.subject().getEncoded(ASN1Encoding.DER))),
              new DEROctetString(Digest.SHA1.of(issuer.key().getPublicKeyData().getBytes())),
              new ASN1Integer(about.serial()));
      TBSRequest body =
          new TBSRequest(
              null,
              new DERSequence(new Request(id, null)),
              (org.bouncycastle.asn1.x509.Extensions) null);
      return new OCSPRequest(body, null).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
