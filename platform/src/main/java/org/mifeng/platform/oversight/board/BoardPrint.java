package org.mifeng.platform.oversight.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Printout;
import org.mifeng.platform.oversight.WordSource;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** Says on paper what a dashboard shows. */
final class BoardPrint {
  private BoardPrint() {}

  /** A dashboard. */
  static Printout of(OverviewPage page, Shell shell) {
    var parts = new ArrayList<Printout.Part>();
    parts.add(
        new Printout.Part(
            shell.text("oversight.targets"),
            List.of(shell.text("oversight.forecast.method")),
            List.of(gauges(page.gauges(), shell))));
    said(parts, shell.text("oversight.signals"), page.signals(), shell);
    said(parts, shell.text("oversight.conditions"), page.beside().conditions(), shell);
    add(parts, page.tables().districts(), "", shell);
    add(parts, page.tables().parks(), "", shell);
    add(parts, page.tables().activity(), page.beside().activityAsOf(), shell);
    add(parts, page.tables().grades(), "", shell);
    add(parts, page.tables().quotas(), "", shell);
    return new Printout(page.title(), lead(page, shell), parts);
  }

  /** A figure with its proof; the list behind it is no part of it. */
  static Printout of(FigurePage page, Shell shell) {
    var now = page.now();
    return new Printout(
        page.title(),
        List.of(page.place(), now.asOf()),
        List.of(
            Printout.Part.of(
                shell.text("oversight.now"), List.of(both(now.value(), now.counts(), shell))),
            Printout.Part.of(
                shell.text("oversight.trend-and-forecast"),
                List.of(
                    shell.text("oversight.forecast.mark") + " " + page.trend().text(),
                    shell.text("oversight.forecast.method"))),
            facts(shell.text("oversight.how-counted"), now.facts()),
            facts(shell.text("oversight.definition"), page.definition()),
            facts(shell.text("oversight.proof"), page.proof())));
  }

  private static String both(String now, String counts, Shell shell) {
    return FigureWords.both(now, counts, WordSource.of(shell));
  }

  /** What a department has to see to. */
  static Printout of(DepartmentPage page, Shell shell) {
    var parts = new ArrayList<Printout.Part>();
    if (!page.gauges().isEmpty()) {
      parts.add(
          new Printout.Part(
              shell.text("oversight.targets"),
              List.of(shell.text("oversight.forecast.method")),
              List.of(gauges(page.gauges(), shell))));
    }
    add(parts, page.tasks(), "", shell);
    return new Printout(
        page.title(),
        List.of(shell.text("oversight.measured-by") + page.plan().name(), page.asOf()),
        parts);
  }

  /** The targets as rows. */
  static Printout.Grid gauges(List<Gauge> gauges, Shell shell) {
    return new Printout.Grid(
        List.of(
            shell.text("oversight.target"),
            shell.text("oversight.now"),
            shell.text("oversight.wanted"),
            shell.text("oversight.plan.state"),
            shell.text("oversight.forecast.mark")),
        gauges.stream()
            .map(
                gauge ->
                    List.of(
                        gauge.name(),
                        both(gauge.values().now(), gauge.values().counts(), shell),
                        gauge.values().target(),
                        gauge.values().state(),
                        gauge.trend().text()))
            .toList());
  }

  private static List<String> lead(OverviewPage page, Shell shell) {
    var lead = new ArrayList<String>();
    var plan = page.plan();
    if (plan != null) {
      lead.add(shell.text("oversight.measured-by") + plan.name());
      if (!plan.caution().isEmpty()) {
        lead.add(plan.caution());
      }
    }
    lead.add(page.asOf().text());
    if (!page.asOf().missing().isEmpty()) {
      lead.add(page.asOf().missing());
    }
    return lead;
  }

  private static void said(
      List<Printout.Part> parts, String heading, List<OverviewPage.SignalPart> said, Shell shell) {
    if (!said.isEmpty()) {
      parts.add(
          new Printout.Part(
              heading,
              List.of(),
              List.of(
                  new Printout.Grid(
                      List.of(
                          shell.text("oversight.plan.name"),
                          shell.text("oversight.now"),
                          shell.text("oversight.meaning")),
                      said.stream()
                          .map(one -> List.of(one.name(), one.value(), one.text()))
                          .toList()))));
    }
  }

  private static Printout.Part facts(String heading, List<Fact> facts) {
    return new Printout.Part(
        heading,
        List.of(),
        List.of(
            new Printout.Grid(
                List.of(),
                facts.stream().map(fact -> List.of(fact.label(), fact.value())).toList())));
  }

  private static void add(
      List<Printout.Part> parts, Table.@Nullable Filled table, String note, Shell shell) {
    if (table != null && !table.rows().isEmpty()) {
      parts.add(
          new Printout.Part(
              shell.text(table.captionKey()),
              note.isEmpty() ? List.of() : List.of(note),
              List.of(
                  new Printout.Grid(
                      table.headings().stream().map(one -> shell.text(one.labelKey())).toList(),
                      table.rows().stream()
                          .map(row -> row.stream().map(cell -> text(cell, shell)).toList())
                          .toList()))));
    }
  }

  private static String text(Cell cell, Shell shell) {
    return switch (cell) {
      case Cell.Text text -> text.text();
      case Cell.Code code -> code.text();
      case Cell.Link link -> link.text();
      case Cell.Number number -> shell.number(number.number());
      case Cell.Time time -> shell.time(time.at());
      case Cell.Day day -> shell.date(day.day());
      case Cell.Tag tag -> tag.text();
    };
  }
}
