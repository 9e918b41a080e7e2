package org.mifeng.ledger.time;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.trust.TrustedAuthority;

/** Makes the tokens that an honest authority would not, one fault at a time. */
final class Forge {
  static final byte[] DATA = TestLog.FILE;
  static final Instant AT = TestLog.NOW;
  static final X500Name ROOT = new X500Name("CN=Forge root");
  static final X500Name STAMPER = new X500Name("CN=Forge stamper");
  private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

  enum Naming {
    NONE,
    SHA1,
    SHA256,
    SM3,
    OF_ANOTHER
  }

  byte[] data = DATA;
  final SecureRandom random = new SecureRandom();
  final TestAuthority.Kind kind;
  final TestKey rootKey;
  final TestKey key;
  Instant from = AT.minus(Duration.ofDays(10));
  Instant to = AT.plus(Duration.ofDays(10));
  boolean critical = true;
  KeyPurposeId[] purposes = {KeyPurposeId.id_kp_timeStamping};
  Naming naming = Naming.SHA256;
  String genTime = "20270601000000Z";
  @Nullable Accuracy accuracy;
  @Nullable BigInteger nonce;
  boolean nullParameters;
  boolean withCertificates = true;
  List<byte[]> between = new ArrayList<>();
  byte @Nullable [] signerCertificate;

  Forge(TestAuthority.Kind kind) {
    this.kind = kind;
    this.rootKey = TestKey.create(kind, random);
    this.key = TestKey.create(kind, random);
  }

  byte[] root() {
    return new TestCertificates(
            AT.minus(Duration.ofDays(900)), AT.plus(Duration.ofDays(900)), random)
        .root(rootKey, ROOT);
  }

  /** An authority below an issuer, a real one or one that only pretends. */
  byte[] authority(X500Name name, TestKey own, TestKey issuerKey, X500Name issuer, boolean real) {
    X509v3CertificateBuilder builder =
        new TestCertificates(from, to, random).builder(issuer, name, own);
    return TestCertificates.extended(
        () -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(real));
          return builder.build(issuerKey.signer(random)).getEncoded();
        });
  }

  byte[] certificate(TestKey issuerKey, X500Name issuer) {
    X509v3CertificateBuilder builder =
        new TestCertificates(from, to, random).builder(issuer, STAMPER, key);
    return TestCertificates.extended(
        () -> {
          if (purposes.length > 0) {
            builder.addExtension(
                Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
          }
          return builder.build(issuerKey.signer(random)).getEncoded();
        });
  }

  TimeToken token() throws Exception {
    byte[] certificate = signerCertificate == null ? certificate(rootKey, ROOT) : signerCertificate;
    X509CertificateHolder holder = new X509CertificateHolder(certificate);
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new SignerInfoGeneratorBuilder(DIGESTS)
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(attributes(certificate)))
            .build(key.signer(random), holder));
    if (withCertificates) {
      generator.addCertificates(new CollectionStore<>(List.of(holder)));
    }
    byte[] info = info().getEncoded();
    byte[] token =
        generator
            .generate(
                new CMSProcessableByteArray(
                    new ASN1ObjectIdentifier(PKCSObjectIdentifiers.id_ct_TSTInfo.getId()), info),
                true)
            .getEncoded();
    return new TimeToken(kind.suite(), token, between, List.of(list(null, 0)));
  }

  private AttributeTable attributes(byte[] certificate) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    byte[] meant = naming == Naming.OF_ANOTHER ? root() : certificate;
    AlgorithmIdentifier sm3 = new AlgorithmIdentifier(Digest.identifier(kind.suite()));
    ASN1Encodable value =
        switch (naming) {
          case NONE -> null;
          case SHA1 -> new SigningCertificate(new ESSCertID(Digest.SHA1.of(meant)));
          case SHA256, OF_ANOTHER ->
              new SigningCertificateV2(new ESSCertIDv2(Digest.SHA256.of(meant)));
          case SM3 -> new SigningCertificateV2(new ESSCertIDv2(sm3, Digest.SM3.of(meant)));
        };
    if (value != null) {
      all.add(
          new Attribute(
              naming == Naming.SHA1
                  ? PKCSObjectIdentifiers.id_aa_signingCertificate
                  : PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(value)));
    }
    return new AttributeTable(all);
  }

  private TSTInfo info() {
    ASN1ObjectIdentifier function = Digest.identifier(kind.suite());
    return new TSTInfo(
        new ASN1ObjectIdentifier(TestAuthority.POLICY),
        new MessageImprint(
            nullParameters
                ? new AlgorithmIdentifier(function, DERNull.INSTANCE)
                : new AlgorithmIdentifier(function),
            kind.suite().digest(data)),
        new ASN1Integer(7),
        new ASN1GeneralizedTime(genTime),
        accuracy,
        null,
        nonce == null ? null : new ASN1Integer(nonce),
        null,
        null);
  }

  /** The root's list of the stamped day, naming one certificate as revoked if told to. */
  byte[] list(@Nullable Instant revokedAt, int reason, byte @Nullable ... certificate) {
    X509v2CRLBuilder builder = new X509v2CRLBuilder(ROOT, Date.from(AT));
    builder.setNextUpdate(Date.from(AT.plus(Duration.ofDays(1))));
    return TestCertificates.extended(
        () -> {
          if (revokedAt != null && certificate != null) {
            builder.addCRLEntry(
                new X509CertificateHolder(certificate).getSerialNumber(),
                Date.from(revokedAt),
                reason);
          }
          return builder.build(rootKey.signer(random)).getEncoded();
        });
  }

  TrustedAuthority trusted(byte[] root) {
    return new TrustedAuthority(
        "forge",
        kind.suite(),
        List.of(root),
        List.of(TestAuthority.POLICY),
        new TrustedAuthority.Operator("伪造", "Forge"),
        true);
  }

  /** The same token in the outer form of GM/T 0010. */
  static byte[] inChineseForm(byte[] token) throws Exception {
    ContentInfo info = ContentInfo.getInstance(token);
    return new ContentInfo(new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.2"), info.getContent())
        .getEncoded();
  }
}
