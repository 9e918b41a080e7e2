package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.kernel.LegalTime;

/** The clock of a question follows from its steps. 2026-06-15 is a Monday. */
class ResponseClockTest {
  private static final WorkingCalendar CALENDAR = new Weekdays();

  private final List<Step> steps = new ArrayList<>();

  private ResponseClock after(What what, String day, int days) {
    var at = LocalDate.parse(day).atTime(10, 0).atZone(LegalTime.CHINA).toInstant();
    steps.add(
        new Step(
            steps.size() + 1,
            what,
            new Step.By(AccountId.NOBODY, "public", ""),
            Step.Said.NOTHING,
            at,
            new Step.Tick(days, null)));
    return ResponseClock.of(steps, CALENDAR);
  }

  /** The last day on which an answer is in time. */
  private static LocalDate last(ResponseClock clock) {
    var due = Objects.requireNonNull(clock.due());
    return LocalDate.ofInstant(due.minusNanos(1), LegalTime.CHINA);
  }

  @Test
  void twoWorkingDaysDoNotCountTheDayOfTheQuestionNorTheWeekend() {
    assertThat(last(after(What.ASKED, "2026-06-18", 2))).isEqualTo("2026-06-22");
  }

  @Test
  void aComplexQuestionGetsTheDaysThatTheLongerTermHasMore() {
    after(What.ASKED, "2026-06-15", 2);
    assertThat(last(after(What.MADE_COMPLEX, "2026-06-16", 5))).isEqualTo("2026-06-22");
  }

  @Test
  void aSupplementWhileTheClockRunsCostsTheAskerNoTime() {
    after(What.ASKED, "2026-06-15", 2);
    assertThat(last(after(What.REPLIED, "2026-06-16", 0))).isEqualTo("2026-06-17");
  }

  @Test
  void aPauseKeepsTheDaysThatWereLeft() {
    after(What.ASKED, "2026-06-15", 5);
    var paused = after(What.ASKED_BACK, "2026-06-17", 0);
    assertThat(paused.due()).isNull();
    assertThat(paused.rest()).isEqualTo(3);
    assertThat(last(after(What.REPLIED, "2026-07-06", 0))).isEqualTo("2026-07-09");
  }

  @Test
  void aPauseOnTheLastDayLeavesOneDay() {
    after(What.ASKED, "2026-06-15", 2);
    after(What.ASKED_BACK, "2026-06-17", 0);
    assertThat(last(after(What.REPLIED, "2026-06-22", 0))).isEqualTo("2026-06-23");
  }

  @Test
  void askingBackTooLateDoesNotMakeItInTime() {
    after(What.ASKED, "2026-06-15", 2);
    after(What.ASKED_BACK, "2026-06-18", 0);
    after(What.REPLIED, "2026-06-22", 0);
    assertThat(after(What.ANSWERED, "2026-06-22", 0).late()).isTrue();
  }

  @Test
  void aReplyAfterAnAnswerOrAClosingBeginsAWholeTerm() {
    after(What.ASKED, "2026-06-15", 2);
    var answered = after(What.ANSWERED, "2026-06-16", 0);
    assertThat(answered.due()).isNull();
    assertThat(answered.late()).isFalse();
    assertThat(last(after(What.REPLIED, "2026-06-22", 2))).isEqualTo("2026-06-24");
    after(What.ANSWERED, "2026-06-23", 0);
    after(What.CLOSED_SILENT, "2026-07-10", 0);
    var reopened = after(What.REPLIED, "2026-07-13", 2);
    assertThat(last(reopened)).isEqualTo("2026-07-15");
    assertThat(reopened.late()).isFalse();
  }

  @Test
  void handingItOnChangesNothing() {
    after(What.ASKED, "2026-06-15", 2);
    for (var what : List.of(What.TAKEN, What.ASSIGNED, What.MOVED, What.RETURNED)) {
      assertThat(last(after(what, "2026-06-16", 0))).isEqualTo("2026-06-17");
    }
  }

  /** Mondays to Fridays. */
  private static final class Weekdays implements WorkingCalendar {
    @Override
    public boolean isWorkingDay(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public boolean knows(int year) {
      return true;
    }

    @Override
    public LocalDate plus(LocalDate begin, int days) {
      var day = begin;
      for (var left = days; left > 0; ) {
        day = day.plusDays(1);
        left -= isWorkingDay(day) ? 1 : 0;
      }
      return day;
    }

    @Override
    public int between(LocalDate begin, LocalDate end) {
      return end.isAfter(begin)
          ? (int) begin.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count()
          : 0;
    }

    @Override
    public Instant deadline(Instant begin, int days) {
      return plus(LocalDate.ofInstant(begin, LegalTime.CHINA), days)
          .plusDays(1)
          .atStartOfDay(LegalTime.CHINA)
          .toInstant();
    }
  }
}
