package org.mifeng.platform.consultation.drafting;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.consultation.Askers;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.NameTraces;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.SecretSigns;
import org.mifeng.platform.consultation.Stage;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lets a language model draft an answer, and sees to it that a person has read it. */
@Component
public class Drafting {
  private static final int GIVEN = 8;
  private static final int AT_ONCE = 2;
  private static final int LEAST = 20;

  /** A run of a draft that is as long as this in an answer means that the draft was used. */
  private static final int USED = 30;

  private static final String RULES = rules();

  private final ChatModel model;
  private final DraftStore store;
  private final Questions questions;
  private final Askers askers;
  private final KnowledgeSource knowledge;
  private final Shared shared;
  private final Semaphore free = new Semaphore(AT_ONCE);

  Drafting(
      ChatModel model,
      DraftStore store,
      Questions questions,
      Askers askers,
      KnowledgeSource knowledge,
      Shared shared) {
    this.model = model;
    this.store = store;
    this.questions = questions;
    this.askers = askers;
    this.knowledge = knowledge;
    this.shared = shared;
  }

  /** What every use case needs. */
  @Component
  record Shared(Transactions transactions, Audit audit, Clock clock) {}

  private static String rules() {
    try {
      return new ClassPathResource("content/drafting/rules.txt")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Whether the viewer may have a draft of this question made. */
  public boolean isOffered(Viewer viewer, Question question) {
    return model.isOn()
        && viewer.may(HANDLE_QUESTIONS)
        && Answering.mayAct(viewer, question)
        && (question.stage() == Stage.OPEN || question.stage() == Stage.WAITING);
  }

  /** The draft that was made for the question as it stands. */
  public Optional<Draft> find(Viewer viewer, Question question) {
    return viewer.may(HANDLE_QUESTIONS)
        ? shared.transactions().as(viewer, () -> store.find(question.id(), question.version()))
        : Optional.empty();
  }

  /**
   * Has a draft made. Nothing is held open while the model thinks.
   *
   * @throws Refusal 409 when there is none to be had now, 422 for a question that must not go out,
   *     429 while others wait
   */
  public Draft draft(Viewer viewer, Seen seen) {
    viewer.require(HANDLE_QUESTIONS);
    var question = questions.look(viewer, seen.id());
    if (question.version() != seen.version()) {
      throw Refusal.conflict("consultation.refusal.changed");
    }
    if (!isOffered(viewer, question)) {
      throw Refusal.conflict("consultation.refusal.draft-not-offered");
    }
    var sent = fitToGoOut(viewer, question);
    var given = new GivenPassages(knowledge.passages(sent, GIVEN, Locale.SIMPLIFIED_CHINESE));
    if (given.all().isEmpty()) {
      throw Refusal.conflict("consultation.refusal.draft-nothing-given");
    }
    var kept = given.read(asked(given, sent), Question.ANSWER_LIMIT);
    if (kept.words().length() < LEAST) {
      throw Refusal.conflict("consultation.refusal.draft-failed");
    }
    var draft =
        new Draft(
            question.version(),
            sent,
            kept.words(),
            kept.law(),
            kept.dropped(),
            model.name(),
            shared.clock().instant());
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              store.insert(viewer, question.id(), draft);
              shared
                  .audit()
                  .record(
                      viewer,
                      "consultation.machine-drafted",
                      question.id().toString(),
                      Map.of(
                          "number", question.number(),
                          "model", draft.model(),
                          "dropped", String.valueOf(draft.dropped().size())));
            });
    return draft;
  }

  private String asked(GivenPassages given, String sent) {
    if (!free.tryAcquire()) {
      throw Refusal.tooMany("consultation.refusal.busy");
    }
    try {
      return model.answer(RULES, given.text() + "\n\n---\n" + sent);
    } finally {
      free.release();
    }
  }

  /** The asker's words without names; nothing that looks like secret content. */
  private String fitToGoOut(Viewer viewer, Question question) {
    var words = askers.words(viewer, question);
    if (!SecretSigns.of(words).isEmpty()) {
      throw Refusal.invalid("consultation.refusal.draft-signs");
    }
    var known = askers.known(viewer, question);
    var masked = NameTraces.masked(words, known);
    if (NameTraces.in(masked, known).stream()
        .anyMatch(trace -> trace.kind() != NameTraces.Kind.VERBATIM)) {
      throw Refusal.invalid("consultation.refusal.draft-names");
    }
    return masked;
  }

  /**
   * Whoever takes words of a draft says that they have read and edited them.
   *
   * @throws Refusal 422 when they have not
   */
  public void requireRead(Viewer viewer, Seen seen, String words, boolean read) {
    if (!read
        && viewer.may(HANDLE_QUESTIONS)
        && shared
            .transactions()
            .as(viewer, () -> store.find(seen.id(), seen.version()))
            .filter(draft -> isUsed(draft.words(), words))
            .isPresent()) {
      throw Refusal.invalid("consultation.refusal.draft-unread");
    }
  }

  private static boolean isUsed(String draft, String words) {
    var drafted = draft.replaceAll("\\s+", "");
    var answer = words.replaceAll("\\s+", "");
    int run = Math.min(USED, drafted.length());
    for (int from = 0; from + run <= drafted.length(); from++) {
      if (answer.contains(drafted.substring(from, from + run))) {
        return true;
      }
    }
    return false;
  }
}
