package org.mifeng.platform.consultation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Stage;
import org.mifeng.platform.consultation.Step;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A demonstration has a question in each stage, once. */
@PlatformTest
class QuestionDemoTest {
  @Autowired private Questions questions;
  @Autowired private Answering answering;
  @Autowired private KnowledgeSource knowledge;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private ApplicationContext application;

  @Test
  void asksOnceAndLeavesAQuestionInEachStage() {
    var asker = new EvidencePeople(application).anEnterprise().viewer();
    var demo = new QuestionDemo(questions, answering, knowledge, accounts, seats);
    demo.fill(asker, PoolPeople.cityOfficer());
    demo.fill(asker, PoolPeople.cityOfficer());

    var asked = questions.list(asker, QuestionFilter.ALL, 100, 0);
    assertThat(asked)
        .extracting(question -> question.stage())
        .containsExactlyInAnyOrder(Stage.values());
    assertThat(asked)
        .allSatisfy(question -> assertThat(question.matter().title()).startsWith("【演示】"));
    assertThat(asked)
        .filteredOn(question -> question.stage() == Stage.ANSWERED)
        .flatExtracting(question -> questions.history(asker, question.id()))
        .filteredOn(step -> step.what() == Step.What.ANSWERED)
        .allSatisfy(step -> assertThat(step.said().citations()).isNotEmpty());
  }
}
