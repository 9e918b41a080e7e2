package org.mifeng.platform.consultation.excerpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Wish;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.learning.publicity.Editors;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages on which a question becomes an answer for everybody. */
@PlatformTest
class ExcerptPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Questions questions;
  @Autowired private Answering answering;

  @Test
  void fromTheAskersConsentToThePublicPage() {
    var person = new EvidencePeople(application).anEnterprise();
    var id =
        questions.ask(
            person.viewer(), new Wish("leavers", "normal", "员工离职怎么办", "销售经理离职，我们先做什么？", ""));
    var officer = PoolPeople.cityOfficer();
    answering.answer(
        officer,
        new Answering.Seen(id, questions.look(officer, id).version()),
        "先保全证据，请演示经办人联系 13800138000，再决定走哪条路线。",
        java.util.List.of(
            org.mifeng.platform.consultation.ArticleRef.parse("aucl/2025-10-15/10").orElseThrow()),
        false);
    questions.close(person.viewer(), id, 5, "");
    var author = new Editors(application, port).ofTheCity().browser();
    assertThat(author.get("/question-desk/" + id).body()).contains("整理为知识问答");
    assertThat(author.get("/excerpts/new?question=" + id).body()).contains("提问企业还没有同意");

    agrees(person, id.toString());
    var form = author.get("/excerpts/new?question=" + id).body();
    assertThat(form).contains("必须删去", "提问人的姓名", "手机号码", "value=\"aucl/2025-10-15/10\" checked");
    var word = UUID.randomUUID().toString().substring(0, 8);
    var refused = author.post("/excerpts?question=" + id, fields("<i>联系小王</i>" + word, ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("像人名：小王", "&lt;i&gt;联系小王").doesNotContain("<i>联系小王");
    var sent = author.post("/excerpts?question=" + id, fields("<i>证据</i>" + word, "person"));
    assertThat(sent.location()).startsWith("/excerpts/");
    var path = sent.location();
    assertThat(author.get(path).body()).contains("须由另一位市级经办人发布").doesNotContain("/publication");
    assertThat(author.post(path + "/publication?seen=1", Map.of()).status()).isEqualTo(403);

    var second = new Editors(application, port).ofTheCity().browser();
    assertThat(second.get("/excerpts?state=proposed").body()).contains(path);
    assertThat(second.get(path).body()).contains(path + "/publication?seen=1", "待核对");
    assertThat(second.post(path + "/return?seen=1", Map.of("returnReason", "")).status())
        .isEqualTo(422);
    second.get(path);
    assertThat(second.post(path + "/publication?seen=1", Map.of()).leadsTo(path)).isTrue();
    var shown = second.get(path).body();
    assertThat(shown).contains("已发布。", "在知识库里查看", "从知识库撤下");
    var answer = shown.replaceAll("(?s).*(/knowledge/answers/from-question-[a-z0-9]{8}).*", "$1");
    assertThat(new Visitor(port).get(answer).body())
        .contains("&lt;i&gt;证据", word)
        .doesNotContain("<i>证据");
    var district = new Editors(application, port).of("330106").browser();
    assertThat(district.get(path).body()).doesNotContain("/withdrawal");
    assertThat(district.post(path + "/withdrawal", Map.of("withdrawReason", "x")).status())
        .isEqualTo(403);
  }

  private void agrees(EvidencePeople.Person person, String question) {
    var asker = new Visitor(port);
    asker.signIn(person.login(), EvidencePeople.PASSWORD);
    assertThat(asker.get("/questions/" + question).body()).contains("/consent");
    assertThat(asker.get("/questions/" + question + "/consent").body()).contains("同意整理");
    asker.post("/questions/" + question + "/consent", Map.of("given", "yes"));
    assertThat(asker.get("/questions/" + question + "/consent").body()).contains("收回同意");
  }

  private static Map<String, String> fields(String more, String confirmed) {
    return Map.of(
        "topic", "leavers",
        "title", "员工离职先做什么",
        "text", "先固定证据：导出日志、封存设备，再发函要求返还；必要时申请行为保全。" + more,
        "steps", "封存设备\n发函",
        "citations", "aucl/2025-10-15/10",
        "confirmed", confirmed,
        "step", "send");
  }
}
