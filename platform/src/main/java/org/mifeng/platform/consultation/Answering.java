package org.mifeng.platform.consultation;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Question.Handler;
import org.mifeng.platform.consultation.Question.Place;
import org.mifeng.platform.consultation.Step.Said;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.consultation.Steps.Change;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the office does about a question. Each deed names the version of the question its author has
 * seen: of two who answer at once one wins, and the other is told.
 */
@Component
public class Answering {
  /** Most articles an answer cites. */
  public static final int MOST_CITATIONS = 12;

  private static final int LEAST_ANSWER = 10;
  private static final String SERVICE = "consultation";

  private final Questions questions;
  private final Steps steps;
  private final Telling telling;
  private final Desks desks;
  private final KnowledgeSource knowledge;
  private final Questions.Shared shared;
  private final ApplicationEventPublisher events;

  Answering(
      Questions questions,
      Steps steps,
      Telling telling,
      Desks desks,
      KnowledgeSource knowledge,
      Questions.Shared shared,
      ApplicationEventPublisher events) {
    this.questions = questions;
    this.steps = steps;
    this.telling = telling;
    this.desks = desks;
    this.knowledge = knowledge;
    this.shared = shared;
    this.events = events;
  }

  /** The question somebody acts on, and the version of it they have seen. */
  public record Seen(QuestionId id, int version) {}

  /**
   * Whether the viewer may act on a question: an expert who has it, the bureau it lies with, the
   * city.
   */
  public static boolean mayAct(Viewer viewer, Question question) {
    var handler = question.place().handler();
    if (handler != null && handler.account().equals(viewer.account())) {
      return true;
    }
    return viewer.may(HANDLE_QUESTIONS)
        && (viewer.seat() == Seat.CITY || question.place().desk().equals(viewer.organisation()));
  }

