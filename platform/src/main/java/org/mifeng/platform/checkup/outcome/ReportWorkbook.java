package org.mifeng.platform.checkup.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mifeng.platform.checkup.guidance.Help;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shell;

/**
 * The report as a workbook: what it comes to, the dimensions, each answer, the gaps, what lapses.
 * Each sheet begins with whose report it is and whether it is signed.
 */
final class ReportWorkbook {
  /** Its media type. */
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Figures of a report are 0 to 100 and written alike in both languages: they stay numbers. */
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

  private static final int NARROW = 14;
  private static final int MIDDLE = 28;
  private static final int WIDE = 60;

  private final ResultPage page;
  private final Shell shell;
  private final Workbook workbook;

  private ReportWorkbook(ResultPage page, Shell shell, Workbook workbook) {
    this.page = page;
    this.shell = shell;
    this.workbook = workbook;
  }

  static byte[] of(ResultPage page, Shell shell) {
    try (var output = new ByteArrayOutputStream()) {
      try (var workbook = new Workbook(output, "Mifeng", null)) {
        var report = new ReportWorkbook(page, shell, workbook);
        report.summary();
        report.dimensions();
        report.answers();
        report.gaps();
        report.lapses();
      }
      return output.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet that is written line by line. */
  private static final class Lines {
    private final Worksheet sheet;
    private int next;

    Lines(Worksheet sheet) {
      this.sheet = sheet;
    }

    void add(String... cells) {
      for (int column = 0; column < cells.length; column++) {
        var text = Exports.harmless(cells[column]);
        if (FIGURE.matcher(text).matches()) {
          sheet.value(next, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
          sheet.value(next, column, text);
          sheet.style(next, column).wrapText(true).verticalAlignment("top").set();
        }
      }
      next++;
    }

    void heading(String... cells) {
      for (int column = 0; column < cells.length; column++) {
        sheet.value(next, column, cells[column]);
        sheet.style(next, column).bold().wrapText(true).verticalAlignment("top").set();
      }
      next++;
    }

    void gap() {
      next++;
    }
  }

  private Lines sheet(String key, int... widths) {
    var sheet = workbook.newWorksheet(shell.text(key));
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    var lines = new Lines(sheet);
    var head = page.head();
    var name = shell.text("checkup.report.running", head.title(), head.enterprise());
    sheet.value(
        0,
        0,
        Exports.harmless(
            head.standing().signed()
                ? name
                : shell.text("checkup.report.running-preliminary", name)));
    sheet.style(0, 0).bold().set();
    lines.gap();
    return lines;
  }

  private void summary() {
    var lines = sheet("checkup.report.sheet-summary", MIDDLE, WIDE, MIDDLE, MIDDLE);
    var figures = page.figures();
    lines.add(page.head().text());
    if (!page.warnings().gates().isEmpty()) {
      lines.gap();
      lines.heading(shell.text("checkup.result.capped", page.warnings().cap()));
      page.warnings().gates().forEach(gate -> lines.add(gate.name(), gate.improve()));
    }
    page.warnings().doubts().forEach(doubt -> lines.add("", doubt));
    lines.gap();
    lines.add(shell.text("checkup.report.grade"), figures.grade() + " " + figures.gradeText());
    lines.add(shell.text("checkup.result.raw"), figures.raw());
    lines.add(shell.text("checkup.result.confirmed"), figures.confirmed());
    lines.add(shell.text("checkup.result.verified"), figures.verified() + "%");
    lines.add(
        shell.text("checkup.result.index"),
        figures.index(),
        figures.partial() ? shell.text("checkup.result.index-partial") : "");
    lines.add("", page.parts().formula());
    lines.gap();
    lines.heading(shell.text("checkup.report.comparison"));
    lines.add("", page.comparison().last());
    page.comparison()
        .rows()
        .forEach(row -> lines.add(row.name(), row.before(), row.now(), row.change()));
    lines.add("", page.comparison().sector());
    lines.gap();
    lines.heading(shell.text("checkup.report.legal-note"));
    lines.add("", shell.text("checkup.report.legal-text"));
    page.head().notes().forEach(note -> lines.add("", note));
  }

  private void dimensions() {
    var lines = sheet("checkup.report.sheet-dimensions", NARROW, MIDDLE, NARROW, NARROW, NARROW);
    lines.heading(
        shell.text("checkup.report.code"),
        shell.text("checkup.result.dimension"),
        shell.text("checkup.result.share"),
        shell.text("checkup.result.in-place"),
        shell.text("checkup.result.in-place-confirmed"));
    for (var one : page.parts().dimensions()) {
      lines.add(one.code(), one.name(), one.share(), one.raw(), one.confirmed());
    }
    lines.gap();
    lines.heading(
        "",
        shell.text("checkup.result.measure"),
        shell.text("checkup.result.input"),
        shell.text("checkup.result.points"),
        shell.text("checkup.result.most"));
    for (var one : page.parts().measures()) {
      lines.add("", one.name(), one.input(), one.points(), one.most());
    }
  }

  private void answers() {
    var lines =
        sheet("checkup.report.sheet-answers", MIDDLE, NARROW, MIDDLE, WIDE, WIDE, NARROW, MIDDLE);
    lines.heading(
        shell.text("checkup.result.dimension"),
        shell.text("checkup.report.code"),
        shell.text("checkup.report.item"),
        shell.text("checkup.report.answer"),
        shell.text("checkup.report.evidence"),
        shell.text("checkup.report.points-heading"),
        shell.text("checkup.report.by"));
    for (var section : page.answers()) {
      for (var one : section.items()) {
        lines.add(
            section.name(),
            one.code(),
            one.name(),
            one.said(),
            one.shown(),
            one.points(),
            one.by());
      }
    }
  }

  private void gaps() {
    var lines =
        sheet(
            "checkup.report.sheet-gaps",
            MIDDLE,
            WIDE,
            WIDE,
            WIDE,
            WIDE,
            MIDDLE,
            MIDDLE,
            MIDDLE,
            MIDDLE);
    lines.heading(
        shell.text("checkup.report.item"),
        shell.text("checkup.report.now"),
        shell.text("checkup.report.goal"),
        shell.text("checkup.report.what"),
        shell.text("checkup.report.basis"),
        shell.text("checkup.report.texts"),
        shell.text("checkup.report.lessons"),
        shell.text("checkup.report.helpers"),
        shell.text("checkup.report.target"),
        shell.text("checkup.report.effort"));
    for (var gap : page.advice().gaps()) {
      lines.add(
          gap.name(),
          gap.way().now(),
          gap.way().top(),
          gap.improve(),
          gap.why(),
          joined(gap.help().texts()),
          joined(gap.help().lessons()),
          joined(gap.help().helpers()),
          gap.help().target(),
          gap.effort());
    }
    if (page.advice().moreGaps() > 0) {
      lines.add(shell.text("checkup.result.more-gaps", page.advice().moreGaps()));
    }
  }

  private String joined(List<Help.Pointer> pointers) {
    return pointers.stream()
        .map(Help.Pointer::text)
        .collect(Collectors.joining(shell.text("checkup.report.semicolon")));
  }

  private void lapses() {
    var lines = sheet("checkup.report.sheet-lapses", NARROW, MIDDLE, WIDE);
    lines.add("", "", shell.text("checkup.result.lapses-text"));
    for (var horizon : page.advice().horizons()) {
      lines.add(horizon.days(), horizon.lapses(), horizon.confirmed());
    }
    lines.gap();
    lines.heading(
        shell.text("checkup.report.day"),
        shell.text("checkup.report.item"),
        shell.text("checkup.result.lapsing"));
    for (var lapse : page.advice().lapses()) {
      lines.add(lapse.day(), lapse.name(), lapse.what());
    }
  }
}
