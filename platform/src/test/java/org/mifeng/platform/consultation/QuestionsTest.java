package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.RegistryFixture;

/** A question from its asking to its end. */
class QuestionsTest extends QuestionSteps {
  @Test
  void isAnsweredWithLawInTimeFollowedUpRatedAndClosed() {
    var question = asked();
    assertThat(question.stage()).isEqualTo(Stage.OPEN);
    assertThat(question.course().due()).isNotNull();
    assertThat(uses()).isZero();

    answer(question);
    var answered = now(question);
    assertThat(answered.stage()).isEqualTo(Stage.ANSWERED);
    assertThat(answered.course().due()).isNull();
    assertThat(Objects.requireNonNull(answered.course().first()).inTime()).isTrue();
    assertThat(questions.history(owner, question.id()).getLast().said().citations()).isEqualTo(LAW);
    assertThat(uses()).isEqualTo(1);

    questions.reply(owner, question.id(), "需要先报案吗？", "");
    assertThat(now(question).stage()).isEqualTo(Stage.OPEN);
    assertThat(now(question).course().due()).isNotNull();
    answer(question);
    assertThat(uses()).as("one question, one use").isEqualTo(1);

    questions.close(owner, question.id(), 5, "很清楚");
    assertThat(now(question).stage()).isEqualTo(Stage.CLOSED);
    assertThat(now(question).course().rating()).isEqualTo(5);
    assertThat(steps(question))
        .containsExactly(
            What.ASKED, What.ANSWERED, What.REPLIED, What.ANSWERED, What.CLOSED, What.RATED);
    assertRefused(
        () -> questions.rate(owner, question.id(), 1, ""), "consultation.refusal.not-to-rate");
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherIsTold() {
    var question = asked();
    var both = seen(question);
    var other = PoolPeople.cityOfficer();
    answering.answer(officer, both, "先保全证据，再决定走哪条路线。", LAW, false);
    assertRefused(
        () -> answering.answer(other, both, "请先固定证据，再报案或者投诉。", LAW, false),
        "consultation.refusal.changed");
    assertThat(steps(question)).containsExactly(What.ASKED, What.ANSWERED);
  }

  @Test
  void anAnswerNamesLawTheKnowledgeBaseHoldsOrSaysThatItRestsOnNone() {
    var question = asked();
    var text = "先保全证据，再决定走哪条路线。";
    assertRefused(
        () -> answering.answer(officer, seen(question), text, List.of(), false),
        "consultation.refusal.source");
    assertRefused(
        () -> answering.answer(officer, seen(question), text, LAW, true),
        "consultation.refusal.source");
    var made = List.of(new ArticleRef("aucl", LocalDate.parse("2025-10-15"), "999"));
    assertRefused(
        () -> answering.answer(officer, seen(question), text, made, false),
        "consultation.refusal.citations");
    answering.answer(officer, seen(question), text, List.of(), true);
    assertThat(questions.history(owner, question.id()).getLast().said().general()).isTrue();
  }

  @Test
  void anotherEnterpriseAColleagueAndAnotherDistrictDoNotSeeIt() {
    var question = asked();
    var stranger =
        RegistryFixture.enterprise(
            awaiting(enrolments, enterprises, profile("别家", "330106", null)).id());
    var colleague =
        new Viewer(
            RegistryFixture.enterprise(
                    awaiting(enrolments, enterprises, profile("同事", "330106", null)).id())
                .account(),
            owner.organisation(),
            Seat.STAFF,
            owner.reach(),
            "同事",
            owner.permissions());
    for (var viewer : List.of(stranger, colleague)) {
      assertRefused(
          () -> questions.require(viewer, question.id()), "consultation.refusal.no-such-question");
    }
    assertRefused(
        () -> questions.look(RegistryFixture.district("330110"), question.id()),
        "consultation.refusal.no-such-question");
    assertThat(questions.look(RegistryFixture.district("330106"), question.id()).number())
        .isEqualTo(question.number());
    assertThat(jdbc.sql("select count(*) from consultation.question").query(Long.class).single())
        .as("nobody reads questions without saying who asks")
        .isZero();
  }

  @Test
  void anExpertAnswersWhatTheyWereGivenAndGivesBackWhatTheyCannot() {
    var question = asked();
    var expert = new PoolPeople(application).anExpert("L", "labour");
    assertRefused(
        () -> questions.look(expert.viewer(), question.id()),
        "consultation.refusal.no-such-question");
    answering.assign(officer, seen(question), expert.id().toString(), "需要诉讼经验");
    assertThat(questions.look(expert.viewer(), question.id()).number())
        .isEqualTo(question.number());
    answering.giveBack(expert.viewer(), seen(question), "不熟悉");
    assertThat(now(question).place().handler()).isNull();
    answering.assign(officer, seen(question), expert.id().toString(), "请再看");
    answering.answer(expert.viewer(), seen(question), "先保全证据，再决定走哪条路线。", LAW, false);
    assertThat(now(question).stage()).isEqualTo(Stage.ANSWERED);
    assertThat(
            questions.history(owner, question.id()).stream()
                .filter(step -> step.what() == What.ASSIGNED)
                .allMatch(step -> !step.what().isForTheAsker()))
        .isTrue();
  }

  @Test
  void silenceClosesItAndAReplyOpensItAgain() {
    var question = asked();
    answer(question);
    silence.closeAll();
    assertThat(now(question).stage()).isEqualTo(Stage.ANSWERED);
    clock.advance(Duration.ofDays(40));
    silence.closeAll();
    assertThat(now(question).stage()).isEqualTo(Stage.CLOSED);
    assertThat(steps(question)).endsWith(What.CLOSED_SILENT);
    questions.reply(owner, question.id(), "又出现新情况。", "");
    assertThat(now(question).stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void askingBackStopsTheClockAndALateAnswerIsLate() {
    var question = asked();
    answering.askBack(officer, seen(question), "名单有没有保密标记？");
    assertThat(now(question).stage()).isEqualTo(Stage.WAITING);
    assertThat(now(question).course().due()).isNull();
    clock.advance(Duration.ofDays(3));
    questions.reply(owner, question.id(), "有标记。", "");
    clock.advance(Duration.ofDays(30));
    assertThat(questions.isLate(now(question))).isTrue();
    answer(question);
    assertThat(Objects.requireNonNull(now(question).course().first()).inTime()).isFalse();
  }
}