  /**
   * Answers.
   *
   * @param citations the law it rests on, articles the knowledge base holds
   * @param general whether it says that it rests on no law
   * @throws Refusal 404 unless the viewer sees it; 409 when somebody else was first; 422 without
   *     law and without saying so
   */
  public void answer(
      Viewer viewer, Seen seen, String words, List<ArticleRef> citations, boolean general) {
    viewer.require(ANSWER_QUESTIONS);
    var text = words.strip();
    if (text.length() < LEAST_ANSWER || text.length() > Question.ANSWER_LIMIT) {
      throw Refusal.invalid("consultation.refusal.answer", LEAST_ANSWER, Question.ANSWER_LIMIT);
    }
    requireSource(citations, general);
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var question = require(viewer, seen);
              requireUnanswered(question);
              var next = take(viewer, question, What.ANSWERED, new Said(text, general, citations));
              telling.answered(viewer, next);
              var enterprise = question.asker().organisation();
              if (question.course().first() == null && enterprise != null) {
                events.publishEvent(
                    new Provision(
                        SERVICE, enterprise.value(), question.id().toString(), 1, steps.now()));
              }
            });
  }

  private void requireSource(List<ArticleRef> citations, boolean general) {
    if (citations.isEmpty() == !general) {
      throw Refusal.invalid("consultation.refusal.source");
    }
    if (citations.size() > MOST_CITATIONS
        || citations.stream().anyMatch(ref -> knowledge.find(ref, Locale.ROOT).isEmpty())) {
      throw Refusal.invalid("consultation.refusal.citations", MOST_CITATIONS);
    }
  }

  /**
   * Asks back: the clock stands until the asker writes.
   *
   * @throws Refusal 409 unless somebody waits for an answer
   */
  public void askBack(Viewer viewer, Seen seen, String words) {
    viewer.require(ANSWER_QUESTIONS);
    var text = words.strip();
    if (text.isEmpty() || text.length() > Question.TEXT_LIMIT) {
      throw Refusal.invalid("consultation.refusal.reply", Question.TEXT_LIMIT);
    }
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var question = require(viewer, seen);
              requireOpen(question);
              telling.askedBack(viewer, take(viewer, question, What.ASKED_BACK, Said.of(text)));
            });
  }

  /**
   * Gives it the longer term.
   *
   * @throws Refusal 409 unless somebody waits for an answer, or when it has that term
   */
  public void makeComplex(Viewer viewer, Seen seen, String reason) {
    viewer.require(HANDLE_QUESTIONS);
    var why = reason(reason);
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var question = require(viewer, seen);
              requireOpen(question);
              var history = questions.history(viewer, question.id());
              if (history.stream().anyMatch(step -> step.what() == What.MADE_COMPLEX)) {
                throw Refusal.conflict("consultation.refusal.complex-already");
              }
              telling.given(viewer, take(viewer, question, What.MADE_COMPLEX, Said.of(why)), null);
            });
  }

  /** Takes it in hand. */
  public void take(Viewer viewer, Seen seen) {
    viewer.require(HANDLE_QUESTIONS);
    var handler = new Handler(viewer.account(), viewer.name(), false);
    give(viewer, seen, What.TAKEN, "", place -> new Place(place.desk(), place.seat(), handler));
  }

  /**
   * Gives it to an expert without a conflict.
   *
   * @throws Refusal 409 when the expert has a tie to the enterprise
   */
  public void assign(Viewer viewer, Seen seen, String expert, String reason) {
    viewer.require(HANDLE_QUESTIONS);
    var question = questions.find(viewer, seen.id());
    var chosen = desks.expert(viewer, question, expert);
    give(
        viewer,
        seen,
        What.ASSIGNED,
        reason(reason),
        place -> new Place(place.desk(), place.seat(), chosen));
  }

  /**
   * Gives it to another desk.
   *
   * @param division code of the district's, or {@code city}
   */
  public void move(Viewer viewer, Seen seen, String division, String reason) {
    viewer.require(HANDLE_QUESTIONS);
    var desk = desks.require(division);
    give(viewer, seen, What.MOVED, reason(reason), place -> desk);
  }

  /** Whoever has it gives it back to the desk. */
  public void giveBack(Viewer viewer, Seen seen, String reason) {
    viewer.require(ANSWER_QUESTIONS);
    give(
        viewer,
        seen,
        What.RETURNED,
        reason(reason),
        place -> new Place(place.desk(), place.seat(), null));
  }

  private void give(Viewer viewer, Seen seen, What what, String reason, UnaryOperator<Place> to) {
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var question = require(viewer, seen);
              if (question.stage() == Stage.CLOSED) {
                throw Refusal.conflict("consultation.refusal.closed-already");
              }
              var place = to.apply(question.place());
              if (place.equals(question.place())) {
                throw Refusal.conflict("consultation.refusal.there-already");
              }
              var next = step(viewer, question, what, Said.of(reason), place);
              telling.given(viewer, next, notice(what));
            });
  }

  private static @Nullable String notice(What what) {
    return what == What.TAKEN ? null : "consultation.notice.given";
  }

  private Question require(Viewer viewer, Seen seen) {
    var question = questions.find(viewer, seen.id());
    if (!mayAct(viewer, question)) {
      throw Refusal.conflict("consultation.refusal.elsewhere");
    }
    if (question.version() != seen.version()) {
      throw Refusal.conflict("consultation.refusal.changed");
    }
    return question;
  }

  private static void requireUnanswered(Question question) {
    switch (question.stage()) {
      case OPEN, WAITING -> {}
      case ANSWERED, CLOSED -> throw Refusal.conflict("consultation.refusal.nobody-waits");
    }
  }

  private static void requireOpen(Question question) {
    if (question.stage() != Stage.OPEN) {
      throw Refusal.conflict("consultation.refusal.nobody-waits");
    }
  }

  private static String reason(String typed) {
    var reason = typed.strip();
    if (reason.isEmpty() || reason.length() > Question.REASON_LIMIT) {
      throw Refusal.invalid("consultation.refusal.reason", Question.REASON_LIMIT);
    }
    return reason;
  }

  private Question take(Viewer viewer, Question question, What what, Said said) {
    return step(viewer, question, what, said, question.place());
  }

  private Question step(Viewer viewer, Question question, What what, Said said, Place place) {
    var next = steps.take(viewer, question, new Change(what, said, place, null));
    shared
        .audit()
        .record(
            viewer,
            "consultation." + what.code(),
            question.id().toString(),
            Map.of("number", question.number()));
    return next;
  }
}
