package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.identity.Viewer;

/** Questions without a name, silence, and what the office can say of itself. */
class QuestionCareTest extends QuestionSteps {
  @Test
  void whatLooksSecretIsConfirmedOrTakenOut() {
    var secret = new Wish("leavers", "normal", "身份证能不能给", "他的身份证是11010519491231002X，可以公开吗？", "");
    assertRefused(() -> questions.ask(owner, secret), "consultation.refusal.signs");
    var confirmed =
        new Wish(secret.topic(), secret.urgency(), secret.title(), secret.body(), "identity card");
    assertThat(questions.ask(owner, confirmed)).isNotNull();
  }

  @Test
  void withoutANameItIsOpenedByNumberAndPhraseAlone() {
    var ticket = anonymous.ask(WISH, "192.0.2.7");
    var opened = anonymous.open(ticket.number(), ticket.phrase().text(), "192.0.2.7");
    assertThat(opened.question().isAnonymous()).isTrue();
    assertThat(
            anonymous.open(ticket.number(), ticket.phrase().text().replace("-", ""), "192.0.2.7"))
        .isNotNull();
    assertRefused(
        () -> anonymous.open(ticket.number(), "abcd-efgh-jkmn-pqrs", "192.0.2.7"),
        "consultation.refusal.no-such-pair");
    answering.answer(
        officer,
        new Seen(opened.question().id(), opened.question().version()),
        "先保全证据，再决定走哪条路线。",
        LAW,
        false);
    var again = anonymous.again(opened);
    anonymous.reply(again, "还有一个问题。", "");
    anonymous.close(anonymous.again(opened), 4, "");
    assertThat(anonymous.again(opened).question().stage()).isEqualTo(Stage.CLOSED);
    assertThat(
            transactions.as(
                Viewer.system("test"),
                () ->
                    jdbc.sql("select hash from consultation.pass_phrase where question_id = :id")
                        .param("id", opened.question().id().value())
                        .query(String.class)
                        .single()))
        .startsWith("$argon2id$")
        .doesNotContain(ticket.phrase().text());
  }

  @Test
  void whoTriesManyPhrasesHasToWait() {
    for (var i = 0; i < 20; i++) {
      assertRefused(
          () -> anonymous.open("Q2026-22222222", "abcd-efgh-jkmn-pqrs", "192.0.2.66"),
          "consultation.refusal.no-such-pair");
    }
    assertRefused(
        () -> anonymous.open("Q2026-22222222", "abcd-efgh-jkmn-pqrs", "192.0.2.66"),
        "consultation.refusal.too-fast");
  }

  @Test
  void figuresCountInTimeAndWhatTheKnowledgeBaseAnswered() {
    var before = figures.of(officer);
    answer(asked());
    questions.helped(owner, "leavers", "/knowledge/answers/customer-list", "192.0.2.9");
    var after = figures.of(officer);
    assertThat(after.all().counts().asked()).isEqualTo(before.all().counts().asked() + 1);
    assertThat(after.all().counts().inTime()).isEqualTo(before.all().counts().inTime() + 1);
    assertThat(after.helped()).isEqualTo(before.helped() + 1);
    assertThat(new QuestionFigures.Row("x", new QuestionFigures.Row.Counts(4, 4, 4, 0, 0), 1, 0))
        .matches(QuestionFigures.Row::isSmall);
  }

  @Test
  void theKnowledgeBaseOffersAnswersAndLaw() {
    var offered = knowledge.suggest(WISH.title(), Locale.SIMPLIFIED_CHINESE);
    assertThat(offered).isNotEmpty();
    assertThat(offered.getFirst().passages()).isNotEmpty();
    assertThat(knowledge.passages(WISH.title(), 5, Locale.ENGLISH))
        .isNotEmpty()
        .allMatch(KnowledgeSource.Passage::inForce);
  }
}
