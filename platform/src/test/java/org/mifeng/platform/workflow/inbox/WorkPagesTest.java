package org.mifeng.platform.workflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkItems;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox as somebody sees it whose browser runs no scripts. */
@PlatformTest
class WorkPagesTest {
  private static final String KIND = "workflow.work.demo";

  @LocalServerPort private int port;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private WorkItems items;
  @Autowired private Worklist worklist;
  @Autowired private WorkingCalendar calendar;
  @Autowired private TestClock clock;

  private Newcomers.Person asker;
  private Newcomers.Person officer;
  private Newcomers.Person colleague;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void anOfficerSignsIn() {
    var newcomers = new Newcomers(organisations, accounts, seats);
    var office = newcomers.organisation(OrganisationKind.INSTITUTION);
    officer = newcomers.person(office, Seat.INSTITUTION);
    colleague = newcomers.person(office, Seat.INSTITUTION);
    asker = newcomers.person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    visitor = signedIn(officer);
  }

  private Visitor signedIn(Newcomers.Person person) {
    var somebody = new Visitor(port);
    somebody.signIn(person.login(), Newcomers.PASSWORD);
    return somebody;
  }

  private UUID open(String name, Work.Assignee to, int workingDays) {
    items.open(
        asker.viewer(),
        new Work(
            KIND,
            UUID.randomUUID().toString(),
            List.of(name),
            to,
            calendar.deadline(clock.instant(), workingDays),
            "/calendar",
            List.of()));
    return worklist
        .list(asker.viewer(), Worklist.Tab.STARTED, WorkFilter.ALL, 1, 0)
        .getFirst()
        .id();
  }

  private Work.Assignee desk() {
    return new Work.Assignee.Desk(officer.organisation(), Seat.INSTITUTION);
  }

  @Test
  void theListSaysWhatIsToBeDoneUntilWhenAndIsSearched() {
    assertThat(visitor.get("/work").body()).contains("没有待办事项");
    open("甲<b>公司", desk(), 3);
    open("乙公司", new Work.Assignee.Person(officer.account()), 1);
    var page = visitor.get("/work").body();
    assertThat(page)
        .contains("核对 甲&lt;b", "乙公司", "剩余 3 个工作日", "剩余 1 个工作日", "待领取")
        .doesNotContain("甲<b>");
    assertThat(visitor.get("/work?q=%E4%B9%99").body()).contains("乙公司").doesNotContain("甲&lt;b");
    assertThat(visitor.get("/work?q=%E6%A0%B8%E5%AF%B9&kind=" + KIND).body()).contains("乙公司");
    assertThat(visitor.get("/work?urgency=red").body()).contains("没有符合条件的事项");
    var last =
        LocalDate.ofInstant(calendar.deadline(clock.instant(), 1).minusNanos(1), LegalTime.CHINA);
    assertThat(visitor.get("/work.csv").body())
        .contains("乙公司", "剩余 1 个工作日")
        .as("the last day on which it is in time")
        .contains(last.toString());
    assertThat(visitor.get("/work/done.xlsx").status()).isEqualTo(200);
    assertThat(visitor.get("/").body()).contains("查看待办");
    visitor.get("/language?to=en&return=/work");
    assertThat(visitor.get("/work").body()).contains("Working days left: 3");
  }

  @Test
  void anItemIsTakenGivenAndSentBackWithAReason() {
    var id = open("甲公司", desk(), 3);
    var path = "/work/" + id;
    assertThat(visitor.get(path).body()).contains("领取", "去办理", "href=\"/calendar\"");
    assertThat(visitor.post(path + "/taking", Map.of()).leadsTo(path)).isTrue();
    assertThat(visitor.get(path).body()).contains("退回岗位", "办理经过");
    assertThat(visitor.post(path + "/transfer", Map.of("colleague", "x")).body()).contains("请选择同事");
    var to = colleague.account().toString();
    assertThat(
            visitor
                .post(path + "/transfer", Map.of("colleague", to, "opinion", "您来办"))
                .leadsTo("/work"))
        .isTrue();

    var other = signedIn(colleague);
    assertThat(other.get(path).body()).contains("您来办", officer.viewer().name());
    var empty = other.post(path + "/return", Map.of("reason", " "));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("请填写 1 至 500 个字");
    other.get(path);
    assertThat(other.post(path + "/return", Map.of("reason", "不熟悉")).leadsTo("/work")).isTrue();
    assertThat(visitor.get(path).body()).contains("不熟悉");
  }

  @Test
  void whoeverBeganItFollowsAndUrgesItWithoutSeeingInside() {
    var id = open("甲公司", desk(), 3);
    var path = "/work/" + id;
    visitor.get(path);
    visitor.post(path + "/taking", Map.of());
    var outside = signedIn(asker);
    assertThat(outside.get("/work/started").body()).contains("甲公司");
    assertThat(outside.get(path).body())
        .contains("催办")
        .doesNotContain("去办理", "领取", "转办", officer.viewer().name());
    assertThat(outside.post(path + "/urging", Map.of()).leadsTo(path)).isTrue();
    assertThat(outside.get(path).body()).contains("每个工作日可以催办一次");
    assertThat(outside.post(path + "/urging", Map.of()).status()).isEqualTo(409);
    assertThat(signedIn(asker).get("/work/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whoeverGoesAwaySaysWhoStandsIn() {
    var path = "/work/absences";
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA).toString();
    visitor.get(path);
    var wrong = visitor.post(path, Map.of("deputy", "", "from", today, "to", "soon"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("请选择同事", "请填写日期");
    visitor.get(path);
    var sent = Map.of("deputy", colleague.account().toString(), "from", today, "to", today);
    assertThat(visitor.post(path, sent).leadsTo(path)).isTrue();
    var page = visitor.get(path).body();
    assertThat(page).contains("进行中", "提前结束");
    assertThat(signedIn(colleague).get("/work").body())
        .contains("您正为 " + officer.viewer().name() + " 代办");
    var end = page.replaceAll("(?s).*(/work/absences/[0-9a-f-]{36}/ending).*", "$1");
    assertThat(visitor.post(end, Map.of()).leadsTo(path)).isTrue();
    assertThat(visitor.get(path).body()).contains("已提前结束");
    assertThat(signedIn(asker).get(path).body()).contains("本岗位没有其他同事");
  }

  @Test
  void whatIsLateSaysByHowManyDays() {
    items.open(
        asker.viewer(),
        new Work(
            KIND,
            UUID.randomUUID().toString(),
            List.of("丙公司"),
            desk(),
            clock.instant().minus(Duration.ofDays(2)),
            "/calendar",
            List.of()));
    assertThat(visitor.get("/work?urgency=red").body()).contains("已超期 2 天");
  }
}
