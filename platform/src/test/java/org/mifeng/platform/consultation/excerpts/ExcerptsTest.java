package org.mifeng.platform.consultation.excerpts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.KnowledgeSource.Suggestion;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Wish;
import org.mifeng.platform.consultation.excerpts.Excerpt.State;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a closed question into the knowledge base, and out of it. */
@PlatformTest
class ExcerptsTest {
  private static final ArticleRef NOW = new ArticleRef("aucl", LocalDate.parse("2025-10-15"), "10");
  private static final ArticleRef BEFORE =
      new ArticleRef("aucl", LocalDate.parse("2019-04-23"), "9");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Questions questions;
  @Autowired private Answering answering;
  @Autowired private Excerpts excerpts;
  @Autowired private Consents consents;
  @Autowired private Reviews reviews;
  @Autowired private KnowledgeSource knowledge;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private final Viewer author = PoolPeople.cityOfficer();
  private final Viewer second = PoolPeople.cityOfficer();

  /** A word nobody else uses, so that the search finds this one. */
  private final String word = "蜜封" + UUID.randomUUID().toString().substring(0, 8);

  private EvidencePeople.Person asker =
      new EvidencePeople.Person(AccountId.NOBODY, "", Viewer.anonymous());

  @BeforeEach
  void anAsker() {
    asker = new EvidencePeople(application).anEnterprise();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("consultation.refusal." + key));
  }

  private Question closed() {
    var id =
        questions.ask(
            asker.viewer(), new Wish("leavers", "normal", "员工离职怎么办", "销售经理离职，我们先做什么？", ""));
    var seen = new Answering.Seen(id, questions.require(asker.viewer(), id).version());
    answering.answer(author, seen, "先保全证据，再决定走哪条路线。", List.of(NOW), false);
    questions.close(asker.viewer(), id, 5, "");
    return questions.look(author, id);
  }

  private Question agreed() {
    var question = closed();
    consents.say(asker.viewer(), question.id(), true);
    return question;
  }

  private Words words(ArticleRef law) {
    return new Words(
        "leavers",
        "离职员工带走" + word + "怎么办",
        "先固定" + word + "的证据：导出日志、封存设备，再发函要求返还；必要时申请行为保全。",
        List.of("封存设备", "发函"),
        List.of(law));
  }

  private List<Suggestion> suggested() {
    return knowledge.suggest("离职员工带走" + word, Locale.CHINA).stream()
        .filter(one -> one.title().contains(word))
        .toList();
  }

  private String search() {
    return new Visitor(port).get("/knowledge/search?q=" + encoded()).body();
  }

  private String encoded() {
    return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
  }

  private UUID published(Question question, ArticleRef law) {
    var id = excerpts.propose(author, question, words(law), "");
    excerpts.publish(second, question, id, 1);
    return id;
  }

  @Test
  void nothingIsWrittenWithoutTheAskersConsentOrBeforeTheEnd() {
    var question = closed();
    refused("excerpt-no-consent", () -> excerpts.propose(author, question, words(NOW), ""));
    consents.say(asker.viewer(), question.id(), true);
    refused("consent-said", () -> consents.say(asker.viewer(), question.id(), true));
    questions.reply(asker.viewer(), question.id(), "还有一点。", "");
    var open = questions.look(author, question.id());
    refused("excerpt-not-closed", () -> excerpts.propose(author, open, words(NOW), ""));
    var stranger = new EvidencePeople(application).anEnterprise().viewer();
    refused("no-such-question", () -> consents.say(stranger, question.id(), false));
  }

  @Test
  void namesAreTakenOutBeforeAnybodyElseReads() {
    var question = agreed();
    var name = asker.viewer().organisation();
    var enterprise =
        application
            .getBean(org.mifeng.platform.identity.Organisations.class)
            .names(List.of(name))
            .get(name);
    var words = words(NOW);
    refused("names-left", () -> excerpts.propose(author, question, saying(words, enterprise), ""));
    refused(
        "names-left", () -> excerpts.propose(author, question, saying(words, "13800138000"), ""));
    refused("names-unseen", () -> excerpts.propose(author, question, saying(words, "王建国经理"), ""));
    var id = excerpts.propose(author, question, saying(words, "王建国经理"), "person");
    assertThat(excerpts.require(second, id).version().confirmed()).isEqualTo("person");
    refused("excerpt-there", () -> excerpts.propose(author, question, words, ""));
  }

  private static Words saying(Words words, @org.jspecify.annotations.Nullable String more) {
    return new Words(
        words.topic(), words.question(), words.text() + more, words.steps(), words.law());
  }

  @Test
  void aSecondPersonPublishesAndItIsFoundAndSuggestedWithItsLaw() {
    var question = agreed();
    var id = excerpts.propose(author, question, words(NOW), "");
    assertThat(suggested()).isEmpty();
    refused("excerpt-own", () -> excerpts.publish(author, question, id, 1));
    refused("excerpt-changed", () -> excerpts.publish(second, question, id, 2));
    assertThatThrownBy(() -> decideBehindTheProgram(id))
        .as("the database knows who wrote it")
        .rootCause()
        .hasMessageContaining("row-level security");
    excerpts.publish(second, question, id, 1);
    refused("excerpt-decided", () -> excerpts.publish(second, question, id, 1));

    assertThat(suggested()).hasSize(1);
    assertThat(suggested().getFirst().passages().getFirst().ref()).isEqualTo(NOW);
    assertThat(search()).contains(word, "/knowledge/answers/from-question-");
    var path = suggested().getFirst().path();
    var page = new Visitor(port).get(path).body();
    assertThat(page).contains("整理自企业咨询", "封存设备", "反不正当竞争法").doesNotContain(question.number());

    refused("reason", () -> excerpts.withdraw(second, id, " "));
    excerpts.withdraw(author, id, "改由法规条目说明");
    assertThat(suggested()).isEmpty();
    assertThat(search()).doesNotContain(path);
    assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
  }

  private void decideBehindTheProgram(UUID id) {
    transactions.run(
        author,
        () ->
            jdbc.sql(
                    """
                    insert into consultation.excerpt_decision (excerpt_id, number, version, what, why, account_id, who, at)
                    values (:id, 1, 1, 'published', '', :account, 'x', :at)
                    """)
                .param("id", id)
                .param("account", author.account().value())
                .param("at", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update());
  }

  @Test
  void whatIsReturnedIsWrittenAnewAndTheOldVersionStaysUntilThen() {
    var question = agreed();
    var id = published(question, NOW);
    excerpts.revise(author, question, id, 1, saying(words(NOW), "补充一句。"), "");
    refused("reason", () -> excerpts.giveBack(second, id, 2, ""));
    excerpts.giveBack(second, id, 2, "太短");
    assertThat(excerpts.require(second, id).state()).isEqualTo(State.RETURNED);
    assertThat(suggested()).as("version 1 stands").hasSize(1);
    refused("excerpt-changed", () -> excerpts.revise(author, question, id, 1, words(NOW), ""));
    excerpts.revise(second, question, id, 2, saying(words(NOW), "补充两句，更清楚。"), "");
    excerpts.publish(author, question, id, 3);
    assertThat(excerpts.require(second, id).live()).isEqualTo(3);
    assertThat(new Visitor(port).get(suggested().getFirst().path()).body()).contains("补充两句");
  }

  @Test
  void whenTheAskerTakesTheConsentBackItIsGoneAtOnce() {
    var question = agreed();
    var id = published(question, NOW);
    assertThat(suggested()).hasSize(1);
    consents.say(asker.viewer(), question.id(), false);
    assertThat(suggested()).isEmpty();
    assertThat(excerpts.require(author, id).state()).isEqualTo(State.WITHDRAWN);
    refused("excerpt-no-consent", () -> excerpts.revise(author, question, id, 1, words(NOW), ""));
  }

  @Test
  void whenItsLawChangesItLeavesTheSuggestionsAndIsReviewed() {
    var question = agreed();
    clock.moveTo(Instant.parse("2025-09-01T02:00:00Z"));
    var id = published(question, BEFORE);
    assertThat(suggested()).hasSize(1);
    clock.reset();
    assertThat(suggested()).isEmpty();
    assertThat(search()).as("still found, and marked").contains(word);
    assertThat(new Visitor(port).get("/knowledge/answers?review=yes").body()).contains(word);
    refused("excerpt-law-ended", () -> excerpts.revise(author, question, id, 1, words(BEFORE), ""));
    reviews.askForThem();
    reviews.askForThem();
    assertThat(open("consultation.work.review-excerpt", id)).as("asked for once").isEqualTo(1);
    excerpts.revise(author, question, id, 1, words(NOW), "");
    excerpts.publish(second, question, id, 2);
    assertThat(suggested()).hasSize(1);
    assertThat(open("consultation.work.review-excerpt", id)).isZero();
  }

  private long open(String kind, UUID id) {
    return transactions.as(
        Viewer.system("test"),
        () ->
            jdbc.sql(
                    """
                    select count(*) from workflow.item where kind = :kind and subject = :subject and ended_at is null
                    """)
                .param("kind", kind)
                .param("subject", id.toString())
                .query(Long.class)
                .single());
  }
}
