package org.mifeng.ledger.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * One log with the keys of both its trees. The names of the keys are the origins.
 *
 * @param keyC2sp the Ed25519 key of the SHA-256 tree
 * @param keySm the SM2 key of the SM3 tree
 * @param notBefore when the log began
 * @param notAfter when it ended, or null while it runs
 * @param distrusted why it is no longer trusted, or null
 */
public record TrustedLog(
    NoteVerifier keyC2sp,
    NoteVerifier keySm,
    Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable String distrusted) {

  public TrustedLog {
    if (keyC2sp.algorithm() != KeyAlgorithm.ED25519 || keySm.algorithm() != KeyAlgorithm.SM2) {
      throw new MalformedException("a log has an Ed25519 key and an SM2 key");
    }
    if (keyC2sp.name().equals(keySm.name())) {
      throw new MalformedException("the two trees of a log have two origins");
    }
    if (notAfter != null && notAfter.isBefore(notBefore)) {
      throw new MalformedException("a log ends after it began");
    }
  }

  /** The name of the SHA-256 tree. */
  public String originC2sp() {
    return keyC2sp.name();
  }

  /** The name of the SM3 tree. */
  public String originSm() {
    return keySm.name();
  }

  /** The key of one tree. */
  public NoteVerifier key(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> keyC2sp;
      case SM3 -> keySm;
    };
  }

  /** Whether the log was running at a time. */
  public boolean ranAt(Instant time) {
    return !time.isBefore(notBefore) && (notAfter == null || !time.isAfter(notAfter));
  }
}
