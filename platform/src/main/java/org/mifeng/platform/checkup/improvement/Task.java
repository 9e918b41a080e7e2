package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.CheckupId;

/**
 * A task of the improvement plan.
 *
 * @param origin the gap it is to close
 * @param last its newest step
 * @param recheck how the re-check that answers it ended; null while it is open, or there is none
 */
record Task(UUID id, Origin origin, Step last, Checkup.@Nullable Ending recheck) {
  /** Within so many days a task is said to be due soon. */
  static final int SOON = 7;

  /**
   * The gap a task is to close.
   *
   * @param checkup the signed check-up that shows it
   * @param system what the indicator system calls itself in all versions
   * @param code of the item
   * @param level then, or null where the enterprise did not know
   */
  record Origin(
      CheckupId checkup, String system, String code, @Nullable Integer level, Author opened) {}

  /** Where a task stands. */
  enum State {
    /** Something is to be done. */
    OPEN,
    /** It was answered anew in a re-check. */
    DONE,
    /** It was put away, with a reason. */
    DROPPED;

    /** Lower-case name, in the database, in queries and in messages. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A change of a task, and how it stood after it.
   *
   * @param revision how often it was changed; the highest counts
   * @param recheck which holds the new answer, when done
   * @param reason as whoever changed it gave it, or null
   */
  record Step(
      int revision,
      State state,
      Terms terms,
      @Nullable CheckupId recheck,
      @Nullable String reason,
      Author by) {}

  /**
   * The state that counts: what was answered in a re-check that was put away is to be done again.
   */
  State state() {
    return last.state() == State.DONE && recheck == Checkup.Ending.DROPPED
        ? State.OPEN
        : last.state();
  }

  /** Whether the new answer counts in a signed result. */
  boolean isConfirmed() {
    return last.state() == State.DONE && recheck == Checkup.Ending.SIGNED;
  }

  /** Whether the new answer waits for the signature. */
  boolean isWaiting() {
    return last.state() == State.DONE && recheck == null;
  }

  /** Whether it should have been done before this day. */
  boolean isOverdue(LocalDate today) {
    return state() == State.OPEN && last.terms().due().isBefore(today);
  }

  /** Whether it is due within a few days from this one. */
  boolean isDueSoon(LocalDate today) {
    return state() == State.OPEN
        && !last.terms().due().isBefore(today)
        && !last.terms().due().isAfter(today.plusDays(SOON));
  }

  /** Whether it is about this item. */
  boolean isAbout(String system, String code) {
    return origin.system().equals(system) && origin.code().equals(code);
  }
}
