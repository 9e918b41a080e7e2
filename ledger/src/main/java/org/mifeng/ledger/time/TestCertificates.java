package org.mifeng.ledger.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the certificates of a test authority.
 *
 * @param notBefore from when they are valid
 * @param notAfter until when
 * @param random for numbers and signatures
 */
record TestCertificates(Instant notBefore, Instant notAfter, SecureRandom random) {

  /** A root that signs certificates and revocation lists. */
  byte[] root(TestKey key, X500Name name) {
    X509v3CertificateBuilder builder = builder(name, name, key);
    return extended(
        () -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
          builder.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
          return builder.build(key.signer(random)).getEncoded();
        });
  }

  /** The certificate of a key that stamps times. */
  byte[] stamping(
      TestKey key, X500Name name, TestKey rootKey, X500Name rootName, @Nullable String list) {
    X509v3CertificateBuilder builder = builder(rootName, name, key);
    return extended(
        () -> {
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              true,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
          if (list != null) {
            builder.addExtension(Extension.cRLDistributionPoints, false, pointer(list));
          }
          return builder.build(rootKey.signer(random)).getEncoded();
        });
  }

  /** A certificate without extensions yet. */
  X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, TestKey key) {
    return new X509v3CertificateBuilder(
        issuer,
        new BigInteger(63, random).setBit(62),
        Date.from(notBefore),
        Date.from(notAfter),
        subject,
        key.publicInfo());
  }

  private static CRLDistPoint pointer(String address) {
    GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
    return new CRLDistPoint(
        new DistributionPoint[] {
          new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null)
        });
  }

  /** Something of the library that may throw because it writes to a stream. */
  interface Encoding {
    byte[] encode() throws IOException;
  }

  static byte[] extended(Encoding encoding) {
    try {
      return encoding.encode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
