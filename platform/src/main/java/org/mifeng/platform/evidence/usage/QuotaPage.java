package org.mifeng.platform.evidence.usage;

import java.util.List;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The report on quotas.
 *
 * @param query what was asked for
 * @param year of the figures
 * @param years to choose from
 * @param table the rows of this page
 */
record QuotaPage(QuotaQuery query, int year, List<Integer> years, Table.Filled table) {
  /** Whether something was asked for beyond the year's whole report. */
  boolean isFiltered() {
    return query.isOver() || !query.name().isEmpty();
  }

  static Table<Quotas.Row> table(Shell shell) {
    return Table.<Quotas.Row>of("evidence.quota.title")
        .column(
            "enterprise",
            "evidence.quota.field.enterprise",
            row -> Cell.link(row.enterprise().name(), "/quota/" + row.enterprise().id()))
        .column("used", "evidence.quota.field.used", row -> Cell.number(row.use().used()))
        .column("free", "evidence.quota.field.free", row -> Cell.number(row.use().free()))
        .column("left", "evidence.quota.field.left", row -> Cell.number(row.use().left()))
        .column("flag", "evidence.quota.field.state", row -> state(shell, row.use()));
  }

  private static Cell state(Shell shell, QuotaUse use) {
    return use.isOver()
        ? Cell.tag(shell.text("evidence.quota.over"), "warning")
        : Cell.tag(shell.text("evidence.quota.within"), "success");
  }

  /**
   * One enterprise.
   *
   * @param id of its organisation
   * @param name of it
   * @param facts what it used
   * @param grants what was granted, in words
   * @param today the earliest day a new grant is offered for
   */
  record One(String id, String name, List<Fact> facts, List<Fact> grants, String today) {
    static One of(Shell shell, Quotas.Row row, List<QuotaGrant> grants, String today) {
      return new One(
          row.enterprise().id().toString(),
          row.enterprise().name(),
          List.of(
              Fact.of(shell.text("evidence.quota.field.year"), String.valueOf(row.use().year())),
              Fact.of(shell.text("evidence.quota.field.used"), shell.number(row.use().used())),
              Fact.of(shell.text("evidence.quota.field.free"), shell.number(row.use().free())),
              Fact.of(
                  shell.text("evidence.quota.field.state"),
                  shell.text(
                      row.use().isOver() ? "evidence.quota.over" : "evidence.quota.within"))),
          grants.stream().map(grant -> fact(shell, grant)).toList(),
          today);
    }

    private static Fact fact(Shell shell, QuotaGrant grant) {
      return Fact.of(
          shell.text(
              grant.general() ? "evidence.quota.general-from" : "evidence.quota.own-from",
              shell.date(grant.from())),
          shell.text(
              "evidence.quota.grant",
              shell.number(grant.deposits()),
              grant.basis().equals("default")
                  ? shell.text("evidence.quota.default")
                  : grant.basis()));
    }
  }
}
