package org.mifeng.platform.consultation.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.consultation.Askers;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Wish;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that speaks the protocol of chat completions, here on this machine, and what it gets. */
@PlatformTest
class DraftingTest {
  private static final String BODY = "销售经理王建国经理上周离职，带走了客户名单，我们该先做什么？";

  @Autowired private ApplicationContext application;
  @Autowired private Questions questions;
  @Autowired private Answering answering;
  @Autowired private Drafting off;
  @Autowired private JsonMapper json;

  private final Viewer officer = PoolPeople.cityOfficer();
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private final AtomicReference<String> key = new AtomicReference<>("");
  private final AtomicReference<Answer> answer = new AtomicReference<>(new Answer(200, ""));
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server = nowhere();
  private EvidencePeople.Person asker =
      new EvidencePeople.Person(AccountId.NOBODY, "", Viewer.anonymous());

  private record Answer(int status, String body) {}

  private static HttpServer nowhere() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @BeforeEach
  void start() {
    asker = new EvidencePeople(application).anEnterprise();
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          key.set(exchange.getRequestHeaders().getFirst("Authorization"));
          var now = answer.get();
          if (now.status() == 0) {
            await();
          }
          var bytes = now.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(now.status() == 0 ? 200 : now.status(), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  private void await() {
    try {
      var unused = end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private Drafting drafting() {
    var properties =
        new ModelProperties(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/",
            "stub-1",
            "a-key",
            Duration.ofSeconds(1),
            900);
    assertThat(properties.toString()).doesNotContain("a-key");
    return new Drafting(
        new ChatModel(properties, json),
        application.getBean(DraftStore.class),
        questions,
        application.getBean(Askers.class),
        application.getBean(KnowledgeSource.class),
        application.getBean(Drafting.Shared.class));
  }

  private void says(String content) {
    answer.set(
        new Answer(
            200,
            json.writeValueAsString(
                java.util.Map.of(
                    "id", "x",
                    "choices",
                        List.of(
                            java.util.Map.of(
                                "index",
                                0,
                                "message",
                                java.util.Map.of("role", "assistant", "content", content))),
                    "usage", java.util.Map.of("total_tokens", 12)))));
  }

  private Question question(String body) {
    var id =
        questions.ask(
            asker.viewer(), new Wish("leavers", "normal", "员工离职带走客户名单怎么办", body, "phone"));
    return questions.look(officer, id);
  }

  private static Seen seen(Question question) {
    return new Seen(question.id(), question.version());
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("consultation.refusal." + key));
  }

  @Test
  void withoutAnAddressThereIsNoneAndNothingIsMissing() {
    var question = question(BODY);
    assertThat(off.isOffered(officer, question)).isFalse();
    refused("draft-not-offered", () -> off.draft(officer, seen(question)));
    off.requireRead(officer, seen(question), "先保全证据，再决定走哪条路线。", false);
  }

  @Test
  void onlyPassagesAndTheWordsWithoutNamesGoOut() {
    var name =
        application
            .getBean(Organisations.class)
            .names(List.of(asker.viewer().organisation()))
            .getOrDefault(asker.viewer().organisation(), "?");
    var question = question(BODY + "我们是" + name + "，联系" + asker.viewer().name() + "。");
    says("先固定证据，再书面要求返还，必要时申请行为保全，同时核对保密协议。[1]");
    var draft = drafting().draft(officer, seen(question));

    JsonNode sent = json.readTree(asked.get());
    assertThat(key.get()).isEqualTo("Bearer a-key");
    assertThat(sent.path("model").stringValue()).isEqualTo("stub-1");
    assertThat(sent.path("stream").booleanValue()).isFalse();
    assertThat(sent.path("max_tokens").intValue()).isEqualTo(900);
    assertThat(sent.path("messages").size()).isEqualTo(2);
    var given = sent.path("messages").path(1).path("content").stringValue();
    assertThat(given).startsWith("[1] 《").contains("[2] 《", "带走了客户名单", "***");
    assertThat(asked.get())
        .doesNotContain(name, asker.viewer().name(), "王建国", question.number(), asker.login());
    assertThat(draft.sent()).doesNotContain(name, "王建国").contains("带走了客户名单");
    assertThat(draft.law()).hasSize(1);
    assertThat(draft.words()).doesNotContain("[1]");
    assertThat(draft.dropped()).isEmpty();
  }

  @Test
  void whatItCitesBesideThePassagesIsTakenOutAndTold() {
    says(
        "<think>[3] 想一想</think>先固定证据，再书面要求返还【1，77】。" + "按《中华人民共和国刑法》第九千条和《没有这部法》处理，时间很紧，要尽快报案。[2]");
    var draft = drafting().draft(officer, seen(question(BODY)));
    assertThat(draft.words()).startsWith("先固定证据").doesNotContain("第九千条", "没有这部法", "77", "想一想");
    assertThat(draft.law()).hasSize(2);
    assertThat(draft.dropped()).containsExactlyInAnyOrder("《中华人民共和国刑法》第九千条", "《没有这部法》", "[77]");
  }

  @Test
  void aPersonReadsItBeforeItIsAnAnswer() {
    var words = "先固定证据：导出日志、封存设备，再书面要求返还，必要时申请行为保全，同时核对保密协议和竞业限制约定。";
    says(words + "[1]");
    var question = question(BODY);
    var drafting = drafting();
    var draft = drafting.draft(officer, seen(question));
    assertThat(drafting.find(officer, question)).hasValue(draft);
    assertThat(questions.look(officer, question.id()).version())
        .as("a draft is no step of the question")
        .isEqualTo(question.version());
    refused(
        "draft-unread", () -> drafting.requireRead(officer, seen(question), words + "再见。", false));
    drafting.requireRead(officer, seen(question), words, true);
    drafting.requireRead(officer, seen(question), "先看保密协议是怎么约定的。", false);
    answering.answer(officer, seen(question), words, draft.law(), false);
    assertThat(drafting.find(officer, questions.look(officer, question.id())))
        .as("not for what is asked next")
        .isEmpty();
    refused("changed", () -> drafting.draft(officer, seen(question)));
  }

  @Test
  void whatMustNotGoOutStaysHere() {
    var question = question(BODY + "电话13800138000");
    refused("draft-signs", () -> drafting().draft(officer, seen(question)));
    assertThat(asked.get()).isEmpty();
    var expert = new PoolPeople(application).anExpert("L", "labour");
    answering.assign(officer, seen(question), expert.id().toString(), "请专家答复");
    assertThat(
            drafting().isOffered(expert.viewer(), questions.look(expert.viewer(), question.id())))
        .isFalse();
  }

  @Test
  void whateverGoesWrongIsToldAndNothingIsWritten() {
    var question = question(BODY);
    for (var wrong :
        List.of(
            new Answer(500, "{}"),
            new Answer(401, "no"),
            new Answer(200, "<html>"),
            new Answer(200, "{\"choices\":[]}"),
            new Answer(200, "{\"choices\":[{\"message\":{\"content\":\"短\"}}]}"),
            new Answer(200, "\"" + "x".repeat(300_000) + "\""),
            new Answer(0, "{}"))) {
      answer.set(wrong);
      refused("draft-failed", () -> drafting().draft(officer, seen(question)));
    }
    end.countDown();
    server.stop(0);
    refused("draft-failed", () -> drafting().draft(officer, seen(question)));
    assertThat(drafting().find(officer, question)).isEmpty();
    assertThat(questions.look(officer, question.id()).stage()).isEqualTo(question.stage());
  }

  @Test
  void aModelElsewhereIsSpokenToInSecretOnly() {
    for (var url : List.of("http://models.example.cn/v1", "ftp://localhost/", "localhost:8000")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ModelProperties(url, "m", "", Duration.ofSeconds(9), 900));
    }
    assertThat(
            new ModelProperties("https://models.example.cn/v1", "m", "", Duration.ofSeconds(9), 900)
                .chat())
        .hasToString("https://models.example.cn/v1/chat/completions");
  }
}
