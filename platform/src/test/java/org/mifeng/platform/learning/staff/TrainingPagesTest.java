package org.mifeng.platform.learning.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.study.Passing;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise has its people trained, who need no account; anybody checks the certificate. */
@PlatformTest
class TrainingPagesTest {
  private static final Pattern LINK = Pattern.compile("/study/([A-Za-z0-9_-]{43})");
  private static final Pattern STUDY = Pattern.compile("/training/([0-9a-f-]{36})");
  private static final Pattern NUMBER = Pattern.compile("MFC(-[0-9A-Z]{4}){4}");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Acts acts;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Visitor administrator = new Visitor(0);
  private Viewer viewer = Viewer.anonymous();

  @BeforeEach
  void signIn() {
    var person = new EvidencePeople(application).anEnterprise();
    viewer = person.viewer();
    administrator = new Visitor(port);
    administrator.signIn(person.login(), EvidencePeople.PASSWORD);
    administrator.get("/training/new");
  }

  private Visitor.Answer assign(String names, String day) {
    return administrator.post(
        "/training",
        Map.of("course", "inventory", "names", names, "requiredBy", day, "days", "30"));
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in the page", pattern).isTrue();
    return found.groupCount() == 0 || pattern == NUMBER ? found.group() : found.group(1);
  }

  @Test
  void whoIsNamedLearnsByALinkAndTheCertificateIsCheckedInPublic() {
    assertThat(administrator.get("/training").body()).contains("还没有安排培训");
    administrator.get("/training/new");
    var handed = assign("陈一（研发）\n\n 林二 ", "");
    assertThat(handed.status()).isEqualTo(200);
    assertThat(LINK.matcher(handed.body()).results().map(l -> l.group(1)).distinct()).hasSize(2);
    var secret = found(LINK, handed.body());
    assertThat(administrator.get("/training").body())
        .contains("陈一（研发）", "未开始", "· 林二：")
        .doesNotContain("/study/");

    var learner = new Visitor(port);
    assertThat(learner.get("/study/" + secret).body()).contains("请先确认您是", "陈一（研发）");
    assertThat(learner.get("/study/" + secret + "/test").status()).isEqualTo(409);
    assertThat(learner.post("/study/" + secret + "/name", Map.of()).leadsTo("/study/" + secret))
        .isTrue();
    assertThat(learner.get("/study/" + secret).body())
        .contains("学员：陈一（研发）", "/study/" + secret + "/lessons/")
        .doesNotContain("/courses/");

    new Passing(application).byLink(secret);
    var list = administrator.get("/training?state=finished").body();
    assertThat(list).contains("陈一（研发）").doesNotContain("林二</a>");
    var number = found(NUMBER, list);
    var pdf = learner.get("/study/" + secret + "/certificate");
    assertThat(pdf.response().headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(acts.page(viewer, 0, 10))
        .filteredOn(act -> act.what().kind().equals("learning.course-finished"))
        .hasSize(1);

    var anybody = new Visitor(port);
    assertThat(anybody.get("/course-certificates?number=" + number).body())
        .contains("陈一（研发）", number, "完成时间", "SM3");
    assertThat(
            anybody
                .get(
                    "/course-certificates?number="
                        + number.toLowerCase(Locale.ROOT).replace("-", "%20"))
                .body())
        .contains("陈一（研发）");
    var guessed = number.substring(0, number.length() - 4) + "ZZZZ";
    assertThat(anybody.get("/course-certificates?number=" + guessed).body())
        .contains("没有这个编号的证书")
        .doesNotContain("陈一");

    var sheet = administrator.get("/training.csv").body();
    assertThat(sheet).contains("姓名", "陈一（研发）", number, "林二");
    assertThat(administrator.get("/training.xlsx").status()).isEqualTo(200);
  }

  @Test
  void aLinkThatExpiredWasReplacedOrTakenBackLeadsNowhere() {
    var secret = found(LINK, assign("周三", "").body());
    var study = found(STUDY, administrator.get("/training").body());
    assertThat(new Visitor(port).get("/study/" + secret).status()).isEqualTo(200);
    assertThat(jdbc.sql("select count(*) from learning.personal_link").query(Long.class).single())
        .as("nobody reads links without saying who asks")
        .isZero();

    administrator.get("/training/" + study);
    var renewed = administrator.post("/training/" + study + "/link", Map.of()).body();
    var second = found(LINK, renewed);
    assertThat(second).isNotEqualTo(secret);
    assertThat(new Visitor(port).get("/study/" + secret).status()).isEqualTo(404);
    assertThat(new Visitor(port).get("/study/" + second).status()).isEqualTo(200);
    try {
      clock.advance(Duration.ofDays(91));
      assertThat(new Visitor(port).get("/study/" + second).status()).isEqualTo(404);
    } finally {
      clock.reset();
    }
    administrator.get("/training/" + study);
    administrator.post("/training/" + study + "/link-revocation", Map.of());
    assertThat(new Visitor(port).get("/study/" + second).body()).contains("这个学习链接无效");
    assertThat(new Visitor(port).get("/study/" + "A".repeat(43)).status()).isEqualTo(404);
    assertThat(new Visitor(port).get("/study/short").status()).isEqualTo(404);

    assertThat(administrator.post("/training/" + study + "/withdrawal", Map.of()).status())
        .isBetween(300, 399);
    assertThat(administrator.get("/training").body()).doesNotContain("周三");
  }

  @Test
  void aFaultyFormSaysWhatIsWrongAndChangesNothing() {
    refused(Map.of("course", "nothing", "names", "甲", "days", "30"), "请选择课程");
    refused(Map.of("course", "inventory", "names", " \n ", "days", "30"), "请至少填写一个姓名");
    refused(Map.of("course", "inventory", "names", "甲\n甲", "days", "30"), "“甲”写了两次");
    refused(Map.of("course", "inventory", "names", "甲", "days", "31"), "请选择链接有效期");
    refused(Map.of("course", "inventory", "names", "长".repeat(61), "days", "30"), "姓名最多60个字");
    refused(
        Map.of("course", "inventory", "names", "甲", "days", "30", "requiredBy", "2020-01-01"),
        "请填今天起两年之内的日期");
    refused(Map.of("course", "inventory", "names", "甲\n".repeat(12_001), "days", "30"), "一次最多200人");
    assertThat(administrator.get("/training").body()).contains("还没有安排培训");

    administrator.get("/training/new");
    assertThat(assign("吴四", "").status()).isEqualTo(200);
    refused(Map.of("course", "inventory", "names", "吴四", "days", "30"), "吴四已经安排过");
  }

  private void refused(Map<String, String> fields, String says) {
    administrator.get("/training/new");
    var answer = administrator.post("/training", fields);
    assertThat(answer.status()).as(says).isEqualTo(422);
    assertThat(answer.body()).contains(says);
  }

  @Test
  void anotherEnterpriseSeesNobodyOfOurs() {
    assertThat(assign("郑五", "").status()).isEqualTo(200);
    var study = found(STUDY, administrator.get("/training").body());
    var other = new EvidencePeople(application).anEnterprise();
    var stranger = new Visitor(port);
    stranger.signIn(other.login(), EvidencePeople.PASSWORD);
    assertThat(stranger.get("/training").body()).doesNotContain("郑五");
    assertThat(stranger.get("/training/" + study).status()).isEqualTo(404);
    assertThat(stranger.post("/training/" + study + "/link", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.get("/training/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
