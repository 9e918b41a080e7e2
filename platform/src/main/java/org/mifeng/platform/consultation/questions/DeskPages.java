package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Desks;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Stage;
import org.mifeng.platform.consultation.Step;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.consultation.drafting.Drafting;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of one question together, for officers and experts. */
@Component
class DeskPages {
  static final String LIST = "/question-desk";
  private static final int OFFERED = 8;

  private final Questions questions;
  private final Desks desks;
  private final KnowledgeSource knowledge;
  private final Organisations organisations;
  private final Entries entries;
  private final Drafting drafting;

  DeskPages(
      Questions questions,
      Desks desks,
      KnowledgeSource knowledge,
      Organisations organisations,
      Entries entries,
      Drafting drafting) {
    this.questions = questions;
    this.desks = desks;
    this.knowledge = knowledge;
    this.organisations = organisations;
    this.entries = entries;
    this.drafting = drafting;
  }

  /**
   * The page.
   *
   * @param typed an answer that was not taken yet, or null
   */
  DeskPage show(Viewer viewer, QuestionId id, @Nullable AnswerForm typed, Shell shell) {
    var question = questions.look(viewer, id);
    var steps = questions.history(viewer, id);
    return new DeskPage(
        LIST + "/" + id,
        question.version(),
        entries.heading(question, questions.isLate(question), shell),
        facts(viewer, question, shell),
        entries.of(
            steps.stream()
                .skip(1)
                .map(step -> viewer.may(HANDLE_QUESTIONS) ? step : nameless(step))
                .toList(),
            true,
            shell),
        may(viewer, question, steps, shell),
        law(viewer, question, typed, shell));
  }

  /** Experts do not see who asks: a step of the asker's side is nobody's for them. */
  private static Step nameless(Step step) {
    return switch (step.by().seat()) {
      case "enterprise", "staff" ->
          new Step(
              step.number(),
              step.what(),
              new Step.By(AccountId.NOBODY, Seat.PUBLIC.code(), ""),
              step.said(),
              step.at(),
              step.tick());
      default -> step;
    };
  }

  private List<Fact> facts(Viewer viewer, Question question, Shell shell) {
    var facts = new ArrayList<Fact>();
    if (viewer.may(HANDLE_QUESTIONS)) {
      facts.add(Fact.of(shell.text("consultation.question.asker"), asker(question, shell)));
    }
    facts.addAll(entries.facts(question, shell));
    var place = question.place();
    var desk = organisations.names(List.of(place.desk())).get(place.desk());
    facts.add(
        Fact.of(
            shell.text("consultation.question.desk"),
            Objects.requireNonNullElse(desk, shell.text("web.seat." + place.seat().code()))));
    var handler = place.handler();
    if (handler != null) {
      facts.add(Fact.of(shell.text("consultation.question.handler"), handler.name()));
    }
    if (question.stage() == Stage.CLOSED && viewer.may(HANDLE_QUESTIONS)) {
      facts.add(
          Fact.link(
              shell.text("consultation.excerpt.title"),
              shell.text("consultation.excerpt.write"),
              "/excerpts/new?question=" + question.id()));
    }
    return facts;
  }

  /** The enterprise's name and who asked; nobody's for an anonymous question. */
  String asker(Question question, Shell shell) {
    var enterprise = question.asker().organisation();
    if (enterprise == null) {
      return shell.text("consultation.question.anonymous");
    }
    var name = organisations.names(List.of(enterprise)).get(enterprise);
    return shell.text(
        "consultation.question.asker-of",
        Objects.requireNonNullElse(name, ""),
        question.asker().name());
  }

  private DeskPage.May may(Viewer viewer, Question question, List<Step> steps, Shell shell) {
    var acts = Answering.mayAct(viewer, question);
    var open = acts && question.stage() == Stage.OPEN;
    var hands = open && viewer.may(HANDLE_QUESTIONS);
    var handler = question.place().handler();
    return new DeskPage.May(
        acts && (open || question.stage() == Stage.WAITING),
        open,
        hands && steps.stream().noneMatch(step -> step.what() == What.MADE_COMPLEX),
        hands && (handler == null || !handler.account().equals(viewer.account())),
        open && handler != null,
        hands ? experts(viewer, question, shell) : List.of(),
        hands ? desks(shell) : List.of());
  }

  private List<Option> experts(Viewer viewer, Question question, Shell shell) {
    return desks.experts(viewer, question).stream()
        .map(
            expert ->
                Option.of(
                    expert.id().toString(),
                    shell.text("consultation.desk.expert-load", expert.name(), expert.load())))
        .toList();
  }

  private List<Option> desks(Shell shell) {
    return desks.list(shell.locale()).stream()
        .map(
            desk ->
                Option.of(
                    desk.code(),
                    desk.name().isEmpty() ? shell.text("consultation.desk.city") : desk.name()))
        .toList();
  }

  private DeskPage.Law law(
      Viewer viewer, Question question, @Nullable AnswerForm typed, Shell shell) {
    var asked = question.matter().title() + "\n" + question.matter().body();
    var words = typed == null ? "" : AskForm.value(typed.search());
    var found = new LinkedHashMap<String, Passage>();
    var chosen = typed == null ? List.<String>of() : chosen(typed, found, shell);
    knowledge
        .passages(words.isBlank() ? asked : words, OFFERED, shell.locale())
        .forEach(passage -> found.putIfAbsent(passage.ref().toString(), passage));
    return new DeskPage.Law(
        List.copyOf(found.values()),
        chosen,
        knowledge.suggest(asked, shell.locale()),
        new DeskPage.Machine(
            drafting.isOffered(viewer, question), drafting.find(viewer, question).orElse(null)));
  }

  /** What was ticked stays, first. */
  private List<String> chosen(AnswerForm typed, Map<String, Passage> found, Shell shell) {
    typed
        .chosen()
        .forEach(
            ref ->
                knowledge
                    .find(ref, shell.locale())
                    .ifPresent(passage -> found.put(ref.toString(), passage)));
    return List.copyOf(found.keySet());
  }
}
