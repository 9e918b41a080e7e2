package org.mifeng.ledger.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A question to a time-stamping authority (RFC 3161 §2.4.1): the imprint of some data, a nonce, and
 * the wish to have the certificate in the answer. The data itself is not sent.
 *
 * @param suite by which hash function
 * @param data what is to be stamped
 * @param nonce random, so that no old answer passes for a new one
 */
public record TimeRequest(HashSuite suite, byte[] data, BigInteger nonce) {
  /** Media type of a question over HTTP (RFC 3161 §3.4). */
  public static final String MEDIA_TYPE = "application/timestamp-query";

  private static final int NONCE_BITS = 64;

  /** A question with a new nonce. */
  public static TimeRequest of(HashSuite suite, byte[] data, SecureRandom random) {
    return new TimeRequest(suite, data, new BigInteger(NONCE_BITS, random).setBit(NONCE_BITS - 1));
  }

  /** The question as it is sent, in DER. */
  public byte[] encoded() {
    MessageImprint imprint =
        new MessageImprint(new AlgorithmIdentifier(Digest.identifier(suite)), suite.digest(data));
    try {
      return new TimeStampReq(imprint, null, new ASN1Integer(nonce), ASN1Boolean.TRUE, null)
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the answer must be held against. */
  public TimeTokenCheck.Expectation expectation(@Nullable Instant notBefore) {
    return new TimeTokenCheck.Expectation(data, nonce, notBefore);
  }
}
