package org.mifeng.platform.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.consultation.Question.Course;
import org.mifeng.platform.consultation.Question.First;
import org.mifeng.platform.consultation.Question.Place;
import org.mifeng.platform.consultation.Step.By;
import org.mifeng.platform.consultation.Step.Said;
import org.mifeng.platform.consultation.Step.Tick;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes the next step about a question: works out clock and stage, writes both. Whoever calls has
 * found the question with the viewer's own sight and asked for the permission; the rows are written
 * by the platform, because a step may give a question away.
 */
@Component
class Steps {
  static final Viewer PLATFORM = Viewer.system("consultation");

  private final QuestionStore questions;
  private final StepStore store;
  private final WorkingCalendar calendar;
  private final ConsultationProperties terms;
  private final ExpertLoads loads;
  private final Transactions transactions;
  private final Clock clock;

  Steps(
      QuestionStore questions,
      StepStore store,
      WorkingCalendar calendar,
      ConsultationProperties terms,
      ExpertLoads loads,
      Transactions transactions,
      Clock clock) {
    this.questions = questions;
    this.store = store;
    this.calendar = calendar;
    this.terms = terms;
    this.loads = loads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a step changes beside clock and stage. */
  record Change(What what, Said said, Place place, @Nullable Integer rating) {}

  Instant now() {
    return clock.instant();
  }

  /** Writes a new question with its first step. */
  Question begin(Viewer viewer, Question draft) {
    return transactions.as(
        PLATFORM,
        () -> {
          var days = terms.answerWithin();
          var running = ResponseClock.NEW.after(What.ASKED, now(), days, calendar);
          var asked =
              new Question(
                  draft.id(),
                  draft.number(),
                  draft.asker(),
                  draft.matter(),
                  draft.place(),
                  new Course(now(), Stage.OPEN, running.due(), null, null, null),
                  1);
          questions.insert(asked);
          store.insert(
              asked.id(),
              new Step(
                  1, What.ASKED, by(viewer), Said.NOTHING, now(), new Tick(days, running.due())));
          return asked;
        });
  }

  /**
   * Takes a step.
   *
   * @throws Refusal 409 when somebody took one meanwhile
   */
  Question take(Viewer viewer, Question question, Change change) {
    return transactions.as(
        PLATFORM,
        () -> {
          var at = now();
          var before = ResponseClock.of(store.list(question.id()), calendar);
          var what = change.what();
          var days = given(what, before);
          var after = before.after(what, at, days, calendar);
          var next =
              new Question(
                  question.id(),
                  question.number(),
                  question.asker(),
                  question.matter(),
                  change.place(),
                  course(question.course(), change, after, at),
                  question.version() + 1);
          if (!questions.update(next)) {
            throw Refusal.conflict("consultation.refusal.changed");
          }
          store.insert(
              question.id(),
              new Step(
                  next.version(),
                  what,
                  by(viewer),
                  change.said(),
                  at,
                  new Tick(days, after.due())));
          loads.follow(viewer, question, next, what, before.isLate(at));
          return next;
        });
  }

  /** Working days a step gives; after an answer the asker gets the term the question had. */
  private int given(What what, ResponseClock before) {
    return switch (what) {
      case ASKED -> terms.answerWithin();
      case REPLIED -> before.isRunning() || before.rest() > 0 ? 0 : before.days();
      case MADE_COMPLEX -> terms.complexWithin();
      case ANSWERED, ASKED_BACK, TAKEN, ASSIGNED, MOVED, RETURNED, CLOSED, CLOSED_SILENT, RATED ->
          0;
    };
  }

  private Course course(Course before, Change change, ResponseClock after, Instant at) {
    var first =
        change.what() == What.ANSWERED && before.first() == null
            ? new First(at, !after.late())
            : before.first();
    return new Course(
        before.asked(),
        stage(change.what(), before.stage()),
        after.due(),
        silentAt(change.what(), before, at),
        first,
        change.rating() == null ? before.rating() : change.rating());
  }

  private static Stage stage(What what, Stage before) {
    return switch (what) {
      case ASKED, REPLIED -> Stage.OPEN;
      case ASKED_BACK -> Stage.WAITING;
      case ANSWERED -> Stage.ANSWERED;
      case CLOSED, CLOSED_SILENT -> Stage.CLOSED;
      case MADE_COMPLEX, TAKEN, ASSIGNED, MOVED, RETURNED, RATED -> before;
    };
  }

  private @Nullable Instant silentAt(What what, Course before, Instant at) {
    return switch (what) {
      case ANSWERED, ASKED_BACK -> calendar.deadline(at, terms.silence());
      case ASKED, REPLIED, CLOSED, CLOSED_SILENT -> null;
      case MADE_COMPLEX, TAKEN, ASSIGNED, MOVED, RETURNED, RATED -> before.silentAt();
    };
  }

  private static By by(Viewer viewer) {
    return new By(viewer.account(), viewer.seat().code(), viewer.name());
  }

  /** The steps of a question the viewer sees. */
  List<Step> list(Viewer viewer, QuestionId id) {
    return transactions.as(viewer, () -> store.list(id));
  }
}
