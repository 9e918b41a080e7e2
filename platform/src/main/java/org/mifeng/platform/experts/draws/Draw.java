package org.mifeng.platform.experts.draws;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw.
 *
 * @param reveal null until the public value is known and entered
 */
record Draw(
    UUID id,
    String number,
    Terms terms,
    Beacon beacon,
    Commitment commitment,
    @Nullable Reveal reveal) {
  /** What is drawn for. */
  record Terms(String purpose, List<String> fields, SeatingRule rule) {
    Terms {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Where the public value comes from.
   *
   * @param source in words, exact enough that anybody finds the value
   * @param knownFrom before this moment nobody can know it
   */
  record Beacon(String source, Instant knownFrom) {}

  /** What the platform bound itself to. */
  record Commitment(byte[] seedDigest, byte[] listDigest, String by, Instant at) {}

  /** What came of it. */
  record Reveal(String value, byte[] seed, List<String> tokens, String by, Instant at) {
    Reveal {
      tokens = List.copyOf(tokens);
    }
  }
}
