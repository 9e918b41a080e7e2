package org.mifeng.platform.consultation;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.consultation.Question.Asker;
import org.mifeng.platform.consultation.Question.Course;
import org.mifeng.platform.consultation.Question.Matter;
import org.mifeng.platform.consultation.Step.Said;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.consultation.Steps.Change;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What an asker does, whether they said who they are or not. */
@Component
class Asking {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Digits and letters that are not taken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LETTERS = 8;
  private static final int BEST_RATING = 5;

  private final KnowledgeSource knowledge;
  private final Triage triage;
  private final Steps steps;
  private final Telling telling;
  private final Audit audit;

  Asking(KnowledgeSource knowledge, Triage triage, Steps steps, Telling telling, Audit audit) {
    this.knowledge = knowledge;
    this.triage = triage;
    this.steps = steps;
    this.telling = telling;
    this.audit = audit;
  }

  /** A wish that may be sent. */
  Matter checked(Wish wish, String division) {
    var title = wish.title().strip();
    var body = wish.body().strip();
    if (title.length() < Question.TITLE_LEAST || title.length() > Question.TITLE_LIMIT) {
      throw Refusal.invalid(
          "consultation.refusal.title", Question.TITLE_LEAST, Question.TITLE_LIMIT);
    }
    if (body.length() < Question.TEXT_LEAST || body.length() > Question.TEXT_LIMIT) {
      throw Refusal.invalid("consultation.refusal.body", Question.TEXT_LEAST, Question.TEXT_LIMIT);
    }
    requireTopic(wish.topic());
    var urgency =
        Urgency.parse(wish.urgency())
            .orElseThrow(() -> Refusal.invalid("consultation.refusal.urgency"));
    requireLookedAt(title + "\n" + body, wish.confirmed());
    return new Matter(wish.topic(), urgency, division, title, body);
  }

  void requireTopic(String code) {
    if (knowledge.topics(Locale.ROOT).stream().noneMatch(topic -> topic.code().equals(code))) {
      throw Refusal.invalid("consultation.refusal.topic");
    }
  }

  /** What looks like secret content has to be looked at by the asker, all of it. */
  private static void requireLookedAt(String text, String confirmed) {
    var seen = List.of(confirmed.split(" ", 20));
    if (SecretSigns.of(text).stream().anyMatch(sign -> !seen.contains(sign.code()))) {
      throw Refusal.invalid("consultation.refusal.signs");
    }
  }

  /** Sends a question to the desk it belongs to. */
  Question ask(Viewer viewer, Asker asker, Matter matter) {
    var now = steps.now();
    var draft =
        new Question(
            new QuestionId(UUID.randomUUID()),
            number(LegalTime.day(now).getYear()),
            asker,
            matter,
            triage.desk(matter.division()),
            new Course(now, Stage.OPEN, null, null, null, null),
            1);
    var asked = steps.begin(viewer, draft);
    audit.record(
        viewer,
        "consultation.asked",
        asked.id().toString(),
        Map.of("number", asked.number(), "topic", matter.topic()));
    telling.waits(viewer, asked, "consultation.notice.asked");
    return asked;
  }

  private static String number(int year) {
    var letters = new StringBuilder("Q" + year + "-");
    for (var i = 0; i < LETTERS; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  /** The asker writes more: whatever the stage was, somebody has to answer now. */
  Question reply(Viewer viewer, Question question, String words, String confirmed) {
    var text = words.strip();
    if (text.isEmpty() || text.length() > Question.TEXT_LIMIT) {
      throw Refusal.invalid("consultation.refusal.reply", Question.TEXT_LIMIT);
    }
    requireLookedAt(text, confirmed);
    var next = step(viewer, question, What.REPLIED, Said.of(text), null);
    telling.waits(viewer, next, "consultation.notice.replied");
    return next;
  }

  /**
   * The asker needs nothing more.
   *
   * @param rating 1 to 5; 0 for none
   */
  Question close(Viewer viewer, Question question, int rating, String words) {
    if (question.stage() == Stage.CLOSED) {
      throw Refusal.conflict("consultation.refusal.closed-already");
    }
    var closed = step(viewer, question, What.CLOSED, Said.NOTHING, null);
    telling.closed(viewer, closed, false);
    return rating == 0 ? closed : rate(viewer, closed, rating, words);
  }

  /** What the asker thinks of the answer, once. */
  Question rate(Viewer viewer, Question question, int rating, String words) {
    var text = words.strip();
    if (rating < 1 || rating > BEST_RATING || text.length() > Question.REASON_LIMIT) {
      throw Refusal.invalid("consultation.refusal.rating", Question.REASON_LIMIT);
    }
    if (question.course().first() == null || question.course().rating() != null) {
      throw Refusal.conflict("consultation.refusal.not-to-rate");
    }
    return step(viewer, question, What.RATED, Said.of(text), rating);
  }

  private Question step(
      Viewer viewer, Question question, What what, Said said, @Nullable Integer rating) {
    var next = steps.take(viewer, question, new Change(what, said, question.place(), rating));
    audit.record(
        viewer,
        "consultation." + what.code(),
        question.id().toString(),
        Map.of("number", question.number()));
    return next;
  }
}
