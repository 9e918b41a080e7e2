package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.List;
import java.util.Locale;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.QuestionFigures;
import org.mifeng.platform.consultation.QuestionFigures.Row;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts lists and figures of questions together, for officers and experts. */
@Component
class DeskListPages {
  private final Questions questions;
  private final QuestionFigures figures;
  private final DeskPages desk;
  private final Entries entries;
  private final Directories directories;

  DeskListPages(
      Questions questions,
      QuestionFigures figures,
      DeskPages desk,
      Entries entries,
      Directories directories) {
    this.questions = questions;
    this.figures = figures;
    this.desk = desk;
    this.entries = entries;
    this.directories = directories;
  }

  ListPage list(Viewer viewer, QuestionFilter filter, Paging paging, Shell shell) {
    var rows = questions.list(viewer, filter, paging.size(), paging.offset());
    var paged = new Paged<>(rows, questions.count(viewer, filter), paging);
    return new ListPage(
        filter,
        new ListPage.Choices(entries.topics(shell), AskPages.stages(shell), divisions(shell)),
        table(shell).fill(paged).withExport(DeskPages.LIST),
        questions.count(viewer, new QuestionFilter(null, "late", null, null, null)));
  }

  private List<Option> divisions(Shell shell) {
    return directories.current().currentDivisions().stream()
        .map(division -> Option.of(division.code(), division.name(shell.locale())))
        .toList();
  }

  Table<Question> table(Shell shell) {
    var office = shell.may(HANDLE_QUESTIONS);
    var directory = directories.current();
    return Table.<Question>of("consultation.desk.title")
        .column(
            "number",
            "consultation.question.number",
            row -> Cell.link(row.number(), DeskPages.LIST + "/" + row.id()))
        .column("title", "consultation.question.title", row -> Cell.text(row.matter().title()))
        .column(
            "asker",
            "consultation.question.asker",
            row -> Cell.text(office ? desk.asker(row, shell) : ""))
        .column(
            "topic",
            "consultation.question.topic",
            row -> Cell.text(entries.topic(row.matter().topic(), shell)))
        .column(
            "division",
            "consultation.question.division",
            row ->
                Cell.text(
                    directory
                        .division(row.matter().division())
                        .map(division -> division.name(shell.locale()))
                        .orElse(row.matter().division())))
        .column(
            "urgency",
            "consultation.question.urgency",
            row -> Cell.text(shell.text("consultation.urgency." + row.matter().urgency().code())))
        .column(
            "state",
            "consultation.question.stage",
            row -> Entries.state(row, questions.isLate(row), shell))
        .column("due", "consultation.question.due", Entries::due)
        .column(
            "handler",
            "consultation.question.handler",
            row -> {
              var handler = row.place().handler();
              return Cell.text(handler == null ? "" : handler.name());
            });
  }

  FiguresPage figures(Viewer viewer, Shell shell) {
    var all = figures.of(viewer);
    var directory = directories.current();
    return new FiguresPage(
        line(shell.text("consultation.figures.all"), all.all(), shell),
        all.topics().stream()
            .map(row -> line(entries.topic(row.code(), shell), row, shell))
            .toList(),
        all.divisions().stream()
            .map(
                row ->
                    line(
                        row.code().isEmpty()
                            ? shell.text("consultation.figures.nowhere")
                            : directory
                                .division(row.code())
                                .map(division -> division.name(shell.locale()))
                                .orElse(row.code()),
                        row,
                        shell))
            .toList(),
        shell.number(all.helped()));
  }

  private static FiguresPage.Line line(String name, Row row, Shell shell) {
    var none = shell.text("consultation.figures.none");
    if (row.isSmall()) {
      var few = shell.text("consultation.figures.few", QuestionFigures.LEAST);
      return new FiguresPage.Line(name, few, none, none, none, none, none);
    }
    var counts = row.counts();
    var share = row.inTimeShare();
    return new FiguresPage.Line(
        name,
        shell.number(counts.asked()),
        shell.number(counts.answered()),
        share < 0 ? none : shell.percent(share),
        shell.number(counts.late()),
        counts.answered() == 0 ? none : oneDigit(row.hours()),
        counts.rated() < QuestionFigures.LEAST ? none : oneDigit(row.rating()));
  }

  private static String oneDigit(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
