package org.mifeng.platform.consultation.questions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mifeng.platform.consultation.AnonymousQuestions;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Stage;
import org.mifeng.platform.consultation.Urgency;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of askers together. */
@Component
class AskPages {
  private static final int BEST_RATING = 5;

  private final Questions questions;
  private final KnowledgeSource knowledge;
  private final Entries entries;

  AskPages(Questions questions, KnowledgeSource knowledge, Entries entries) {
    this.questions = questions;
    this.knowledge = knowledge;
    this.entries = entries;
  }

  /** The form, empty or as it was typed; nothing is suggested before something was typed. */
  AskPage form(String action, AskForm form, boolean looked, Shell shell) {
    return new AskPage(
        action,
        new AskPage.Choices(
            entries.topics(shell),
            Stream.of(Urgency.values())
                .map(
                    one ->
                        new Option(
                            one.code(),
                            shell.text("consultation.urgency." + one.code()),
                            shell.text("consultation.urgency." + one.code() + "-hint")))
                .toList()),
        Entries.signs(form.text(), shell),
        Entries.codes(form.text()),
        looked,
        looked ? knowledge.suggest(form.text(), shell.locale()) : List.of());
  }

  ListPage list(Viewer viewer, QuestionFilter filter, Paging paging, Shell shell) {
    var rows = questions.list(viewer, filter, paging.size(), paging.offset());
    var paged = new Paged<>(rows, questions.count(viewer, filter), paging);
    return new ListPage(
        filter,
        new ListPage.Choices(entries.topics(shell), stages(shell), List.of()),
        table(shell).fill(paged).withExport("/questions"),
        0);
  }

  static List<Option> stages(Shell shell) {
    return Stream.concat(Stream.of(Stage.values()).map(Stage::code), Stream.of("late"))
        .map(code -> Option.of(code, shell.text("consultation.stage." + code)))
        .toList();
  }

  Table<Question> table(Shell shell) {
    return Table.<Question>of("consultation.questions.title")
        .column(
            "number",
            "consultation.question.number",
            row -> Cell.link(row.number(), "/questions/" + row.id()))
        .column("title", "consultation.question.title", row -> Cell.text(row.matter().title()))
        .column(
            "topic",
            "consultation.question.topic",
            row -> Cell.text(entries.topic(row.matter().topic(), shell)))
        .column(
            "state",
            "consultation.question.stage",
            row -> Entries.state(row, questions.isLate(row), shell))
        .column("asked", "consultation.question.asked", row -> Cell.time(row.course().asked()))
        .column("due", "consultation.question.due", Entries::due);
  }

  /** A question as its asker sees it; {@code typed} is a reply that was not taken. */
  ShowPage show(
      String path,
      AnonymousQuestions.Opened opened,
      String typed,
      ShowPage.Ticket ticket,
      Shell shell) {
    var question = opened.question();
    var steps = opened.steps();
    var course = question.course();
    return new ShowPage(
        path,
        entries.heading(question, questions.isLate(question), shell),
        entries.facts(question, shell),
        entries.of(steps.subList(Math.min(1, steps.size()), steps.size()), false, shell),
        new ShowPage.May(
            course.stage() != Stage.CLOSED,
            course.first() != null && course.rating() == null,
            course.first() != null,
            IntStream.rangeClosed(1, BEST_RATING)
                .mapToObj(
                    star ->
                        Option.of(String.valueOf(star), shell.text("consultation.rating." + star)))
                .toList(),
            Entries.signs(typed, shell),
            Entries.codes(typed)),
        ticket);
  }
}
