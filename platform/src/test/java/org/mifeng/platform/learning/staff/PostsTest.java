package org.mifeng.platform.learning.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Trainings;
import org.mifeng.platform.learning.staff.Duty.State;
import org.mifeng.platform.learning.study.Passing;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Posts ask for courses, certificates end, and what has ended does not count. */
@PlatformTest
class PostsTest {
  private static final String COURSE = "inventory";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Posts posts;
  @Autowired private Enrolling enrolling;
  @Autowired private Trainings trainings;
  @Autowired private Inbox inbox;
  @Autowired private TestClock clock;

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private Post aPost(Viewer viewer) {
    var post = posts.require(viewer, posts.open(viewer, "研发工程师"));
    posts.ask(viewer, post, COURSE, 12);
    return post;
  }

  private Duty duty(Viewer viewer) {
    assertThat(posts.listDuties(viewer)).hasSize(1);
    return posts.listDuties(viewer).getFirst();
  }

  private void rateIs(Viewer viewer, String rate) {
    var since = clock.instant().minus(Duration.ofDays(30));
    assertThat(trainings.rate(viewer, since).orElseThrow()).isEqualByComparingTo(rate);
  }

  @Test
  void aCertificateCountsUntilItEndsAndIsRenewedByAnotherLink() {
    var viewer = new EvidencePeople(application).anEnterprise().viewer();
    var post = aPost(viewer);
    posts.name(viewer, post, Map.of("岗位人员一", UUID.randomUUID()));
    posts.endHolder(viewer, post, posts.listHolders(viewer, post).getFirst().id());
    var people = new HashMap<String, @Nullable UUID>();
    people.put("岗位人员二", null);
    posts.name(viewer, post, people);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> posts.name(viewer, post, people))
        .matches(refusal -> refusal.key().equals("learning.refusal.holds-already"));
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.MISSING);
    rateIs(viewer, "0");

    var need = posts.listNeeds(viewer, post).getFirst();
    var first = enrolling.enrol(viewer, need);
    assertThat(first).hasSize(1);
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.LEARNING);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> enrolling.enrol(viewer, need))
        .matches(refusal -> refusal.key().equals("learning.refusal.nobody-owes"));
    new Passing(application).byLink(first.getFirst().link().secret().text());
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.VALID);
    rateIs(viewer, "1");

    clock.advance(Duration.ofDays(320));
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.LATER);
    clock.advance(Duration.ofDays(25));
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.SOON);
    rateIs(viewer, "1");
    clock.advance(Duration.ofDays(25));
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.EXPIRED);
    rateIs(viewer, "0");
    var second = enrolling.enrol(viewer, need);
    new Passing(application).byLink(second.getFirst().link().secret().text());
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.VALID);
    rateIs(viewer, "1");
    posts.close(viewer, post);
    assertThat(posts.listDuties(viewer)).isEmpty();
  }

  @Test
  void whoHasAnAccountTakesTheCourseAgainWhenTheirPostAsks() {
    var person = new EvidencePeople(application).anEnterprise();
    var viewer = person.viewer();
    new Passing(application).pass(viewer, COURSE);
    var post = aPost(viewer);
    posts.name(viewer, post, Map.of("演示经办人", viewer.account().value()));
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.VALID);
    var early = new Visitor(port);
    early.signIn(person.login(), EvidencePeople.PASSWORD);
    early.get("/courses/" + COURSE);
    assertThat(early.post("/courses/" + COURSE + "/renewal", Map.of()).status()).isEqualTo(409);

    clock.advance(Duration.ofDays(350));
    enrolling.remindAll();
    enrolling.remindAll();
    assertThat(inbox.list(viewer, false, 0, 10))
        .filteredOn(message -> message.kind().equals("learning.notice.course-ends"))
        .hasSize(1);
    var later = new Visitor(port);
    later.signIn(person.login(), EvidencePeople.PASSWORD);
    assertThat(later.get("/courses/" + COURSE).body()).contains("重新学习");
    later.post("/courses/" + COURSE + "/renewal", Map.of());
    assertThat(later.get("/courses/" + COURSE).body()).contains("已学0课");
    assertThat(duty(viewer).studying()).isTrue();
    new Passing(application).pass(viewer, COURSE);
    assertThat(duty(viewer).state(posts.today())).isEqualTo(State.VALID);
  }

  @Test
  void thePagesShowPostsDutiesAndFaultsAndNothingOfOthers() {
    var person = new EvidencePeople(application).anEnterprise();
    var browser = new Visitor(port);
    browser.signIn(person.login(), EvidencePeople.PASSWORD);
    assertThat(browser.get("/training/duties").body()).contains("没有应学的课程");
    assertThat(browser.get("/training/posts").body()).contains("还没有岗位");
    assertThat(browser.post("/training/posts", Map.of("name", " ")).body()).contains("请填写岗位名称");
    var path = browser.post("/training/posts", Map.of("name", "数据管理员")).location();
    if (path.isEmpty() || !path.startsWith("/training/posts/")) {
      path = "/training/posts/" + posts.list(person.viewer()).getFirst().id();
    }
    browser.get(path);
    assertThat(browser.post(path + "/courses", Map.of("course", "x", "months", "99")).body())
        .contains("请选择课程");
    assertThat(browser.post(path + "/courses", Map.of("course", COURSE, "months", "99")).body())
        .contains("有效期请填1到60个月");
    browser.post(path + "/courses", Map.of("course", COURSE, "months", "24"));
    browser.post(path + "/holders", Map.of("names", "岗位人员三\n岗位人员四"));
    assertThat(browser.get(path).body()).contains("每24个月一次", "给2人生成链接", "岗位人员三");
    assertThat(browser.get("/training/duties?state=missing").body()).contains("岗位人员四", "· 岗位人员三");
    assertThat(browser.get("/training/duties.csv").body()).contains("岗位人员三", "数据管理员");
    var need = posts.listNeeds(person.viewer(), posts.list(person.viewer()).getFirst()).getFirst();
    browser.get(path);
    assertThat(browser.post(path + "/courses/" + need.id() + "/enrolment", Map.of()).body())
        .contains("链接只显示这一次", "岗位人员四");

    var stranger = new Visitor(port);
    stranger.signIn(
        new EvidencePeople(application).anEnterprise().login(), EvidencePeople.PASSWORD);
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/training/duties.csv").body()).doesNotContain("岗位人员三");
  }
}
