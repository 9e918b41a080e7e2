package org.mifeng.platform.consultation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The knowledge base as somebody without an account reads it. */
@PlatformTest
class KnowledgePagesTest {
  @LocalServerPort int port;
  private Visitor visitor;

  @BeforeEach
  void anybody() {
    visitor = new Visitor(port);
  }

  private Visitor.Answer search(String typed) {
    return visitor.get("/knowledge/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  @Test
  void everyAnswerTopicAndTextHasItsPageInBothLanguages() {
    for (var language : new String[] {"zh", "en"}) {
      visitor.get("/language?to=" + language + "&return=/knowledge");
      for (var answer : Content.BASE.answers().values()) {
        assertThat(visitor.get(answer.path()).status()).as(answer.code()).isEqualTo(200);
      }
      for (var topic : Content.BASE.topics()) {
        assertThat(visitor.get("/knowledge/topics/" + topic.code()).status()).isEqualTo(200);
      }
      for (var law : Content.BASE.laws().values()) {
        for (var text : law.texts()) {
          assertThat(visitor.get(text.path()).status()).as(text.path()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void anAnswerShowsTheLawItRestsOnWithDateAndMark() {
    assertThat(visitor.get("/knowledge/answers/customer-list").body())
        .contains("客户名单算不算商业秘密？", "把客户字段分成公开字段和深度字段")
        .contains("/knowledge/laws/order-126/2026-06-01#article-business-information")
        .contains("文本 2026-06-01 起施行", "请核对官方文本", "复核日期")
        .contains("href=\"/templates/nda-staff\"", "D3-07");
  }

  @Test
  void englishIsShownWhereItExistsAndElseChineseWithANote() {
    visitor.get("/language?to=en&return=/knowledge");
    assertThat(visitor.get("/knowledge/answers/customer-list").body())
        .contains("Is my customer list a trade secret?", "Split public fields from deep ones")
        .doesNotContain("This answer is in Chinese only so far");
    assertThat(visitor.get("/knowledge/answers/punitive").body())
        .contains("This answer is in Chinese only so far", "什么情况可以要惩罚性赔偿");
  }

  @Test
  void anOlderTextSaysSoAndLeadsToThePresentOne() {
    assertThat(visitor.get("/knowledge/laws/aucl/2019-04-23").body())
        .contains("旧文本，已不再施行", "/knowledge/laws/aucl/2025-10-15");
    assertThat(visitor.get("/knowledge/laws/aucl").body())
        .doesNotContain("旧文本，已不再施行")
        .contains("条号变化", "/knowledge/laws/aucl/2019-04-23#article-9", "引用本条的问答");
  }

  @Test
  void resultsAreMarkedAndSayWhyTheyWereFound() {
    assertThat(search("派出所不立案").body())
        .contains("data-found=\"answers/police-refuses\"", "<mark>", "对应法律上的");
    assertThat(search("竟业限制补偿金").body()).contains("读音相同");
  }

  @Test
  void resultsHavePagesAndCanBeNarrowed() {
    assertThat(search("商业秘密").body()).contains("page=2");
    assertThat(visitor.get("/knowledge/search?q=nda&kind=laws").body())
        .doesNotContain("data-found=\"answers/");
    assertThat(visitor.get("/knowledge/search?q=nda&kind=answers&topic=non-compete").body())
        .contains("data-found=\"answers/nda-or-noncompete\"")
        .doesNotContain("data-found=\"answers/partner-nda\"");
  }

  @Test
  void whoFindsNothingIsToldWhatToDo() {
    assertThat(search("zzzzqqqq").body()).contains("没有找到与“zzzzqqqq”有关的内容", "换个说法再试", "按主题查看");
    assertThat(search("").body()).contains("想知道什么？");
  }

  @Test
  void whatIsTypedIsTextAndNothingElse() {
    assertThat(search("<script>alert(1)</script>\"><b>").body())
        .doesNotContain("<script>alert", "\"><b>");
    assertThat(search("密".repeat(300)).body()).contains("只用前 200 个字查找");
    assertThat(search("\u0000\u202e%_*").status()).isEqualTo(200);
  }

  @Test
  void suggestionsArePartOfAPage() {
    var answer =
        visitor.get("/knowledge/suggestions?q=" + URLEncoder.encode("竞业限", StandardCharsets.UTF_8));
    assertThat(answer.body()).contains("class=\"offers\"", "/knowledge/answers/noncompete-");
    assertThat(answer.body()).doesNotContain("<html");
    assertThat(visitor.get("/knowledge/suggestions").body()).doesNotContain("<ul");
  }

  @Test
  void answersAreListedByTopicAndByWhatHasToBeReviewed() {
    assertThat(visitor.get("/knowledge/answers?topic=non-compete").body())
        .contains("/knowledge/answers/noncompete-pay")
        .doesNotContain("/knowledge/answers/patent-or-secret");
    assertThat(visitor.get("/knowledge/answers?review=yes").body()).contains("没有待复核的问答");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/knowledge/answers/nothing",
        "/knowledge/topics/nothing",
        "/knowledge/laws/nothing",
        "/knowledge/laws/aucl/2020-01-01",
        "/knowledge/laws/aucl/tomorrow"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(visitor.get(path).status()).isEqualTo(404);
  }
}
