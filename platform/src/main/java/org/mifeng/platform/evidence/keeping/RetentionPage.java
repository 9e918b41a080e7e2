package org.mifeng.platform.evidence.keeping;

import java.time.LocalDate;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The rules on retention on a day.
 *
 * @param day they are in force on
 * @param table of them
 */
record RetentionPage(LocalDate day, Table.Filled table) {
  static Table<RetentionRule> table(Shell shell) {
    return Table.<RetentionRule>of("evidence.retention.title")
        .column(
            "what", "evidence.retention.what", rule -> Cell.text(rule.in(shell.isChinese()).what()))
        .column(
            "keep", "evidence.retention.keep", rule -> Cell.text(rule.in(shell.isChinese()).keep()))
        .column(
            "basis",
            "evidence.retention.basis",
            rule -> Cell.text(rule.in(shell.isChinese()).basis()))
        .column(
            "export",
            "evidence.retention.export",
            rule -> Cell.text(rule.in(shell.isChinese()).export()))
        .column("from", "evidence.retention.from", rule -> Cell.day(rule.from()));
  }
}
