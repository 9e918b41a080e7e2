package org.mifeng.platform.evidence;

import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.kernel.Refusal;

/**
 * What makes a repeated request recognisable.
 *
 * @param key the client's {@code Idempotency-Key}, or the platform's own
 * @param digest SHA-256 of what was asked: the same key with other content is a mistake, not a
 *     repetition
 */
record RequestKey(String key, byte[] digest) {
  private static final int LIMIT = 128;

  /** Refuses a key that is empty, too long or not plain visible ASCII. */
  static RequestKey of(String key, byte[] digest) {
    if (key.isEmpty() || key.length() > LIMIT || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw Refusal.invalid("evidence.refusal.idempotency-key", LIMIT);
    }
    return new RequestKey(key, digest);
  }

  /** The platform's own key: the space in it keeps it apart from every client's. */
  static RequestKey own(String what, String id, Submission submission) {
    return new RequestKey(what + " " + id, HashSuite.SHA256.digest(submission.digests().sha256()));
  }
}
