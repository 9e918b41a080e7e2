package org.mifeng.platform.consultation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages on which somebody asks. */
@PlatformTest
class QuestionPagesTest {
  private static final Pattern PHRASE = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
  private static final Pattern NUMBER = Pattern.compile("Q[0-9]{4}-[0-9A-Z]{8}");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in the page", pattern).isTrue();
    return found.group();
  }

  @Test
  void theKnowledgeBaseIsAskedFirstAndHtmlStaysText() {
    var person = new EvidencePeople(application).anEnterprise();
    var asker = new Visitor(port);
    asker.signIn(person.login(), EvidencePeople.PASSWORD);
    assertThat(asker.get("/questions").body()).contains("还没有提过问题");
    assertThat(asker.get("/questions/new").body()).contains("请不要写入秘密内容", "这里不收附件");
    var fields =
        Map.of(
            "topic", "leavers",
            "urgency", "urgent",
            "title", "员工离职带走客户名单 <b>急</b>",
            "body", "<script>alert(1)</script> 他带走了客户名单，怎么办？电话13800138000");
    var looked = asker.post("/questions", with(fields, "step", "look"));
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.body())
        .contains("这条解决了", "施行", "手机号码", "&lt;script&gt;")
        .doesNotContain("<script>alert");
    var refused = asker.post("/questions", with(fields, "step", "send"));
    assertThat(refused.status()).isEqualTo(422);
    var sent = asker.post("/questions", with(with(fields, "step", "send"), "confirmed", "phone"));
    assertThat(sent.location()).contains("/questions/");
    var shown = asker.follow(sent).body();
    assertThat(shown)
        .contains("问题已提交", "答复期限", "&lt;script&gt;", "待答复")
        .doesNotContain("<script>alert", "<b>急</b>");
    assertThat(asker.get("/questions?q=离职").body()).contains("&lt;b&gt;");
    assertThat(asker.get("/questions.csv").body()).contains("编号", "待答复");
  }

  @Test
  void anEmptyQuestionIsNeitherLookedUpNorAsked() {
    var visitor = new Visitor(port);
    visitor.get("/anonymous-questions/new");
    for (var step : new String[] {"look", "send"}) {
      var refused = visitor.post("/anonymous-questions", Map.of("step", step));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("请选择主题。", "问题请写", "问题内容请写");
    }
    assertThat(visitor.post("/anonymous-questions", Map.of("step", "look")).body())
        .as("nothing was looked for")
        .doesNotContain("知识库里没有相近的问答");
  }

  @Test
  void withoutANameNumberAndPhraseAreShownOnce() {
    var visitor = new Visitor(port);
    assertThat(visitor.get("/anonymous-questions").body()).contains("匿名咨询", "我们保存什么");
    visitor.get("/anonymous-questions/new");
    var issued =
        visitor.post(
            "/anonymous-questions",
            Map.of(
                "topic", "leavers",
                "urgency", "normal",
                "title", "老板让我带走前公司的资料",
                "body", "新公司要求我带前公司的客户资料，我该怎么办？",
                "step", "send"));
    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.response().headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    var number = found(NUMBER, issued.body());
    var phrase = found(PHRASE, issued.body());

    var later = new Visitor(port);
    later.get("/anonymous-questions");
    var wrong =
        later.post(
            "/anonymous-questions/opened",
            Map.of("number", number, "phrase", "abcd-efgh-jkmn-pqrs"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("编号和口令对不上").doesNotContain("前公司的客户资料");
    var opened =
        later.post("/anonymous-questions/opened", Map.of("number", number, "phrase", phrase));
    assertThat(opened.body()).contains("前公司的客户资料", "待答复");
    var replied =
        later.post(
            "/anonymous-questions/replies",
            Map.of("number", number, "phrase", phrase, "words", "补充：还没有入职。"));
    assertThat(replied.body()).contains("补充：还没有入职。");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }
}
