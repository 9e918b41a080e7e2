package org.mifeng.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on a timeline.
 *
 * @param at when
 * @param title what happened
 * @param who who did it; empty when nobody in particular
 * @param text more about it, or null
 * @param tone one of neutral, info, success, warning, danger
 */
public record TimelineEntry(
    Instant at, String title, String who, @Nullable String text, String tone) {
  /** A neutral event. */
  public static TimelineEntry of(Instant at, String title, String who) {
    return new TimelineEntry(at, title, who, null, "neutral");
  }
}
