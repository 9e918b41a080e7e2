package org.mifeng.platform.learning.certificate;

import java.util.Locale;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.learning.certificate.CourseCertificate.Finished;

/**
 * A certificate as it is printed.
 *
 * @param link where its QR code leads
 */
record PrintPage(CourseCertificate certificate, String link, Locale locale) {
  Finished finished() {
    return certificate.finished();
  }

  String title() {
    return finished().title().in(locale);
  }

  /** Key of the words that say how the test came out. */
  String testKey() {
    return finished().test().isOfPackage() ? finished().test().key() : "learning.print.test";
  }

  String sha256() {
    return Bytes.hex(certificate.digests().sha256());
  }

  String sm3() {
    return Bytes.hex(certificate.digests().sm3());
  }

  /** The page to type the number into. */
  String address() {
    return link.replaceFirst("\\?.*$", "");
  }
}
