package org.mifeng.platform.calendar.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.Holiday;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.calendar.YearTable;
import org.mifeng.platform.calendar.YearTables;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the calendar of a year together. */
@Component
class YearPages {
  private final WorkingCalendar calendar;
  private final YearTables tables;

  YearPages(WorkingCalendar calendar, YearTables tables) {
    this.calendar = calendar;
    this.tables = tables;
  }

  /** Those with a table, this one and the next. */
  List<Integer> years(LocalDate today) {
    var years = new TreeSet<>(List.of(today.getYear(), today.getYear() + 1));
    tables.list().forEach(table -> years.add(table.year()));
    return List.copyOf(years);
  }

  YearPage of(int year, List<Integer> years, LocalDate today, Shell shell) {
    var table = tables.find(year);
    var months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> month(YearMonth.of(year, month), today, shell))
            .toList();
    return new YearPage(
        year,
        years,
        table.map(YearTable::source).orElse(null),
        table.map(YearTable::checked).orElse(false),
        months.stream().mapToInt(YearPage.Month::worked).sum(),
        table.map(one -> rows(one, shell)).orElse(List.of()),
        months);
  }

  private static List<YearPage.Row> rows(YearTable table, Shell shell) {
    return table.holidays().stream()
        .map(
            holiday ->
                new YearPage.Row(
                    shell.isChinese() ? holiday.zh() : holiday.en(),
                    holiday.first().equals(holiday.last())
                        ? shell.date(holiday.first())
                        : shell.text(
                            "calendar.days",
                            shell.date(holiday.first()),
                            shell.date(holiday.last())),
                    holiday.worked().isEmpty()
                        ? "—"
                        : holiday.worked().stream()
                            .map(shell::date)
                            .collect(Collectors.joining(shell.text("calendar.and")))))
        .toList();
  }

  private YearPage.Month month(YearMonth month, LocalDate today, Shell shell) {
    var weeks = new ArrayList<List<YearPage.@Nullable Day>>();
    int worked = 0;
    var week = new YearPage.@Nullable Day[DayOfWeek.values().length];
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      var day = month.atDay(number);
      int column = day.getDayOfWeek().ordinal();
      week[column] = day(day, today, shell);
      worked += calendar.isWorkingDay(day) ? 1 : 0;
      if (column == week.length - 1 || number == month.lengthOfMonth()) {
        weeks.add(Arrays.asList(week));
        week = new YearPage.@Nullable Day[DayOfWeek.values().length];
      }
    }
    return new YearPage.Month(shell.text("calendar.month." + month.getMonthValue()), worked, weeks);
  }

  private YearPage.Day day(LocalDate day, LocalDate today, Shell shell) {
    var worked = calendar.isWorkingDay(day);
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    var holiday = holiday(day);
    if (worked && weekend) {
      return marked(day, "make-up", shell.text("calendar.make-up"), today, shell);
    }
    if (!worked && holiday != null) {
      return marked(day, "free", shell.isChinese() ? holiday.zh() : holiday.en(), today, shell);
    }
    return new YearPage.Day(
        day.getDayOfMonth(), worked ? "work" : "weekend", "", "", day.equals(today));
  }

  private static YearPage.Day marked(
      LocalDate day, String look, String words, LocalDate today, Shell shell) {
    return new YearPage.Day(
        day.getDayOfMonth(), look, shell.text("calendar.mark." + look), words, day.equals(today));
  }

  private @Nullable Holiday holiday(LocalDate day) {
    return tables.list().stream()
        .flatMap(table -> table.holidays().stream())
        .filter(one -> one.frees(day))
        .findFirst()
        .orElse(null);
  }
}
