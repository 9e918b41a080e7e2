package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with questions in tests. */
@PlatformTest
abstract class QuestionSteps {
  static final Wish WISH =
      new Wish("leavers", "normal", "员工离职带走客户名单怎么办", "销售经理上周离职，听说带走了客户名单，我们该先做什么？", "");
  static final List<ArticleRef> LAW =
      List.of(new ArticleRef("aucl", LocalDate.parse("2025-10-15"), "10"));

  @Autowired Questions questions;
  @Autowired Answering answering;
  @Autowired AnonymousQuestions anonymous;
  @Autowired QuestionFigures figures;
  @Autowired Silence silence;
  @Autowired KnowledgeSource knowledge;
  @Autowired Enrolments enrolments;
  @Autowired Enterprises enterprises;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationContext application;

  final Viewer officer = PoolPeople.cityOfficer();
  Viewer owner = Viewer.anonymous();

  @BeforeEach
  void anEnterprise() {
    var enterprise = awaiting(enrolments, enterprises, profile("咨询测试", "330106", null));
    owner = RegistryFixture.enterprise(enterprise.id());
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  static void assertRefused(ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  Question asked() {
    return questions.require(owner, questions.ask(owner, WISH));
  }

  Question now(Question question) {
    return questions.require(owner, question.id());
  }

  Seen seen(Question question) {
    return new Seen(question.id(), now(question).version());
  }

  void answer(Question question) {
    answering.answer(officer, seen(question), "先保全证据，再决定走哪条路线。", LAW, false);
  }

  List<What> steps(Question question) {
    return questions.history(owner, question.id()).stream().map(Step::what).toList();
  }

  long uses() {
    return transactions.as(
        officer,
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(uses), 0)
                      from consultation.stats_service_use
                     where organisation_id = :organisation
                    """)
                .param("organisation", owner.organisation().value())
                .query(Long.class)
                .single());
  }
}
