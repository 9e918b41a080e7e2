package org.mifeng.platform.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.Work.Assignee;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has to know what happened to a question, and keeps the inboxes in step with its
 * clock. Titles and texts are never told, only the number.
 */
@Component
class Telling {
  private static final String ANSWER = "consultation.work.answer";
  private static final String REPLY = "consultation.work.reply";
  private static final String DESK = "/question-desk/";
  private static final String OWN = "/questions/";

  private final WorkItems works;
  private final Notices notices;

  Telling(WorkItems works, Notices notices) {
    this.works = works;
    this.notices = notices;
  }

  /** Somebody waits for an answer: the desk, or whoever has the question. */
  void waits(Viewer viewer, Question question, String notice) {
    works.finish(viewer, REPLY, question.id().toString(), "consultation.work.outcome.replied");
    give(viewer, question);
    tellOffice(viewer, question, notice);
  }

  /** The office has it elsewhere, or with another term. */
  void given(Viewer viewer, Question question, @Nullable String notice) {
    if (question.stage() == Stage.OPEN) {
      give(viewer, question);
    }
    if (notice != null) {
      tellOffice(viewer, question, notice);
    }
  }

  private void give(Viewer viewer, Question question) {
    works.open(
        viewer,
        new Work(
            ANSWER,
            question.id().toString(),
            List.of(question.number()),
            assignee(question),
            question.course().due(),
            DESK + question.id(),
            List.of()));
  }

  private static Assignee assignee(Question question) {
    var handler = question.place().handler();
    return handler == null
        ? new Assignee.Desk(question.place().desk(), question.place().seat())
        : new Assignee.Person(handler.account());
  }

  void answered(Viewer viewer, Question question) {
    works.finish(viewer, ANSWER, question.id().toString(), "consultation.work.outcome.answered");
    tellAsker(viewer, question, "consultation.notice.answered");
  }

  void askedBack(Viewer viewer, Question question) {
    works.finish(viewer, ANSWER, question.id().toString(), "consultation.work.outcome.asked-back");
    var asker = question.asker().account();
    if (asker != null) {
      works.open(
          viewer,
          new Work(
              REPLY,
              question.id().toString(),
              List.of(question.number()),
              new Assignee.Person(asker),
              question.course().silentAt(),
              OWN + question.id(),
              List.of()));
    }
    tellAsker(viewer, question, "consultation.notice.asked-back");
  }

  /** It is over. */
  void closed(Viewer viewer, Question question, boolean byItself) {
    works.withdraw(viewer, question.id().toString(), question.number());
    if (byItself) {
      tellAsker(viewer, question, "consultation.notice.closed");
    }
  }

  private void tellOffice(Viewer viewer, Question question, String kind) {
    var handler = question.place().handler();
    var to =
        handler == null
            ? new Recipient.Desk(question.place().desk(), question.place().seat())
            : new Recipient.Person(handler.account());
    tell(
        viewer,
        question,
        kind,
        to,
        DESK + question.id(),
        question.matter().urgency() == Urgency.URGENT);
  }

  private void tellAsker(Viewer viewer, Question question, String kind) {
    @Nullable AccountId asker = question.asker().account();
    if (asker != null) {
      tell(viewer, question, kind, new Recipient.Person(asker), OWN + question.id(), false);
    }
  }

  private void tell(
      Viewer viewer, Question question, String kind, Recipient to, String path, boolean urgent) {
    notices.send(
        viewer,
        new Notice(
            "consultation:" + question.id() + ":" + question.version(),
            kind,
            to,
            List.of(question.number()),
            path,
            urgent));
  }
}
