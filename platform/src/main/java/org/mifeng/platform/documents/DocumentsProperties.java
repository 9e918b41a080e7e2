package org.mifeng.platform.documents;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of printed documents.
 *
 * @param demo whether this is a demonstration city: each page of each document says so
 * @param zone the city's time zone, in which printed times are written
 * @param documents how documents are signed, settings {@code mifeng.documents.signing.*}: {@code
 *     key-store}, a PKCS#12 file with one key (RSA or ECDSA) and its certificate chain, none for
 *     documents without a signature; {@code password} of that file; {@code timestamp-url}, an RFC
 *     3161 authority whose token is added to each signature, none for none. Trust: whoever reads
 *     file and password signs documents in the office's name; receipts do not depend on it. The
 *     authority sees the digest of each signature and nothing else
 */
@ConfigurationProperties("mifeng")
record DocumentsProperties(
    @DefaultValue("false") boolean demo,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue Printing documents) {

  /**
   * How documents are printed.
   *
   * @param signing with what they are signed
   */
  record Printing(@DefaultValue Signing signing) {}

  /**
   * With what documents are signed.
   *
   * @param keyStore a PKCS#12 file, or null for none
   * @param password of that file
   * @param timestampUrl an RFC 3161 authority, or null for none
   */
  record Signing(
      @Nullable Path keyStore, @DefaultValue("") String password, @Nullable String timestampUrl) {}
}
