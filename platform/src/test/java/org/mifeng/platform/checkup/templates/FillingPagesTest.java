package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The form of a text as it is sent: what is wrong is refused, and nothing typed is lost. */
@PlatformTest
class FillingPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Library library;

  private Visitor visitor = new Visitor(0);
  private Map<String, String> good = new HashMap<>();

  @BeforeEach
  void signIn() {
    var person = new EvidencePeople(application).anEnterprise();
    visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
    good = new HashMap<>(TemplateFixture.values(library.require("nda-partner")));
    good.put("lang", "zh");
    visitor.get("/templates/nda-partner?lang=zh");
  }

  private void refused(String field, String value, String says) {
    var sent = new HashMap<>(good);
    sent.put(field, value);
    var answer = visitor.post("/templates/nda-partner/values", sent);

    assertThat(answer.status()).as(field).isEqualTo(422);
    assertThat(answer.body())
        .contains(says)
        .contains("值1㐀𠮷")
        .contains(field.equals("scope") ? "第二行7" : "第二行8");
    assertThat(visitor.get("/templates/nda-partner?lang=zh").body())
        .as("nothing is kept of a form with a fault")
        .doesNotContain("值1㐀𠮷");
  }

  @Test
  void aValueThatIsTooLongIsRefusedAndShownAgain() {
    var value = "长".repeat(101);
    refused("partner", value, "合作方名称：最多100个字符，现在有101个");
    refused("partner", value, value);
    refused("purposeOfUse", "长".repeat(401), "最多400个字符");
  }

  @Test
  void controlCharactersAndDirectionMarksAreRefused() {
    refused("partner", "乙\u0007方", "合作方名称：含有无法打印的字符");
    refused("partner", "乙\n方", "含有无法打印的字符");
    refused("partner", "乙\u202E方", "含有无法打印的字符");
    refused("scope", "一\u0000二", "含有无法打印的字符");
  }

  @Test
  void aNumberOrDayOutOfItsBoundsIsRefused() {
    refused("years", "31", "请填1至30之间的整数");
    refused("years", "五", "请填1至30之间的整数");
    refused("date", "2026-02-30", "请填有效日期");
    refused("date", "0001-01-01", "请填有效日期");
  }

  @Test
  void aGoodFormIsKeptShownInThePreviewAndAdopted() {
    var sent = new HashMap<>(good);
    sent.put("scope", "涂层配方族\r\n固化曲线");
    var kept = visitor.post("/templates/nda-partner/values", sent);
    assertThat(kept.leadsTo("/templates/nda-partner?lang=zh")).isTrue();

    var page = visitor.follow(kept).body();
    assertThat(page).contains("主要包括：涂层配方族\n固化曲线").contains("自拟文本，不是官方格式");
    var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
    var adopted =
        visitor.post("/templates/nda-partner/adoption", Map.of("lang", "zh", "seen", seen));
    assertThat(adopted.location()).startsWith("/adopted-texts/");
    assertThat(visitor.follow(adopted).body()).contains(seen).contains("涂层配方族");
    assertThat(visitor.get("/adopted-texts").body()).contains("合作方保密协议", "现行版本");
    assertThat(visitor.get("/templates").body()).contains("已采纳");
    assertThat(visitor.get(adopted.location() + "/text.txt").body()).contains("固化曲线");

    var stale =
        visitor.post(
            "/templates/nda-partner/adoption", Map.of("lang", "zh", "seen", "0".repeat(64)));
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.body()).contains("在您查看之后有变化");
  }

  @Test
  void anUnknownTextIsNotThere() {
    assertThat(visitor.get("/templates/nda-nobody").status()).isEqualTo(404);
    assertThat(visitor.get("/templates/nda-staff/text.docx?lang=fr").status()).isEqualTo(200);
    assertThat(visitor.get("/adopted-texts/00000000-0000-4000-8000-000000000000").status())
        .isEqualTo(404);
  }
}
