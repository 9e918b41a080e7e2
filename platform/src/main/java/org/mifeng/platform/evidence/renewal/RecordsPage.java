package org.mifeng.platform.evidence.renewal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * How the evidence records stand.
 *
 * @param tone of the notice on top
 * @param notice in words whether all were renewed in time; null when there are no records
 * @param rule in words when a record is begun and renewed
 * @param records those that end first before the others
 */
record RecordsPage(String tone, @Nullable String notice, String rule, Table.Filled records) {
  static RecordsPage of(
      Shell shell, RenewalProperties properties, Paged<RecordRow> records, Tally tally) {
    var late = tally.ended() > 0 || tally.overdue() > 0;
    String notice = null;
    if (tally.ended() > 0) {
      notice = shell.text("evidence.renewal.some-ended", shell.number(tally.ended()));
    } else if (tally.overdue() > 0) {
      notice = shell.text("evidence.renewal.some-overdue", shell.number(tally.overdue()));
    } else if (records.total() > 0) {
      notice = shell.text("evidence.renewal.well");
    }
    return new RecordsPage(
        tally.ended() > 0 ? "danger" : late ? "warning" : "success",
        notice,
        shell.text(
            "evidence.renewal.rule",
            shell.number(properties.apart().toHours()),
            shell.number(properties.ahead().toDays())),
        table(shell, tally).fill(records));
  }

  /**
   * How many are late.
   *
   * @param endedBefore records whose last certificate ends before this moment have ended
   * @param dueBefore records that end before this moment should have been renewed
   * @param ended how many have ended
   * @param overdue how many of the others should have been renewed
   */
  record Tally(Instant endedBefore, Instant dueBefore, long ended, long overdue) {
    /** {@code ended}, {@code overdue} or {@code holds}. */
    String standing(RecordRow row) {
      return row.until().isBefore(endedBefore)
          ? "ended"
          : row.until().isBefore(dueBefore) ? "overdue" : "holds";
    }
  }

  private static Table<RecordRow> table(Shell shell, Tally tally) {
    return Table.<RecordRow>of("evidence.renewal.records")
        .column("log", "evidence.renewal.log", row -> Cell.text(Integer.toString(row.year())))
        .column("size", "evidence.renewal.size", row -> Cell.number(row.size()))
        .column("version", "evidence.renewal.renewals", row -> Cell.number(row.version() - 1L))
        .column("made", "evidence.renewal.made", row -> Cell.time(row.madeAt()))
        .column("until", "evidence.renewal.until", row -> Cell.time(row.until()))
        .column(
            "standing",
            "evidence.renewal.standing",
            row -> {
              var standing = tally.standing(row);
              return Cell.tag(
                  shell.text("evidence.renewal.standing." + standing),
                  switch (standing) {
                    case "ended" -> "danger";
                    case "overdue" -> "warning";
                    default -> "success";
                  });
            });
  }
}
