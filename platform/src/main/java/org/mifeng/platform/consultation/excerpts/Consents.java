package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;

import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What askers say about their questions becoming answers for everybody. */
@Component
class Consents {
  private final Questions questions;
  private final ConsentStore store;
  private final Excerpts excerpts;
  private final Excerpts.Shared shared;

  Consents(Questions questions, ConsentStore store, Excerpts excerpts, Excerpts.Shared shared) {
    this.questions = questions;
    this.store = store;
    this.excerpts = excerpts;
    this.shared = shared;
  }

  /** A question of the viewer's enterprise, and what was said last. */
  record Said(Question question, Optional<Boolean> given) {}

  Said find(Viewer viewer, QuestionId id) {
    var question = questions.require(viewer, id);
    return new Said(question, shared.transactions().as(viewer, () -> store.find(question.id())));
  }

  /**
   * Says yes, or no: what stands in the knowledge base leaves it then.
   *
   * @throws Refusal 404 unless it is the viewer's; 409 when that was said already
   */
  void say(Viewer viewer, QuestionId id, boolean given) {
    viewer.require(ASK_QUESTIONS);
    var question = questions.require(viewer, id);
    shared
        .transactions()
        .run(
            viewer,
            () -> {
              var before = store.find(question.id());
              if (before.isPresent() && before.get() == given) {
                throw Refusal.conflict("consultation.refusal.consent-said");
              }
              if (!store.insert(question.id(), given, viewer.account(), shared.clock().instant())) {
                throw Refusal.conflict("consultation.refusal.changed");
              }
              shared
                  .audit()
                  .record(
                      viewer,
                      given ? "consultation.consent-given" : "consultation.consent-withdrawn",
                      question.id().toString(),
                      Map.of("number", question.number()));
            });
    if (!given) {
      excerpts.withdrawFor(question.id());
    }
  }
}
