package org.mifeng.platform.consultation.excerpts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Askers;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.NameTraces;
import org.mifeng.platform.consultation.NameTraces.Trace;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Stage;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Whether a question may become an answer for everybody, and whether a text is fit to be one. */
@Component
class Clearing {
  private static final int LEAST_QUESTION = 4;
  private static final int LEAST_TEXT = 30;

  private final ConsentStore consents;
  private final KnowledgeSource knowledge;
  private final Askers askers;
  private final Excerpts.Shared shared;

  Clearing(
      ConsentStore consents, KnowledgeSource knowledge, Askers askers, Excerpts.Shared shared) {
    this.consents = consents;
    this.knowledge = knowledge;
    this.askers = askers;
    this.shared = shared;
  }

  /** What stands in the way of an excerpt, as a message; empty when nothing does. */
  Optional<String> obstacle(Viewer viewer, Question question) {
    if (question.stage() != Stage.CLOSED || question.course().first() == null) {
      return Optional.of("consultation.refusal.excerpt-not-closed");
    }
    return missingConsent(viewer, question);
  }

  /** Of a named asker who has not agreed, or not any more. */
  Optional<String> missingConsent(Viewer viewer, Question question) {
    return isAgreedTo(viewer, question)
        ? Optional.empty()
        : Optional.of("consultation.refusal.excerpt-no-consent");
  }

  /** Whoever said who they are has to agree; of whoever did not, nothing is known to protect. */
  private boolean isAgreedTo(Viewer viewer, Question question) {
    return question.isAnonymous()
        || shared.transactions().as(viewer, () -> consents.find(question.id())).orElse(false);
  }

  void requireConsent(Viewer viewer, Question question) {
    missingConsent(viewer, question)
        .ifPresent(
            key -> {
              throw Refusal.conflict(key);
            });
  }

  /**
   * The words, when they may go on.
   *
   * @param confirmed kinds of traces that were looked at
   * @throws Refusal 422 for what is out of bounds, without law, or still holds names
   */
  Words cleared(Viewer viewer, Question question, Words words, String confirmed) {
    requireBounds(words);
    requireLaw(words);
    var traces = traces(viewer, question, words);
    if (traces.stream().anyMatch(trace -> trace.kind().isBlocking())) {
      throw Refusal.invalid("consultation.refusal.names-left");
    }
    if (!NameTraces.areLookedAt(traces, confirmed)) {
      throw Refusal.invalid("consultation.refusal.names-unseen");
    }
    return words;
  }

  /** What of names is left in a text. */
  List<Trace> traces(Viewer viewer, Question question, Words words) {
    return NameTraces.in(words.all(), askers.known(viewer, question));
  }

  private void requireBounds(Words words) {
    if (knowledge.topics(Locale.ROOT).stream()
        .noneMatch(topic -> topic.code().equals(words.topic()))) {
      throw Refusal.invalid("consultation.refusal.topic");
    }
    if (words.question().length() < LEAST_QUESTION
        || words.question().length() > Excerpt.QUESTION_LIMIT) {
      throw Refusal.invalid(
          "consultation.refusal.excerpt-question", LEAST_QUESTION, Excerpt.QUESTION_LIMIT);
    }
    if (words.text().length() < LEAST_TEXT || words.text().length() > Excerpt.TEXT_LIMIT) {
      throw Refusal.invalid("consultation.refusal.excerpt-text", LEAST_TEXT, Excerpt.TEXT_LIMIT);
    }
    if (words.steps().size() > Excerpt.MOST_STEPS
        || words.steps().stream().anyMatch(step -> step.length() > Excerpt.STEP_LIMIT)) {
      throw Refusal.invalid(
          "consultation.refusal.excerpt-steps", Excerpt.MOST_STEPS, Excerpt.STEP_LIMIT);
    }
  }

  private void requireLaw(Words words) {
    var law = words.law();
    if (law.isEmpty()
        || law.size() > Answering.MOST_CITATIONS
        || law.stream().anyMatch(ref -> knowledge.find(ref, Locale.ROOT).isEmpty())) {
      throw Refusal.invalid("consultation.refusal.excerpt-law", Answering.MOST_CITATIONS);
    }
    if (knowledge.hasEnded(law)) {
      throw Refusal.invalid("consultation.refusal.excerpt-law-ended");
    }
  }
}
