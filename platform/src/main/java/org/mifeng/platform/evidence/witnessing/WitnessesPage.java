package org.mifeng.platform.evidence.witnessing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The witnesses for the operator.
 *
 * @param table one row each
 * @param policy the text that says how many are enough, empty when nobody witnesses
 * @param demo whether they are those of the demonstration
 * @param alarm the alarm that is not cleared
 */
record WitnessesPage(
    Table.Filled table, String policy, boolean demo, Optional<StandingStore.Alarm> alarm) {

  static WitnessesPage of(
      Shell shell, List<WitnessRow> rows, String policy, Optional<StandingStore.Alarm> alarm) {
    boolean demo = rows.stream().anyMatch(row -> row.address().equals("demo"));
    var paged = new Paged<>(rows, rows.size(), Paging.first());
    return new WitnessesPage(table(shell).fill(paged), policy, demo, alarm);
  }

  private static Table<WitnessRow> table(Shell shell) {
    return Table.<WitnessRow>of("evidence.witnessing.title")
        .column(
            "name",
            "evidence.witnessing.name",
            row -> Cell.text(shell.isChinese() ? row.zh() : row.en()))
        .column("state", "evidence.witnessing.state", row -> state(shell, row))
        .column("sha256", "evidence.witnessing.sha256", row -> Cell.number(row.sha256().size()))
        .column("sm3", "evidence.witnessing.sm3", row -> Cell.number(row.sm3().size()))
        .column("lag", "evidence.witnessing.lag", row -> Cell.number(row.lag()))
        .column("at", "evidence.witnessing.at", row -> Cell.time(row.cosignedAt()))
        .column("detail", "evidence.witnessing.detail", row -> detail(row.worse().detail()))
        .column("address", "evidence.witnessing.address", row -> Cell.code(row.address()));
  }

  private static Cell detail(String text) {
    return text.isEmpty() ? Cell.EMPTY : Cell.code(text);
  }

  private static Cell state(Shell shell, WitnessRow row) {
    var trouble = row.worse().trouble();
    if (trouble != null) {
      var key = "evidence.witnessing.trouble." + trouble.name().toLowerCase(Locale.ROOT);
      return Cell.tag(shell.text(key), "danger");
    }
    return row.lag() == 0
        ? Cell.tag(shell.text("evidence.witnessing.level"), "success")
        : Cell.tag(shell.text("evidence.witnessing.behind"), "neutral");
  }

  boolean isUnused() {
    return table.rows().isEmpty();
  }
}
