package org.mifeng.ledger.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CRLReason;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/** Revocation lists and answers, each believed only when its issuer signed it. */
final class RevocationData {

  /** What one piece of data says about a certificate at a time. */
  enum Standing {
    /** Not revoked. */
    GOOD,
    /** Revoked, so that what it signed at that time counts no more. */
    REVOKED,
    /** Nothing that may be believed. */
    SILENT
  }

  /** A list or an answer. */
  interface Source {
    /** What it says, if it is rightly signed and speaks of that time. */
    Standing of(Certificate certificate, Certificate issuer, Instant at);
  }

  /**
   * Reasons that leave untouched what was signed before; by RFC 3161 §4 every other reason, and no
   * reason, means that the key may be in wrong hands and could date back.
   */
  private static final Set<Integer> HARMLESS_BEFORE =
      Set.of(
          CRLReason.unspecified,
          CRLReason.affiliationChanged,
          CRLReason.superseded,
          CRLReason.cessationOfOperation,
          CRLReason.certificateHold);

  private final List<Source> sources;

  private RevocationData(List<Source> sources) {
    this.sources = sources;
  }

  /**
   * Reads lists and answers, in any order.
   *
   * @throws MalformedException when one is neither
   */
  static RevocationData read(List<byte[]> encoded) {
    List<Source> sources = new ArrayList<>();
    for (byte[] der : encoded) {
      boolean answer =
          Der.read(
              der,
              TimeToken.MAX_REVOCATION,
              "revocation data",
              value -> ASN1Sequence.getInstance(value).getObjectAt(0) instanceof ASN1Enumerated);
      sources.add(answer ? OcspAnswer.read(der) : RevocationList.read(der));
    }
    return new RevocationData(sources);
  }

  /** Revoked as soon as one piece of data says so. */
  Standing of(Certificate certificate, Certificate issuer, Instant at) {
    Standing standing = Standing.SILENT;
    for (Source source : sources) {
      switch (source.of(certificate, issuer, at)) {
        case REVOKED -> {
          return Standing.REVOKED;
        }
        case GOOD -> standing = Standing.GOOD;
        case SILENT -> {}
      }
    }
    return standing;
  }

  /** What a revocation means for something signed at a time. */
  static Standing revoked(Instant revokedAt, @Nullable Integer reason, Instant at) {
    boolean harmless = reason != null && HARMLESS_BEFORE.contains(reason) && at.isBefore(revokedAt);
    return harmless ? Standing.GOOD : Standing.REVOKED;
  }

  /** Whether data of one moment says something about another. */
  static boolean covers(Instant thisUpdate, @Nullable Instant nextUpdate, Instant at) {
    return !at.isAfter(nextUpdate == null ? thisUpdate : nextUpdate);
  }
}
