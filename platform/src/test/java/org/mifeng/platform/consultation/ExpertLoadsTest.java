package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.Matters;
import org.mifeng.platform.experts.Merit;
import org.mifeng.platform.experts.PoolPeople;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an expert has in hand, and what became of it, follows from the questions they were given.
 */
class ExpertLoadsTest extends QuestionSteps {
  @Autowired private Matters matters;

  private PoolPeople.Member expert;
  private Question question;

  @BeforeEach
  void given() {
    expert = new PoolPeople(application).anExpert("L", "labour");
    question = asked();
    answering.assign(officer, seen(question), expert.id().toString(), "需要诉讼经验");
  }

  private Merit merit() {
    return matters.merit(expert.id(), Instant.EPOCH);
  }

  private void answers() {
    answering.answer(expert.viewer(), seen(question), "先保全证据，再决定走哪条路线。", LAW, false);
  }

  @Test
  void anAnswerInTimeCountsOnceAndTheAskersRatingWithIt() {
    assertThat(merit()).isEqualTo(new Merit(1, 0, 0, 0, null));
    answers();
    assertThat(merit()).isEqualTo(new Merit(0, 1, 1, 0, null));
    questions.reply(owner, question.id(), "还有一点不明白。", "");
    assertThat(merit()).as("in hand again").isEqualTo(new Merit(1, 0, 0, 0, null));
    answers();
    questions.close(owner, question.id(), 4, "");
    assertThat(merit()).isEqualTo(new Merit(0, 1, 1, 0, new BigDecimal("4.00")));
  }

  @Test
  void whatIsGivenBackOrTakenAwayLateWasNotDone() {
    answering.giveBack(expert.viewer(), seen(question), "不熟悉");
    assertThat(merit()).isEqualTo(new Merit(0, 0, 0, 1, null));
    answering.assign(officer, seen(question), expert.id().toString(), "请再看");
    assertThat(merit()).as("the same matter once more").isEqualTo(new Merit(1, 0, 0, 0, null));
    clock.advance(Duration.ofDays(30));
    answering.take(officer, seen(question));
    assertThat(merit()).isEqualTo(new Merit(0, 0, 0, 1, null));
  }

  @Test
  void whatTheAskerTakesBackInTimeIsNobodysFault() {
    questions.close(owner, question.id(), 0, "");
    assertThat(merit()).isEqualTo(Merit.NONE);
  }
}
