package org.mifeng.platform.experts.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a candidate while the notice is public.
 *
 * @param answer what the lead bureau found; null while it has not
 */
record Objection(UUID id, Words words, Instant at, @Nullable Answer answer) {
  /** Who says what, and where they are reached. */
  record Words(String name, String contact, String text) {}

  /** What the lead bureau found. */
  record Answer(boolean upheld, String text, String by, Instant at) {}

  /** Whether it keeps the candidate from being appointed. */
  boolean stands() {
    return answer == null || answer.upheld();
  }
}
