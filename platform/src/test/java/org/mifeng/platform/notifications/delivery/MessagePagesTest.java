package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.Newcomers.Person;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a person was told and what they want, as they meet it on pages. */
@PlatformTest
class MessagePagesTest {
  private static final Pattern OPENS = Pattern.compile("href=\"(/notices/[0-9a-f-]{36})\"");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  private DeliveryFixture desk;
  private Person person;
  private Visitor visitor;

  @BeforeEach
  void somebodySignsIn() {
    desk = new DeliveryFixture(application);
    person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    visitor = new Visitor(port);
    visitor.signIn(person.login(), Newcomers.PASSWORD);
  }

  @AfterEach
  void nothingWaits() {
    desk.leaveNothingWaiting();
  }

  @Test
  void aMessageIsFoundOpenedAndReadFromThenOn() {
    desk.send(person, true);
    desk.send(person, false);
    assertThat(visitor.get("/").body()).contains("/notices?state=unread");
    var list = visitor.get("/notices?state=unread").body();
    assertThat(list).contains("试发的通知", "紧急", "未读（2）");
    var opens = OPENS.matcher(list);
    assertThat(opens.find()).isTrue();
    assertThat(visitor.get(opens.group(1)).leadsTo("/notices/preferences")).isTrue();
    assertThat(visitor.get("/notices").body()).contains("未读（1）");
    assertThat(visitor.post("/notices/reading", Map.of()).leadsTo("/notices")).isTrue();
    assertThat(visitor.get("/notices?state=unread").body()).contains("没有未读消息");
    assertThat(visitor.get("/").body()).doesNotContain("/notices?state=unread");
  }

  @Test
  void whatIsChosenIsKept() {
    visitor.get("/notices/preferences");
    var fields = new LinkedHashMap<String, String>();
    fields.put("by-sms", "notifications");
    fields.put("quietFrom", "23");
    fields.put("quietTo", "6");
    fields.put("language", "en");
    assertThat(visitor.post("/notices/preferences", fields).leadsTo("/notices/preferences"))
        .isTrue();
    var chosen = application.getBean(Preferences.class).own(person.viewer());
    assertThat(chosen.habit()).isEqualTo(new Habit(new Habit.Quiet(23, 6), "en"));
    assertThat(chosen.wants(new Preferences.Way("notifications", "sms"))).isTrue();
    assertThat(chosen.wants(new Preferences.Way("notifications", "mail"))).isFalse();

    fields.put("by-mail", "notifications");
    fields.put("quietTo", "23");
    var refused = visitor.post("/notices/preferences", fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("请选择两个不同的整点")
        .containsPattern("name=\"by-mail\" value=\"notifications\" checked");
  }

  @Test
  void aWrongAddressIsSaidAtItsFieldAndWhatWasTypedStays() {
    visitor.get("/notices/preferences");
    var refused = visitor.post("/notices/addresses/mail", Map.of("mail", "no <b>address"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("field-mail-error", "请填写一个有效的邮箱地址", "no &lt;b>address")
        .doesNotContain("no <b>address");
  }

  @Test
  void theTrialComesAtOnce() {
    visitor.get("/notices/preferences");
    visitor.post("/notices/trial", Map.of());
    assertThat(visitor.get("/notices").body()).contains("试发的通知");
  }
}
