package org.mifeng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table is taken whole, or its fault is named with its line. */
class YearReaderTest {
  static final String GOOD =
      """
      year: 2026
      source: 通知
      mark: check the official text
      holidays:
        - name: {zh: 端午节, en: Dragon Boat Festival}
          free: 2026-06-19..2026-06-21
          worked: [2026-06-27]
        - name: {zh: 国庆节, en: National Day}
          free: 2026-10-01..2026-10-07
      """;

  @Test
  void aSoundTableIsRead() {
    var table = YearReader.read(2026, GOOD);
    assertThat(table.checked()).isFalse();
    assertThat(table.holidays()).hasSize(2);
    assertThat(table.holidays().getFirst().worked()).hasSize(1);
  }

  @Test
  void aNewYearsHolidayMayBeginInTheOldYear() {
    var text = GOOD.replace("2026-06-19..2026-06-21", "2025-12-31..2026-01-02");
    assertThat(YearReader.read(2026, text).holidays().getFirst().first()).isEqualTo("2025-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "year: 2026, year: 2025, WRONG_YEAR, 1",
    "mark: check the official text, mark: perhaps, BAD_VALUE, 3",
    "source: 通知, sauce: 通知, UNKNOWN_KEY, 2",
    "2026-06-19..2026-06-21, 2026-06-19, NOT_A_DAY, 6",
    "2026-06-19..2026-06-21, 2026-06-21..2026-06-19, BAD_VALUE, 6",
    "2026-06-19..2026-06-21, 2026-06-31..2026-07-01, NOT_A_DAY, 6",
    "2026-06-19..2026-06-21, 2027-06-19..2027-06-21, WRONG_YEAR, 6",
    "2026-06-19..2026-06-21, 2026-06-01..2026-06-30, BAD_VALUE, 6",
    "[2026-06-27], [2026-06-26], NOT_A_WEEKEND, 7",
    "[2026-06-27], [2026-06-21], TWICE, 7",
    "[2026-06-27], 2026-06-27, WRONG_SHAPE, 7",
    "[2026-06-27], '[2026-06-27, 2026-06-27]', TWICE, 7",
    "2026-10-01..2026-10-07, 2026-06-20..2026-06-22, TWICE, 9",
    "2026-10-01..2026-10-07, &a 2026-10-01..2026-10-07, WRONG_SHAPE, 9",
    "'{zh: 国庆节, en: National Day}', '{zh: 国庆节}', MISSING_KEY, 8",
    "year: 2026, 'year: [', NOT_YAML, 3"
  })
  void aFaultIsNamedWithItsLine(String good, String bad, CalendarFault.Code code, int line) {
    assertThat(GOOD).contains(good);
    assertThatExceptionOfType(CalendarFault.class)
        .isThrownBy(() -> YearReader.read(2026, GOOD.replace(good, bad)))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  @Test
  void anEmptyOrEndlessFileIsRefused() {
    assertThatExceptionOfType(CalendarFault.class).isThrownBy(() -> YearReader.read(2026, ""));
    assertThatExceptionOfType(CalendarFault.class)
        .isThrownBy(() -> YearReader.read(2026, "#".repeat(YearReader.LARGEST + 1)))
        .satisfies(f -> assertThat(f.code()).isEqualTo(CalendarFault.Code.FILE_TOO_LARGE));
  }
}
