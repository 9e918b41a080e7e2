package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.LegalTime;

/**
 * When a person is left in peace, and in which language mails are written to them.
 *
 * @param quiet the hours without anything that is not urgent, or null for none
 * @param language {@code zh} or {@code en}; empty for that of the account
 */
record Habit(@Nullable Quiet quiet, String language) {
  /** What holds until somebody chooses: nothing between ten at night and seven. */
  static final Habit DEFAULT = new Habit(new Quiet(22, 7), "");

  /**
   * Quiet hours in China, over midnight when they end before they begin.
   *
   * @param from the hour they begin, 0 to 23
   * @param to the hour they end, 0 to 23, another one
   */
  record Quiet(int from, int to) {
    Quiet {
      if (from < 0 || from > 23 || to < 0 || to > 23 || from == to) {
        throw new IllegalArgumentException("quiet hours are from one hour to another");
      }
    }

    private boolean holdsAt(int hour) {
      return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /** The first moment at or after this one that is not quiet. */
    private Instant endsAfter(Instant at) {
      var here = at.atZone(LegalTime.CHINA);
      if (!holdsAt(here.getHour())) {
        return at;
      }
      var day = here.getHour() < to ? here.toLocalDate() : here.toLocalDate().plusDays(1);
      return day.atTime(to, 0).atZone(LegalTime.CHINA).toInstant();
    }
  }

  /** When something may go out that is ready at a moment. */
  Instant mayGo(Instant ready, boolean urgent) {
    return urgent || quiet == null ? ready : quiet.endsAfter(ready);
  }
}
