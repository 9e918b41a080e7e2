package org.mifeng.ledger.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check found proven, whatever the receipt claims.
 *
 * @param level the highest level that holds, 0 when not even the seal does
 * @param notLaterThan the earliest time at which, by the word of others than the log, the deposit
 *     was in the log; null when nobody but the log says so
 * @param test whether some of it is the word of an authority for tests, which proves nothing
 */
public record Proven(int level, @Nullable Instant notLaterThan, boolean test) {
  /** By nobody who is there for tests only. */
  public Proven(int level, @Nullable Instant notLaterThan) {
    this(level, notLaterThan, false);
  }

  /** Nothing. */
  public static final Proven NOTHING = new Proven(0, null);
}
