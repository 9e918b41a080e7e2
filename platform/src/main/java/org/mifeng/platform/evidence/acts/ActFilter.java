package org.mifeng.platform.evidence.acts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which acts an owner wants to see.
 *
 * @param words the beginning of an id, of a subject or of a statement's digest; empty for all
 * @param kind only this kind; empty for all
 * @param sealed only sealed ones, only waiting ones, or null for both
 * @param from done at this moment or later
 * @param to done before this moment
 */
record ActFilter(
    String words,
    String kind,
    @Nullable Boolean sealed,
    @Nullable Instant from,
    @Nullable Instant to) {
  private static final int LONGEST = 100;

  static final ActFilter ALL = new ActFilter("", "", null, null, null);

  ActFilter {
    words = words.strip().replace("\0", "");
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    kind = kind.matches("[a-z]{2,30}\\.[a-z0-9-]{1,60}") ? kind : "";
  }
}
