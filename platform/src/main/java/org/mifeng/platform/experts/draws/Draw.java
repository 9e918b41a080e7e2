package org.mifeng.platform.experts.draws;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw.
 *
 * @param reveal null until the public value is known and entered
 * @param course what became of it beside who was asked
 */
record Draw(
    UUID id,
    String number,
    Terms terms,
    Beacon beacon,
    Commitment commitment,
    @Nullable Reveal reveal,
    Course course) {
  /** How far it is. */
  enum State {
    COMMITTED,
    REVEALED,
    /** Nobody is left to ask, and places are free. */
    RUN_OUT,
    /** What stayed free was drawn again. */
    DRAWN_AGAIN;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tone() {
      return switch (this) {
        case COMMITTED -> "info";
        case REVEALED -> "success";
        case RUN_OUT -> "warning";
        case DRAWN_AGAIN -> "neutral";
      };
    }
  }

  /**
   * What became of a draw, and what it follows.
   *
   * @param free places that stay free; 0 while there is somebody to ask, or all are taken
   * @param next number of the draw for these places, or null
   * @param former number of the draw whose free places this one is for, or null
   * @param reason why it was drawn again, or null
   */
  record Course(int free, @Nullable String next, @Nullable String former, @Nullable String reason) {
    /** Of a draw that was just committed and follows none. */
    static final Course NEW = new Course(0, null, null, null);
  }

  /** A draw for what stayed free of another. */
  record Again(String former, String reason) {}

  /** Where it stands. */
  State state() {
    if (course.next() != null) {
      return State.DRAWN_AGAIN;
    }
    if (course.free() > 0) {
      return State.RUN_OUT;
    }
    return reveal == null ? State.COMMITTED : State.REVEALED;
  }

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
