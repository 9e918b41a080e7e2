package org.mifeng.platform.evidence.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm behind deposits, as the calendar has it.
 *
 * @param name as verifiers name it, such as {@code SHA-256}
 * @param use what deposits use it for
 * @param usableUntil when it can no longer be relied on, or null when no end is announced
 * @param mark how well that is known: H, M, L or K
 * @param source where it is said
 */
record Algorithm(String name, Use use, @Nullable Instant usableUntil, String mark, String source) {
  /** What an algorithm is used for. */
  enum Use {
    /** The file's own digest: only its owner can renew it. */
    DIGEST,
    /** Signatures of the log: others can renew those. */
    SIGNATURE
  }

  Algorithm {
    if (!name.matches("[A-Za-z0-9-]{1,32}") || !mark.matches("[HMLK]") || source.isBlank()) {
      throw new IllegalArgumentException("an algorithm has a name, a mark H, M, L or K, a source");
    }
  }
}
