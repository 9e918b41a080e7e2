package org.mifeng.platform.learning.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.audit.RecordedDeed;
import org.mifeng.platform.learning.publicity.Editors.Editor;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One writes, another publishes, everybody reads, and nothing typed becomes markup. */
@PlatformTest
class PublicityPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Audit audit;

  private final String word = "词" + UUID.randomUUID().toString().substring(0, 8);

  private Editors editors() {
    return new Editors(application, port);
  }

  private Map<String, String> article(String kind) {
    var fields = new HashMap<String, String>();
    fields.put("kind", kind);
    fields.put("titleZh", "标题 " + word);
    fields.put("summaryZh", "摘要<script>alert(1)</script>");
    fields.put("bodyZh", "# 小标题\n正文 <img src=x onerror=alert(2)>\n- 一\n- 二");
    return fields;
  }

  /** Writes an item; its page on the desk. */
  private static String written(Editor editor, Map<String, String> fields) {
    editor.browser().get("/publicity-desk/new?kind=" + fields.get("kind"));
    var answer = editor.browser().post("/publicity-desk", fields);
    assertThat(answer.status()).as(answer.body()).isBetween(300, 399);
    return answer.location();
  }

  private static Visitor.Answer does(Editor editor, String item, String what, String reason) {
    editor.browser().get(item);
    return editor.browser().post(item + "/" + what, Map.of("reason", reason));
  }

  @Test
  void whatOneWroteAnotherPublishesAndEverybodyReadsItAsText() {
    var writer = editors().ofTheCity();
    var second = editors().ofTheCity();
    var item = written(writer, article("article"));
    var code = item.substring(item.lastIndexOf('/') + 1);
    var reader = new Visitor(port);
    assertThat(reader.get("/publicity/" + code).status()).isEqualTo(404);

    assertThat(does(second, item, "publication", "").status()).as("not submitted").isEqualTo(409);
    does(writer, item, "submission", "");
    assertThat(writer.browser().get(item).body())
        .contains("请另一个人发布或者退回", "<h2>小标题</h2>")
        .doesNotContain(item + "/publication");
    assertThat(does(writer, item, "publication", "").status()).isEqualTo(403);
    assertThat(writer.browser().get("/publicity-desk?state=waiting").body()).contains(word);

    assertThat(second.browser().get("/work").body()).contains("审看并发布：标题 " + word);
    assertThat(does(second, item, "return", " ").status()).isEqualTo(422);
    does(second, item, "return", "请补充出处");
    assertThat(second.browser().get("/work").body()).doesNotContain("标题 " + word);
    assertThat(writer.browser().get(item).body()).contains("请补充出处", "已退回");
    writer.browser().get(item + "/edit");
    var changed = article("article");
    changed.put("before", "1");
    writer.browser().post(item + "/versions", changed);
    assertThat(writer.browser().post(item + "/versions", changed).body()).contains("别人刚刚保存过");
    does(writer, item, "submission", "");
    does(second, item, "publication", "");

    var page = reader.get("/publicity/" + code).body();
    assertThat(page)
        .contains("标题 " + word, "&lt;script&gt;", "&lt;img src=x", "<li>一</li>")
        .doesNotContain("<img src=x", "<script>alert");
    assertThat(reader.get("/publicity?words=" + word).body()).contains("/publicity/" + code);
    assertThat(reader.get("/publicity?words=" + word + "%20nothing").body()).contains("没有符合条件");
    assertThat(reader.get("/publicity?kind=event&words=" + word).body()).contains("没有符合条件");

    assertThat(does(second, item, "takedown", "").status()).isEqualTo(422);
    does(second, item, "takedown", "已过时");
    assertThat(reader.get("/publicity/" + code).status()).isEqualTo(404);
    assertThat(second.browser().get(item + "/versions/1").body()).contains("标题 " + word);
    assertThat(audit.history(writer.viewer(), code))
        .extracting(RecordedDeed::deed)
        .contains(
            "learning.item-begun",
            "learning.item-submitted",
            "learning.item-returned",
            "learning.item-written",
            "learning.item-published",
            "learning.item-taken-down");
  }

  @Test
  void aDistrictKeepsItsOwnAndSeesNothingOfOthers() {
    var item = written(editors().of("330106"), article("poster"));
    assertThat(editors().of("330106").browser().get(item).status()).isEqualTo(200);
    assertThat(editors().of("330108").browser().get(item).status()).isEqualTo(404);
    assertThat(editors().of("330108").browser().get("/publicity-desk").body()).doesNotContain(word);
    assertThat(editors().ofTheCity().browser().get(item).status()).isEqualTo(200);
    assertThat(new Visitor(port).get(item).body()).doesNotContain(word);
  }

  @Test
  void aCaseThatGivesSomebodyAwayIsRefused() {
    var editor = editors().ofTheCity();
    var fields = article("case");
    fields.put("bodyZh", "联系人电话 13800001234。");
    editor.browser().get("/publicity-desk/new?kind=case");
    var answer = editor.browser().post("/publicity-desk", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("“13800001234”看起来像", "请确认已经匿名");
    fields.put("bodyZh", "某企业");
    fields.put("nameless", "yes");
    fields.put("titleEn", "Half a translation");
    assertThat(editor.browser().post("/publicity-desk", fields).body()).contains("请填写");
    fields.remove("titleEn");
    written(editor, fields);
  }

  @Test
  void whatThePlatformComesWithIsThereOnDayOneInTheYearsCalendarToo() {
    var reader = new Visitor(port);
    assertThat(reader.get("/publicity/first-24-hours").body())
        .contains("前两小时", "平台自编", "法释〔2020〕7号");
    assertThat(reader.get("/publicity/law-in-force").body()).contains("第十条", "请核对官方文本");
    assertThat(reader.get("/publicity").body()).contains("/publicity/ten-rules-poster");
    assertThat(editors().ofTheCity().browser().get("/publicity-desk/items/ten-rules-poster").body())
        .as("a job of the platform has no name for people")
        .contains("第1版，平台")
        .doesNotContain("learning.delivered-articles");
    assertThat(reader.get("/publicity/calendar?year=2026").body())
        .contains("世界知识产权日", "2026年4月26日", "商业秘密保护服务月", "保护基地评审");
    var file = reader.get("/publicity/calendar.ics?year=2026");
    assertThat(file.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(file.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260701")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(reader.get("/publicity/first-24-hours.ics").status()).isEqualTo(404);
    reader.get("/language?to=en&return=/publicity");
    assertThat(reader.get("/publicity/first-24-hours").body()).contains("First two hours");
    assertThat(reader.get("/publicity/law-in-force").body()).contains("in Chinese only");
  }

  @Test
  void readersAreCountedWithoutCookiesAndMachinesAndEditorsAreNot() {
    var editor = editors().of("330110");
    var item = written(editor, article("article"));
    var code = item.substring(item.lastIndexOf('/') + 1);
    does(editor, item, "submission", "");
    does(editors().of("330110"), item, "publication", "");
    var path = "/publicity/" + code;
    var reader = new Visitor(port);
    reader.get(path);
    reader.get(path);
    reader.getBare(path, Map.of("User-Agent", "Examplebot/1.0"));
    editor.browser().get(path);
    var sheet = editor.browser().get("/publicity-reach.csv").body();
    assertThat(sheet.lines().filter(line -> line.contains(word)).toList())
        .hasSize(1)
        .allMatch(line -> line.endsWith(",\"2\",\"0\",\"0\""));
    assertThat(editor.browser().get("/publicity-reach").body()).contains("余杭");
  }
}
