package org.mifeng.platform.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deposits an owner wants to see.
 *
 * @param words part of the title or note, the beginning of an id or of a digest; empty for all
 * @param kind only this kind
 * @param from received at this moment or later
 * @param to received before this moment
 * @param latest only those that no later deposit follows
 */
public record DepositFilter(
    String words,
    @Nullable DepositKind kind,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean latest) {
  /** Longest search, in UTF-16 code units. */
  public static final int WORDS_LIMIT = 100;

  /** All deposits. */
  public static final DepositFilter ALL = new DepositFilter("", null, null, null);

  /** Older versions too. */
  public DepositFilter(
      String words, @Nullable DepositKind kind, @Nullable Instant from, @Nullable Instant to) {
    this(words, kind, from, to, false);
  }

  public DepositFilter {
    words = words.strip().replace("\0", "");
    words = words.length() > WORDS_LIMIT ? words.substring(0, WORDS_LIMIT) : words;
  }
}
