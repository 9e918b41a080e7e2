package org.mifeng.ledger.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * A time-stamp in the forms that other tools read.
 *
 * @param answer an answer that grants the token, for {@code openssl ts -verify -in}
 * @param certificates the signer's first, then its issuers up to the root as far as they are known
 * @param signed the bytes under the token's signature
 * @param signature over them
 * @param publicKey of the signer (SubjectPublicKeyInfo), for {@code openssl pkeyutl}
 */
public record TimeExport(
    byte[] answer, List<byte[]> certificates, byte[] signed, byte[] signature, byte[] publicKey) {

  public TimeExport {
    certificates = List.copyOf(certificates);
  }

  /**
   * Lays a token open. When the authority left its certificates out of the token they are put in:
   * they stand outside of what is signed, and other tools look for them there.
   *
   * @param authorities who may have roots that complete the chain
   * @throws MalformedException when the token is none, or its signer's certificate is missing
   */
  public static TimeExport of(TimeToken token, List<TrustedAuthority> authorities) {
    TokenForm form = TokenForm.read(token.token());
    List<Certificate> given = new ArrayList<>();
    form.certificates().forEach(der -> given.add(Certificate.read(der)));
    token.certificates().forEach(der -> given.add(Certificate.read(der)));
    List<Certificate> roots = new ArrayList<>();
    authorities.stream()
        .filter(authority -> authority.suite() == token.suite())
        .forEach(authority -> roots.addAll(TimeTokenCheck.roots(authority)));
    List<Certificate> all = new ArrayList<>(given);
    all.addAll(roots);
    Certificate signer = form.signer().find(all);
    if (signer == null) {
      throw new MalformedException("the signer's certificate is missing");
    }
    CertificatePath path = CertificatePath.find(signer, all, roots);
    List<Certificate> chain =
        path.complete() ? path.certificates() : CertificatePath.climbed(signer, all);
    List<byte[]> certificates = chain.stream().map(Certificate::encoded).toList();
    boolean inside = form.signer().find(certificates(form)) != null;
    byte[] whole = inside ? token.token() : with(token.token(), certificates);
    try {
      return new TimeExport(
          TimeResponse.granting(whole),
          certificates,
          form.signer().signed(),
          form.signer().signature(),
          signer.key().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new MalformedException("public key");
    }
  }

  private static List<Certificate> certificates(TokenForm form) {
    return form.certificates().stream().map(Certificate::read).toList();
  }

  private static byte[] with(byte[] token, List<byte[]> certificates) {
    return Der.read(
        token,
        TimeToken.MAX_TOKEN,
        "token",
        value -> {
          ContentInfo outer = ContentInfo.getInstance(value);
          SignedData data = SignedData.getInstance(outer.getContent());
          ASN1EncodableVector set = new ASN1EncodableVector();
          certificates.forEach(
              der -> set.add(Der.read(der, Certificate.MAX_BYTES, "certificate", any -> any)));
          SignedData filled =
              new SignedData(
                  data.getDigestAlgorithms(),
                  data.getEncapContentInfo(),
                  new DLSet(set),
                  data.getCRLs(),
                  data.getSignerInfos());
          try {
            return new ContentInfo(outer.getContentType(), filled).getEncoded(ASN1Encoding.DL);
          } catch (IOException e) {
            throw new MalformedException("token");
          }
        });
  }

  /** Whether {@code openssl ts -verify} can judge it; it knows no SM2 there. */
  public static boolean isForOpenssl(TimeToken token) {
    return token.suite() == HashSuite.SHA256;
  }
}
