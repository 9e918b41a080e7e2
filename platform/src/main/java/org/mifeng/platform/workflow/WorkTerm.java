package org.mifeng.platform.workflow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time there is for an item.
 *
 * @param given from when it counts
 * @param due when it is late, or null
 */
public record WorkTerm(Instant given, @Nullable Instant due) {
  /** How much of the time is gone, in colours and in words. */
  public enum Urgency {
    /** There is no deadline. */
    NONE,
    /** Less than four fifths of the time are gone. */
    GREEN,
    /** Four fifths are gone. */
    YELLOW,
    /** It is late. */
    RED
  }

  /** A reminder, and when it is to be sent. */
  record Reminder(Occasion occasion, Instant at) {}

  /** What reminds of an item. */
  enum Occasion {
    HALF,
    MOST,
    PAST;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How urgent it is at this moment. */
  public Urgency urgencyAt(Instant now) {
    var warn = warn();
    if (due == null || warn == null) {
      return Urgency.NONE;
    }
    if (!now.isBefore(due)) {
      return Urgency.RED;
    }
    return now.isBefore(warn) ? Urgency.GREEN : Urgency.YELLOW;
  }

  /** When four fifths of the time are gone, or null without a deadline. */
  @Nullable Instant warn() {
    return after(4, 5);
  }

  /** The reminder that comes after this moment; null when none is left. */
  @Nullable Reminder nextAfter(Instant now) {
    for (var occasion : Occasion.values()) {
      var at = at(occasion);
      if (at != null && at.isAfter(now)) {
        return new Reminder(occasion, at);
      }
    }
    return null;
  }

  /**
   * The first reminder of a new item. What is given too late for one of them skips it; what is late
   * already is past due at once.
   */
  @Nullable Reminder first() {
    var next = nextAfter(given);
    return next == null && due != null ? new Reminder(Occasion.PAST, given) : next;
  }

  /** The last reminder whose time has come. */
  @Nullable Occasion latestAt(Instant now) {
    Occasion latest = null;
    for (var occasion : Occasion.values()) {
      var at = at(occasion);
      if (at != null && !at.isAfter(now)) {
        latest = occasion;
      }
    }
    return latest;
  }

  private @Nullable Instant at(Occasion occasion) {
    return switch (occasion) {
      case HALF -> after(1, 2);
      case MOST -> after(4, 5);
      case PAST -> due;
    };
  }

  private @Nullable Instant after(int part, int whole) {
    return due == null
        ? null
        : given.plus(Duration.between(given, due).multipliedBy(part).dividedBy(whole));
  }
}
