package org.mifeng.platform.oversight.board;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Measure;
import org.mifeng.platform.oversight.Measure.Series;
import org.mifeng.platform.oversight.Measures;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Sets out what is told beside the targets: by month, by grade, by year. */
@Component
class BoardMeasures {
  /** How many months are shown when nothing else is asked for. */
  static final int MONTHS = 12;

  /** What can be asked for. */
  static final List<Integer> CHOICES = List.of(6, 12, 24);

  /** What stands in the columns of the months; the first four are told for the whole city alone. */
  private static final List<Series> COLUMNS =
      List.of(
          Series.DEPOSITS,
          Series.VERIFICATIONS,
          Series.CERTIFICATES,
          Series.CALL_OFFS,
          Series.READS,
          Series.SIGN_UPS,
          Series.CHECK_INS,
          Series.QUESTIONS,
          Series.ANSWERED,
          Series.IN_TIME);

  private static final Set<Series> CITY_ALONE =
      Set.of(Series.DEPOSITS, Series.VERIFICATIONS, Series.CERTIFICATES, Series.CALL_OFFS);

  private final Measures measures;
  private final Clock clock;

  BoardMeasures(Measures measures, Clock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  /** A month and what is told of it. */
  record Month(String month, Map<Series, Measure> told) {}

  /** A grade of a set of items, or that it is refused. */
  record Grade(String set, String grade, Measure measure) {}

  /** A year of free deposits. */
  record Year(String year, @Nullable Measure users, @Nullable Measure over) {}

  /** As many months as may be asked for. */
  static int months(@Nullable Integer asked) {
    return asked != null && CHOICES.contains(asked) ? asked : MONTHS;
  }

  /** The last months of a part of the city, the newest first. */
  List<Month> listMonths(Viewer viewer, Extent extent, int months) {
    Map<String, Map<Series, Measure>> found = new LinkedHashMap<>();
    for (var measure : measures.list(viewer, extent)) {
      found
          .computeIfAbsent(measure.bucket(), bucket -> new LinkedHashMap<>())
          .put(measure.series(), measure);
    }
    var now = YearMonth.from(LegalTime.today(clock));
    return IntStream.range(0, months)
        .mapToObj(back -> now.minusMonths(back).toString())
        .map(month -> new Month(month, found.getOrDefault(month, Map.of())))
        .toList();
  }

  List<Grade> listGrades(Viewer viewer, Extent extent) {
    return measures.list(viewer, extent).stream()
        .filter(measure -> measure.series() == Series.GRADES)
        .map(
            measure -> {
              var parts = measure.bucket().split("/", 2);
              return new Grade(parts[0], parts.length > 1 ? parts[1] : "", measure);
            })
        .toList();
  }

  List<Year> listYears(Viewer viewer, Extent extent) {
    var found = measures.list(viewer, extent);
    return found.stream()
        .filter(measure -> measure.series() == Series.QUOTA_USERS)
        .map(
            users ->
                new Year(
                    users.bucket(),
                    users,
                    found.stream()
                        .filter(one -> one.series() == Series.QUOTA_OVER)
                        .filter(one -> one.bucket().equals(users.bucket()))
                        .findFirst()
                        .orElse(null)))
        .toList()
        .reversed();
  }

  /** The columns of the months; a part of the city has fewer. */
  Table<Month> months(Extent extent, Shell shell) {
    var recorded = measures.listRecorded();
    var table =
        Table.<Month>of("oversight.activity.list")
            .column("month", "oversight.activity.month", row -> Cell.text(row.month()));
    for (var series : COLUMNS) {
      if (extent.kind() == Extent.Kind.CITY || !CITY_ALONE.contains(series)) {
        table =
            table.column(
                series.code(),
                "oversight.series." + series.code(),
                row -> cell(row.told().get(series), recorded.contains(series), shell));
      }
    }
    return table;
  }

  Table<Grade> grades(Shell shell) {
    return Table.<Grade>of("oversight.grades.list")
        .column("set", "oversight.grades.set", row -> Cell.text(set(row.set(), shell)))
        .column(
            "grade",
            "oversight.grades.grade",
            row ->
                Cell.text(row.grade().isEmpty() ? shell.text("oversight.not-told") : row.grade()))
        .column(
            "enterprises", "oversight.grades.enterprises", row -> cell(row.measure(), true, shell));
  }

  Table<Year> years(Shell shell) {
    return Table.<Year>of("oversight.quota.list")
        .column("year", "oversight.quota.year", row -> Cell.text(row.year()))
        .column("users", "oversight.series.quota-users", row -> cell(row.users(), true, shell))
        .column("over", "oversight.series.quota-over", row -> cell(row.over(), true, shell));
  }

  /** The parks of a part that have somebody on the platform: a sign of a named liaison. */
  String desks(Viewer viewer, Extent extent, long parks, Shell shell) {
    return measures.list(viewer, extent).stream()
        .filter(measure -> measure.series() == Series.PARK_DESKS)
        .findFirst()
        .map(
            measure ->
                shell.text("oversight.counts", shell.number(measure.value()), shell.number(parks)))
        .orElseGet(() -> shell.text("oversight.not-recorded"));
  }

  /** As of when, or that nothing was asked yet. */
  String asOf(Viewer viewer, Extent extent, Shell shell) {
    return measures.list(viewer, extent).stream()
        .findFirst()
        .map(measure -> shell.text("oversight.as-of", shell.time(measure.at())))
        .orElseGet(() -> shell.text("oversight.activity.not-yet"));
  }

  private static Cell cell(@Nullable Measure measure, boolean recorded, Shell shell) {
    if (measure == null) {
      return recorded ? Cell.number(0) : Cell.text(shell.text("oversight.not-recorded"));
    }
    return measure.told()
        ? Cell.number(measure.value())
        : Cell.text(shell.text("oversight.not-told"));
  }

  private static String set(String set, Shell shell) {
    var known = shell.optionalText("oversight.grades.set." + set);
    return known == null ? set : known;
  }

  static <T> Table.Filled fill(Table<T> table, List<T> rows, String export) {
    return table
        .fill(new Paged<>(rows, rows.size(), new Paging(1, 200, "", false)))
        .withExport(export);
  }
}
