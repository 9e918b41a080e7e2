package org.mifeng.platform.consultation;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.consultation.Question.Asker;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.springframework.stereotype.Component;

/** Questions of enterprises, as far as the viewer sees them. */
@Component
public class Questions {

  private final QuestionStore store;
  private final HelpStore helps;
  private final Asking asking;
  private final Triage triage;
  private final Steps steps;
  private final AskPace pace;
  private final Shared shared;

  Questions(
      QuestionStore store,
      HelpStore helps,
      Asking asking,
      Triage triage,
      Steps steps,
      AskPace pace,
      Shared shared) {
    this.store = store;
    this.helps = helps;
    this.asking = asking;
    this.triage = triage;
    this.steps = steps;
    this.pace = pace;
    this.shared = shared;
  }

  /** What every use case needs. */
  @Component
  record Shared(Transactions transactions, Audit audit) {}

  private Transactions transactions() {
    return shared.transactions();
  }

  /**
   * Asks for the viewer's enterprise.
   *
   * @throws Refusal 422 for a text out of bounds, or one with signs of secret content that the
   *     asker has not looked at; 429 for too many questions
   */
  public QuestionId ask(Viewer viewer, Wish wish) {
    viewer.require(ASK_QUESTIONS);
    if (viewer.organisation().equals(OrganisationId.NONE)) {
      throw Refusal.forbidden("identity.refusal.not-permitted", ASK_QUESTIONS.code());
    }
    var matter = asking.checked(wish, triage.division(viewer.organisation()));
    pace.take(AskPace.What.OF_ENTERPRISE, viewer.organisation().toString());
    return transactions()
        .as(
            viewer,
            () ->
                asking
                    .ask(
                        viewer,
                        new Asker(viewer.organisation(), viewer.account(), viewer.name()),
                        matter)
                    .id());
  }

  /** Questions within sight: the enterprise's own, or those the office sees. */
  public List<Question> list(Viewer viewer, QuestionFilter filter, int limit, int offset) {
    requireAny(viewer);
    return transactions().as(viewer, () -> store.list(filter, steps.now(), limit, offset));
  }

  /** How many {@link #list} would give without a limit. */
  public long count(Viewer viewer, QuestionFilter filter) {
    requireAny(viewer);
    return transactions().as(viewer, () -> store.count(filter, steps.now()));
  }

  /** What {@link #list} gives, for a file; each enterprise in it can read that it was looked at. */
  public List<Question> export(Viewer viewer, QuestionFilter filter) {
    viewer.require(HANDLE_QUESTIONS);
    return transactions()
        .as(
            viewer,
            () -> {
              var all = store.list(filter, steps.now(), Exports.MOST_AT_ONCE + 1, 0);
              var enterprises =
                  all.stream()
                      .flatMap(one -> Stream.ofNullable(one.asker().organisation()))
                      .distinct()
                      .toList();
              shared.audit().looked(viewer, enterprises, "consultation.look.export");
              return all;
            });
  }

  private static void requireAny(Viewer viewer) {
    if (!viewer.may(HANDLE_QUESTIONS) && !viewer.may(ANSWER_QUESTIONS)) {
      viewer.require(ASK_QUESTIONS);
    }
  }

  /**
   * A question of the viewer's enterprise.
   *
   * @throws Refusal 404 unless it is one the viewer sees
   */
  public Question require(Viewer viewer, QuestionId id) {
    viewer.require(ASK_QUESTIONS);
    return find(viewer, id);
  }

  /**
   * A question within the reach of an officer, or in an expert's hands; the look is kept for the
   * enterprise to read.
   *
   * @throws Refusal 404 unless it is one the viewer sees
   */
  public Question look(Viewer viewer, QuestionId id) {
    requireOffice(viewer, ANSWER_QUESTIONS);
    return transactions()
        .as(
            viewer,
            () -> {
              var question = find(viewer, id);
              var enterprise = question.asker().organisation();
              if (enterprise != null) {
                shared.audit().looked(viewer, enterprise, "consultation.look.question");
              }
              return question;
            });
  }

  static void requireOffice(Viewer viewer, Permission otherwise) {
    if (!viewer.may(HANDLE_QUESTIONS)) {
      viewer.require(otherwise);
    }
  }

  /** The question as the viewer's own sight finds it. */
  Question find(Viewer viewer, QuestionId id) {
    return transactions()
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("consultation.refusal.no-such-question"));
  }

  /** What was done about it, in order. */
  public List<Step> history(Viewer viewer, QuestionId id) {
    return steps.list(viewer, id);
  }

  /** Whether it is late now. */
  public boolean isLate(Question question) {
    return question.isLate(steps.now());
  }

  /**
   * Adds something: the clock runs again.
   *
   * @throws Refusal 404, 422, 429 like the others
   */
  public void reply(Viewer viewer, QuestionId id, String words, String confirmed) {
    viewer.require(ASK_QUESTIONS);
    pace.take(AskPace.What.REPLY, viewer.account().toString());
    transactions()
        .run(
            viewer,
            () -> {
              var unused = asking.reply(viewer, find(viewer, id), words, confirmed);
            });
  }

  /**
   * Closes a question.
   *
   * @param rating 1 to 5; 0 for none
   * @throws Refusal 409 when it is closed
   */
  public void close(Viewer viewer, QuestionId id, int rating, String words) {
    viewer.require(ASK_QUESTIONS);
    transactions()
        .run(
            viewer,
            () -> {
              var unused = asking.close(viewer, find(viewer, id), rating, words);
            });
  }

  /**
   * Rates an answer.
   *
   * @throws Refusal 409 unless it was answered and not yet rated
   */
  public void rate(Viewer viewer, QuestionId id, int rating, String words) {
    viewer.require(ASK_QUESTIONS);
    transactions()
        .run(
            viewer,
            () -> {
              var unused = asking.rate(viewer, find(viewer, id), rating, words);
            });
  }

  /**
   * The knowledge base had the answer; nothing was asked. Open to visitors too.
   *
   * @param path of the answer
   * @param network where it comes from
   */
  public void helped(Viewer viewer, String topic, String path, String network) {
    asking.requireTopic(topic);
    if (!HelpStore.PATH.matcher(path).matches()) {
      throw Refusal.invalid("consultation.refusal.no-such-answer");
    }
    pace.take(AskPace.What.HELPED, network);
    transactions()
        .run(
            viewer,
            () -> {
              var id = UUID.randomUUID();
              helps.insert(id, viewer, topic, path, steps.now());
              shared
                  .audit()
                  .record(
                      viewer, "consultation.helped-itself", id.toString(), Map.of("path", path));
            });
  }
}
