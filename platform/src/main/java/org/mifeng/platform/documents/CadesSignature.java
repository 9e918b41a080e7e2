package org.mifeng.platform.documents;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A detached CMS signature as PAdES asks for it (EN 319 142-1 §5.3, §6.3): content type, message
 * digest and signing-certificate-v2 are signed; no signing time stands in it, that is the PDF's
 * matter.
 */
final class CadesSignature {
  private static final Logger log = LoggerFactory.getLogger(CadesSignature.class);

  private final SigningKey key;
  private final @Nullable Stamping stamping;

  CadesSignature(SigningKey key, @Nullable Stamping stamping) {
    this.key = key;
    this.stamping = stamping;
  }

  /** The DER of a signature over the content. */
  byte[] over(byte[] content) throws IOException {
    try {
      var signed = generator().generate(new CMSProcessableByteArray(content), false);
      return (stamping == null ? signed : stamped(signed, stamping)).getEncoded("DER");
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private CMSSignedDataGenerator generator()
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var signer = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(digests)
            .setSignedAttributeGenerator(attributes())
            .build(signer, key.certificate()));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator;
  }

  private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
    var certificate =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
    var usual = new DefaultSignedAttributeTableGenerator();
    return parameters ->
        usual
            .getAttributes(parameters)
            .remove(CMSAttributes.signingTime)
            .add(certificate.getAttrType(), certificate.getAttributeValues()[0]);
  }

  private static CMSSignedData stamped(CMSSignedData signed, Stamping stamping) {
    var signer = signed.getSignerInfos().getSigners().iterator().next();
    try {
      var token = stamping.token(signer.getSignature());
      var attribute =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(ASN1Primitive.fromByteArray(token)));
      var unsigned = new ASN1EncodableVector();
      unsigned.add(attribute);
      var with = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned));
      return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(with)));
    } catch (IOException e) {
      log.warn("A document is signed without a time-stamp: {}", e.getMessage());
      return signed;
    }
  }
}
