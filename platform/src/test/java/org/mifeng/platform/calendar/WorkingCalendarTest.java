package org.mifeng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days as the delivered tables say, worked examples among them. */
class WorkingCalendarTest {
  private final WorkingCalendar calendar = new OfficialCalendar(new YearTables());

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aComplaintOfTheMondayBeforeDragonBoatIsAnsweredByTheTuesdayThreeWeeksLater() {
    assertThat(day("2026-06-15").getDayOfWeek()).hasToString("MONDAY");
    assertThat(calendar.isWorkingDay(day("2026-06-19"))).isFalse();
    assertThat(calendar.plus(day("2026-06-15"), 15)).isEqualTo("2026-07-07");
    assertThat(calendar.between(day("2026-06-15"), day("2026-07-07"))).isEqualTo(15);
  }

  @Test
  void aPeriodEndsWhenItsLastDayIsOverInChina() {
    assertThat(calendar.deadline(Instant.parse("2026-06-15T02:00:00Z"), 15))
        .isEqualTo("2026-07-07T16:00:00Z");
    // An hour before midnight in Greenwich it is the next day in China.
    assertThat(calendar.deadline(Instant.parse("2026-06-15T23:00:00Z"), 1))
        .isEqualTo("2026-06-17T16:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-04, true", // Sunday before the Spring Festival
    "2024-02-09, true", // New Year's Eve is worked in this year
    "2024-02-12, false",
    "2024-04-07, true",
    "2024-05-11, true",
    "2024-09-14, true",
    "2024-09-16, false",
    "2024-10-12, true",
    "2025-01-01, false",
    "2025-01-26, true",
    "2025-01-28, false",
    "2025-04-27, true",
    "2025-10-08, false",
    "2025-10-11, true",
    "2026-01-02, false",
    "2026-01-04, true",
    "2026-02-14, true",
    "2026-02-23, false",
    "2026-02-28, true",
    "2026-05-09, true",
    "2026-09-20, true",
    "2026-09-25, false",
    "2026-10-10, true",
    "2026-10-11, false", // an ordinary Sunday
    "2026-11-27, true"
  })
  void makeUpDaysAreWorkedAndHolidaysAreFree(String day, boolean worked) {
    assertThat(calendar.isWorkingDay(day(day))).isEqualTo(worked);
  }

  @Test
  void aPeriodRunsOverTheYearsBorderAndItsMakeUpSunday() {
    assertThat(calendar.plus(day("2025-12-31"), 1)).isEqualTo("2026-01-04");
    assertThat(calendar.plus(day("2025-12-30"), 3)).isEqualTo("2026-01-05");
    assertThat(calendar.between(day("2025-12-30"), day("2026-01-05"))).isEqualTo(3);
  }

  @Test
  void aPeriodThatBeginsOnAFreeDayCountsFromTheNextWorkingDay() {
    assertThat(calendar.plus(day("2026-02-15"), 1)).isEqualTo("2026-02-24");
    assertThat(calendar.plus(day("2026-02-13"), 2)).isEqualTo("2026-02-24");
  }

  @Test
  void ofAYearWithoutATableOnlyTheWeekendsAreKnown() {
    assertThat(calendar.knows(2026)).isTrue();
    assertThat(calendar.knows(2027)).isFalse();
    assertThat(calendar.knows(2023)).isFalse();
    assertThat(calendar.isWorkingDay(day("2027-10-01"))).isTrue();
    assertThat(calendar.plus(day("2026-12-31"), 1)).isEqualTo("2027-01-01");
    assertThat(calendar.plus(day("2026-12-31"), 2)).isEqualTo("2027-01-04");
  }

  @Test
  void nothingLiesBetweenADayAndAnEarlierOne() {
    assertThat(calendar.between(day("2026-06-15"), day("2026-06-15"))).isZero();
    assertThat(calendar.between(day("2026-06-15"), day("2026-06-01"))).isZero();
  }

  @Test
  void countingBothWaysAgreesOnEveryDayOfThreeYears() {
    for (var begin = day("2024-01-01");
        begin.isBefore(day("2026-12-31"));
        begin = begin.plusDays(1)) {
      for (int days = 1; days <= 12; days++) {
        var end = calendar.plus(begin, days);
        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(calendar.between(begin, end)).isEqualTo(days);
      }
    }
  }

  @Test
  void aPeriodOfNoDaysOrOfThousandsIsADefect() {
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(day("2026-01-01"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(day("2026-01-01"), 1001));
  }
}
