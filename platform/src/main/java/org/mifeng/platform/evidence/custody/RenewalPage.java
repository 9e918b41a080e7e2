package org.mifeng.platform.evidence.custody;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * What must be sealed anew.
 *
 * @param ending in words which algorithm ends when, or null when none does yet
 * @param reviewOn when the calendar is looked at again
 * @param calendar each algorithm
 * @param due deposits to be sealed anew
 */
record RenewalPage(@Nullable String ending, String reviewOn, List<Row> calendar, Table.Filled due) {
  /**
   * An algorithm in words.
   *
   * @param check whether the official text must be looked up
   */
  record Row(String name, String use, String until, String source, boolean check) {}

  static RenewalPage of(Shell shell, Algorithms algorithms, Paged<Deposit> due) {
    var ending = algorithms.ending().orElse(null);
    return new RenewalPage(
        ending == null
            ? null
            : shell.text("evidence.custody.renewal.ending", ending.name(), until(shell, ending)),
        shell.date(algorithms.reviewOn()),
        algorithms.list().stream().map(algorithm -> row(shell, algorithm)).toList(),
        table(shell).fill(due));
  }

  private static Row row(Shell shell, Algorithm algorithm) {
    var use = algorithm.use().name().toLowerCase(Locale.ROOT);
    return new Row(
        algorithm.name(),
        shell.text("evidence.custody.use." + use),
        until(shell, algorithm),
        algorithm.source(),
        !algorithm.mark().equals("H"));
  }

  private static String until(Shell shell, Algorithm algorithm) {
    var end = algorithm.usableUntil();
    return end == null ? shell.text("evidence.custody.renewal.no-end") : shell.time(end);
  }

  private static Table<Deposit> table(Shell shell) {
    return Table.<Deposit>of("evidence.custody.renewal.due")
        .column(
            "title",
            "evidence.field.title",
            deposit ->
                Cell.link(
                    ResealPage.title(shell, deposit), "/deposits/" + deposit.id() + "/renewal"))
        .column("received", "evidence.field.received", deposit -> Cell.time(deposit.receivedAt()))
        .column(
            "size",
            "evidence.field.size",
            deposit -> Cell.text(shell.bytes(deposit.submission().digests().size())));
  }
}
