package org.mifeng.platform.learning.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.publicity.Editors;
import org.mifeng.platform.learning.publicity.Editors.Editor;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People sign up while there are seats, wait when there are none, and arrive once. */
@PlatformTest
class EventPagesTest {
  private static final Pattern TICKET = Pattern.compile("/sign-ups/[A-Za-z0-9_-]{43}");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Gatherings gatherings;
  @Autowired private SignUps signUps;
  @Autowired private CheckIns checkIns;
  @Autowired private TestClock clock;

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  /** An event in three days; the end of its address. */
  private String published(Editor writer, Editor second, int seats) {
    var begins =
        LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(3)), LegalTime.CHINA)
            .truncatedTo(ChronoUnit.MINUTES);
    var fields = new HashMap<String, String>();
    fields.put("kind", "event");
    fields.put("titleZh", "测试活动 " + UUID.randomUUID().toString().substring(0, 8));
    fields.put("summaryZh", "摘要");
    fields.put("bodyZh", "正文");
    fields.put("place", "测试大厅");
    fields.put("begins", begins.toString());
    fields.put("ends", begins.minusHours(1).toString());
    fields.put("seats", "0");
    writer.browser().get("/publicity-desk/new?kind=event");
    assertThat(writer.browser().post("/publicity-desk", fields).body())
        .contains("结束时间要在开始时间之后", "请填1到10,000之间的整数");
    fields.put("ends", begins.plusHours(2).toString());
    fields.put("seats", String.valueOf(seats));
    var item = writer.browser().post("/publicity-desk", fields).location();
    writer.browser().get(item);
    writer.browser().post(item + "/submission", Map.of());
    second.browser().get(item);
    second.browser().post(item + "/publication", Map.of());
    return item.substring(item.lastIndexOf('/') + 1);
  }

  private Visitor.Answer signUp(String code, String name, String contact) {
    var guest = new Visitor(port);
    guest.get("/publicity/" + code + "/sign-up");
    return guest.post(
        "/publicity/" + code + "/sign-up",
        Map.of("names", name, "contact", contact, "district", "330106", "agreed", "yes"));
  }

  private static String ticket(Visitor.Answer answer) {
    var found = TICKET.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group();
  }

  @Test
  void whoCancelsGivesTheSeatToWhoWaitsLongest() {
    var editors = new Editors(application, port);
    var keeper = editors.ofTheCity();
    var code = published(keeper, editors.ofTheCity(), 1);
    var first = signUp(code, "来宾一", "138 0000 0001");
    assertThat(first.body()).contains("有座位", "链接只显示这一次");
    assertThat(signUp(code, "来宾一", "13800000001").body()).contains("来宾一已经报过名");
    var second = ticket(signUp(code, "来宾二", "two@mifeng.example"));
    var guest = new Visitor(port);
    assertThat(guest.get(second).body()).contains("候补", "来宾二").doesNotContain("来宾一");
    assertThat(guest.get("/publicity/" + code).body()).contains("共1个，已满，候补1人");

    var path = ticket(first);
    guest.get(path);
    guest.post(path + "/cancellation", Map.of());
    assertThat(guest.get(path).body()).contains("已经取消");
    assertThat(guest.get(second).body()).contains("座位已为您保留");
    assertThat(guest.get("/sign-ups/" + "A".repeat(43)).status()).isEqualTo(404);

    var list = keeper.browser().get("/publicity-desk/items/" + code + "/attendees").body();
    assertThat(list).contains("来宾二", "two@mifeng.example", "西湖").doesNotContain("来宾一");
    assertThat(keeper.browser().get("/publicity-desk/items/" + code + "/attendees.csv").body())
        .contains("来宾二");
    assertThat(
            editors
                .of("330106")
                .browser()
                .get("/publicity-desk/items/" + code + "/attendees")
                .status())
        .isEqualTo(404);
  }

  @Test
  void whoArrivesShowsTheCodeOfThisMinuteAndCountsOnce() {
    var editors = new Editors(application, port);
    var keeper = editors.ofTheCity();
    var code = published(keeper, editors.ofTheCity(), 1);
    signUp(code, "来宾三", "13800000003");
    signUp(code, "来宾四", "13800000004");
    var event = gatherings.require(Viewer.anonymous(), code);
    var screen = keeper.browser().get("/publicity-desk/items/" + code + "/screen");
    assertThat(screen.response().headers().firstValue("Refresh")).isPresent();
    assertThat(keeper.browser().get("/publicity-desk/items/" + code + "/screen.svg").body())
        .startsWith("<svg");
    assertThat(arrive(code, "来宾三", "13800000003", "000000").body()).contains("现在不能签到");

    clock.advance(Duration.ofDays(3).minusHours(1));
    var key = checkIns.show(keeper.viewer(), event).code();
    assertThat(arrive(code, "来宾三", "13800000003", wrong(key)).body()).contains("签到码不对");
    assertThat(arrive(code, "来宾九", "13800000003", key).body()).contains("没有找到");
    assertThat(arrive(code, "来宾四", "13800000004", key).body()).contains("候补名单");
    assertThat(arrive(code, "来宾三", "138-0000-0003", key).body()).contains("欢迎");
    assertThat(arrive(code, "来宾三", "13800000003", key).body()).contains("欢迎");
    var list = checkIns.list(keeper.viewer(), event);
    assertThat(list).filteredOn(one -> one.arrived() != null).hasSize(1);
    clock.advance(Duration.ofMinutes(3));
    var late = list.getLast();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> checkIns.arrive(event, late, key))
        .matches(refusal -> refusal.key().equals("learning.refusal.check-in-code"));
    checkIns.admit(keeper.viewer(), event, late.id());
    // Days have passed: whoever kept the event has to sign in anew.
    assertThat(editors.ofTheCity().browser().get("/publicity-reach.csv").body())
        .contains("\"2\",\"2\"");

    clock.advance(Duration.ofDays(40));
    signUps.forgetContacts();
    assertThat(checkIns.list(keeper.viewer(), event))
        .allMatch(one -> one.person().contact().isEmpty());
  }

  private static String wrong(String key) {
    return key.equals("000000") ? "000001" : "000000";
  }

  private Visitor.Answer arrive(String code, String name, String contact, String key) {
    var guest = new Visitor(port);
    guest.get("/publicity/" + code + "/check-in?key=" + key);
    return guest.post(
        "/publicity/" + code + "/check-in", Map.of("name", name, "contact", contact, "key", key));
  }

  @Test
  void anEnterpriseSignsItsPeopleUpAndTakesThemBack() {
    var editors = new Editors(application, port);
    var code = published(editors.ofTheCity(), editors.ofTheCity(), 100);
    var person = new EvidencePeople(application).anEnterprise();
    var browser = new Visitor(port);
    browser.signIn(person.login(), EvidencePeople.PASSWORD);
    var path = "/publicity/" + code + "/sign-up";
    browser.get(path);
    var fields =
        Map.of("names", "甲\n乙", "contact", "firm@mifeng.example", "agreed", "yes", "district", "");
    // The sign-in policy may stand in between, once.
    if (browser.post(path, fields).status() != 200) {
      browser.get(path);
      browser.post(path, fields);
    }
    var page = browser.get(path).body();
    assertThat(page).contains("本单位已报名", "甲", "乙");
    var cancel = Pattern.compile("/publicity/" + code + "/sign-ups/[0-9a-f-]{36}/cancellation");
    var found = cancel.matcher(page);
    assertThat(found.find()).isTrue();
    browser.post(found.group(), Map.of());
    assertThat(browser.get(path).body()).doesNotContain(found.group());
    assertThat(signUps.listOwn(person.viewer(), gatherings.require(person.viewer(), code)))
        .hasSize(1);

    assertThat(signUp(code, "", "nobody").body()).contains("请填手机号或者邮箱", "请填1到1个姓名");
    assertThat(ChangingCode.at(new byte[32], Instant.EPOCH)).hasSize(6);
  }
}
