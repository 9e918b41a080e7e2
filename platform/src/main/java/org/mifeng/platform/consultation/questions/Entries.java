package org.mifeng.platform.consultation.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.SecretSigns;
import org.mifeng.platform.consultation.Step;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words for what both sides see of a question. */
@Component
class Entries {
  private final KnowledgeSource knowledge;

  Entries(KnowledgeSource knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The steps in their order.
   *
   * @param office whether reasons and the clock are shown too
   */
  List<Entry> of(List<Step> steps, boolean office, Shell shell) {
    var all = new ArrayList<Entry>();
    for (var step : steps) {
      if (office || (step.what() != What.TAKEN && step.what() != What.RETURNED)) {
        all.add(entry(step, office, shell));
      }
    }
    return all;
  }

  private Entry entry(Step step, boolean office, Shell shell) {
    var words = office || step.what().isForTheAsker() ? step.said().words() : "";
    var due = step.tick().due();
    var note =
        !office || due == null ? "" : shell.text("consultation.step.due", lastDay(due, shell));
    return new Entry(
        step.what().code(),
        title(step, shell),
        shell.time(step.at()),
        words,
        note,
        step.said().general(),
        step.said().citations().stream()
            .flatMap(ref -> knowledge.find(ref, shell.locale()).stream())
            .toList());
  }

  private static String title(Step step, Shell shell) {
    var what = shell.text("consultation.step." + step.what().code());
    return switch (step.by().seat()) {
      case "system", "public" -> what;
      default ->
          shell.text(
              "consultation.step.by",
              what,
              step.by().name(),
              shell.text("web.seat." + step.by().seat()));
    };
  }

  ShowPage.Heading heading(Question question, boolean late, Shell shell) {
    var matter = question.matter();
    return new ShowPage.Heading(
        question.number(), matter.title(), state(question, late, shell), matter.body());
  }

  /** Where it stands, for a list or a heading. */
  static Cell.Tag state(Question question, boolean late, Shell shell) {
    if (late) {
      return new Cell.Tag(shell.text("consultation.stage.late"), "danger");
    }
    return new Cell.Tag(
        shell.text("consultation.stage." + question.stage().code()),
        switch (question.stage()) {
          case OPEN -> "info";
          case WAITING -> "warning";
          case ANSWERED -> "success";
          case CLOSED -> "neutral";
        });
  }

  String topic(String code, Shell shell) {
    return knowledge.topics(shell.locale()).stream()
        .filter(topic -> topic.code().equals(code))
        .map(KnowledgeSource.TopicName::name)
        .findFirst()
        .orElse(code);
  }

  List<Option> topics(Shell shell) {
    return knowledge.topics(shell.locale()).stream()
        .map(topic -> Option.of(topic.code(), topic.name()))
        .toList();
  }

  /** What both sides may know. */
  List<Fact> facts(Question question, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("consultation.question.number"), question.number()));
    facts.add(
        Fact.of(
            shell.text("consultation.question.topic"), topic(question.matter().topic(), shell)));
    facts.add(
        Fact.of(
            shell.text("consultation.question.urgency"),
            shell.text("consultation.urgency." + question.matter().urgency().code())));
    facts.add(
        Fact.of(shell.text("consultation.question.asked"), shell.time(question.course().asked())));
    var due = question.course().due();
    if (due != null) {
      facts.add(Fact.of(shell.text("consultation.question.due"), lastDay(due, shell)));
    }
    var silent = question.course().silentAt();
    if (silent != null) {
      facts.add(Fact.of(shell.text("consultation.question.silent"), lastDay(silent, shell)));
    }
    var rating = question.course().rating();
    if (rating != null) {
      facts.add(
          Fact.of(
              shell.text("consultation.question.rating"),
              shell.text("consultation.rating." + rating)));
    }
    return facts;
  }

  /** A term of working days is told by its last day, with which it ends. */
  static String lastDay(Instant end, Shell shell) {
    return shell.text("consultation.question.until-day", shell.date(lastDay(end)));
  }

  private static LocalDate lastDay(Instant end) {
    return LegalTime.day(end.minusNanos(1));
  }

  /** The same for a list. */
  static Cell due(Question question) {
    var due = question.course().due();
    return due == null ? Cell.text("") : Cell.day(lastDay(due));
  }

  /** What looks like secret content, in words. */
  static List<String> signs(String text, Shell shell) {
    return SecretSigns.of(text).stream()
        .sorted()
        .map(sign -> shell.text("consultation.sign." + sign.code()))
        .toList();
  }

  static String codes(String text) {
    return SecretSigns.codes(SecretSigns.of(text));
  }
}
