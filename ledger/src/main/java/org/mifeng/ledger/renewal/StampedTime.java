package org.mifeng.ledger.renewal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeVerdict;

/**
 * When a time-stamp was made, and how long it can be relied on without another one.
 *
 * @param suite its digest
 * @param at the stamped time
 * @param notLaterThan the stamped time with its accuracy
 * @param until when the certificate of its signer ends
 */
record StampedTime(HashSuite suite, Instant at, Instant notLaterThan, Instant until) {
  /** Of a token that could be read and whose signer is known; else null. */
  static @Nullable StampedTime of(HashSuite suite, TimeVerdict verdict) {
    Instant at = verdict.genTime();
    Instant notLaterThan = verdict.notLaterThan();
    List<byte[]> path = verdict.chain();
    if (at == null || notLaterThan == null || path.isEmpty()) {
      return null;
    }
    try {
      Instant end = new X509CertificateHolder(path.getFirst()).getNotAfter().toInstant();
      return new StampedTime(suite, at, notLaterThan, end);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether it could still be relied on at a time. */
  boolean isGoodAt(Instant time, BiPredicate<String, Instant> usable) {
    return !time.isAfter(until) && usable.test(name(suite), time);
  }

  /** The name of a digest in the calendar of algorithms. */
  static String name(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> "SHA-256";
      case SM3 -> "SM3";
    };
  }
}
