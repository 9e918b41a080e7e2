package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The plan as somebody sees it whose browser runs no scripts. */
@PlatformTest
class PlanPagesTest {
  private static final String ITEM = "D1-01";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Plan plan;
  @Autowired private PlanStore store;
  @Autowired private Results results;
  @Autowired private Transactions transactions;

  private Visitor visitor = new Visitor(0);
  private Viewer owner = Viewer.anonymous();
  private CheckupId result = new CheckupId(new UUID(0, 0));

  @BeforeEach
  void anEnterpriseWithAResult() {
    var person = new EvidencePeople(application).anEnterprise();
    owner = person.viewer();
    visitor = visitor(person);
    assertThat(visitor.get("/improvement-plan").body()).contains("还没有签署的体检结果");
    result = new PlanFixture(application).signed(owner, 1);
  }

  private Visitor visitor(EvidencePeople.Person person) {
    var somebody = new Visitor(port);
    somebody.signIn(person.login(), EvidencePeople.PASSWORD);
    return somebody;
  }

  /** The page of a task for one item. */
  private String taskPath() {
    visitor.get("/improvement-plan/proposals?from=" + result);
    visitor.post("/improvement-plan/tasks", Map.of("from", result.toString(), "code", ITEM));
    return "/improvement-plan/tasks/" + plan.list(owner).getFirst().id();
  }

  private Map<String, String> terms() {
    var terms = new HashMap<String, String>();
    terms.put("revision", "1");
    terms.put("aim", "3");
    terms.put("owner", "other");
    terms.put("ownerName", "王工");
    terms.put("due", results.today().plusDays(20).toString());
    terms.put("evidence", "");
    terms.put("note", "先试点");
    terms.put("why", "");
    return terms;
  }

  private void refused(String path, String field, String value, String says) {
    var sent = terms();
    sent.put(field, value);
    var answer = visitor.post(path + "/terms", sent);
    assertThat(answer.status()).as(field).isEqualTo(422);
    assertThat(answer.body()).as(field).contains(says).contains("先试点").doesNotContain("<b>");
    assertThat(plan.list(owner).getFirst().last().revision()).as(field).isOne();
  }

  @Test
  void theProposedOnesAreTickedAndTakenWithOneClick() {
    var proposals = visitor.get("/improvement-plan/proposals?from=" + result).body();
    var ticked =
        java.util.regex.Pattern.compile("name=\"code\" value=\"([^\"]+)\" checked")
            .matcher(proposals)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(ticked).hasSizeBetween(1, 3);
    assertThat(visitor.get("/check-ups/" + result + "/result").body())
        .contains("/improvement-plan/proposals?from=" + result);

    visitor.get("/improvement-plan/proposals?from=" + result);
    var none = visitor.post("/improvement-plan/tasks", Map.of("from", result.toString()));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("请至少选择一项短板");
    var taken =
        visitor.post(
            "/improvement-plan/tasks",
            Map.of("from", result.toString(), "code", String.join(",", ticked)));
    assertThat(taken.leadsTo("/improvement-plan")).isTrue();
    assertThat(visitor.follow(taken).body())
        .contains("已列入 " + ticked.size() + " 项任务")
        .contains("已完成 0 / " + ticked.size());
    assertThat(visitor.get("/").body()).contains("查看整改计划");
    assertThat(visitor.get("/improvement-plan/proposals?from=x").status()).isEqualTo(404);
  }

  @Test
  void contradictoryAndHostileTermsAreToldBesideTheirFieldsAndNothingIsKept() {
    var path = taskPath();
    visitor.get(path);
    refused(path, "ownerName", "", "请填写负责人姓名");
    refused(path, "ownerName", "<b>" + "长".repeat(60), "最多 60 字");
    refused(path, "ownerName", "王\u202E工", "无法显示的字符");
    refused(path, "owner", "", "请清空姓名");
    refused(path, "owner", UUID.randomUUID().toString(), "请清空姓名");
    refused(path, "due", "2026-02-30", "请填写完成期限");
    refused(path, "due", "1999-01-01", "不能早于今天");
    refused(path, "due", "9999-12-31", "不能早于今天");
    refused(path, "aim", "1", "目标等级应在 2 至 3 之间");
    refused(path, "aim", "99", "目标等级应在 2 至 3 之间");
    refused(path, "evidence", "证".repeat(501), "最多 500 字");
    refused(path, "why", "由".repeat(501), "最多 500 字");
    refused(path, "revision", "-7", "刚刚修改了这项任务");
    var stranger = terms();
    stranger.put("owner", new EvidencePeople(application).anEnterprise().account().toString());
    stranger.put("ownerName", "");
    assertThat(visitor.post(path + "/terms", stranger).body()).contains("没有找到这位同事");
  }

  @Test
  void aTaskIsGivenToAColleagueAndFilteredByThem() {
    var path = taskPath();
    visitor.get(path);
    var sent = terms();
    sent.put("owner", owner.account().toString());
    sent.put("ownerName", "");
    assertThat(visitor.post(path + "/terms", sent).leadsTo(path)).isTrue();

    assertThat(visitor.get(path).body()).contains("演示经办人").contains("负责人：演示经办人");
    var own = "/improvement-plan?owner=" + owner.account();
    assertThat(visitor.get(own).body()).contains(path);
    assertThat(visitor.get("/improvement-plan?owner=-").body()).contains("没有符合条件的任务");
    assertThat(visitor.get("/improvement-plan?state=dropped").body()).doesNotContain(path);
    assertThat(visitor.get("/improvement-plan?state=%27&due=never&page=-1&sort=x").body())
        .contains(path);
  }

  @Test
  void whoeverIsLateSeesTheNewestAndSavesAgain() {
    var path = taskPath();
    visitor.get(path);
    visitor.post(path + "/terms", terms());
    var late = terms();
    late.put("ownerName", "李工");

    var refused = visitor.post(path + "/terms", late);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("演示经办人 刚刚修改了这项任务")
        .contains("name=\"revision\" value=\"2\"")
        .contains("value=\"李工\"");
    late.put("revision", "2");
    assertThat(visitor.post(path + "/terms", late).leadsTo(path)).isTrue();
  }

  @Test
  void doneIsAnsweredAnewShownWithWhatTheIndexBecomesAndSigned() {
    var path = taskPath();
    visitor.get(path);
    var done = new LinkedHashMap<String, String>();
    done.put("revision", "1");
    done.put("sheet", result.toString());
    done.put(ITEM + ".revision", "1");
    done.put(ITEM + ".choice", "2");
    done.put(ITEM + ".verification", "document");
    done.put(ITEM + ".document", "任命文件");
    done.put(ITEM + ".day", "2199-01-01");
    assertThat(visitor.post(path + "/completion", done).body()).contains("报告完成须达到该等级");
    done.put(ITEM + ".choice", "3");
    var faulty = visitor.post(path + "/completion", done);
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.body()).contains("文件日期不能晚于今天").contains("任命文件");
    done.put(ITEM + ".day", results.today().toString());

    var reported = visitor.post(path + "/completion", done);
    assertThat(reported.location()).startsWith("/improvement-plan/rechecks/");
    var before = results.find(owner, result).orElseThrow();
    var page = visitor.follow(reported).body();
    assertThat(page)
        .contains("任命文件")
        .contains(before.self().raw().stripTrailingZeros().toPlainString());
    assertThat(visitor.get("/improvement-plan").body()).contains("1 项任务已完成，等待复评签署");
    var recheck = reported.location().substring("/improvement-plan/rechecks/".length());
    visitor.get(reported.location());
    visitor.post("/check-ups/" + recheck + "/signature", Map.of());

    var after = results.list(owner).getFirst();
    assertThat(after.checkup()).hasToString(recheck);
    assertThat(page).contains(after.self().raw().stripTrailingZeros().toPlainString());
    assertThat(after.self().raw()).isGreaterThan(before.self().raw());
    assertThat(visitor.get("/improvement-plan").body()).contains("已完成 1 / 1");
    assertThat(visitor.get(reported.location()).status()).isEqualTo(404);
    assertThat(visitor.get("/check-ups/" + recheck + "/result").body())
        .as("the result stands in the history")
        .contains("历次结果");
  }

  @Test
  void thePlanLeavesAsWorkbookAndCalendarUnderItsFilter() {
    var path = taskPath();
    visitor.get(path);
    var sent = terms();
    sent.put("note", "=1+1\nEND:VCALENDAR");
    visitor.post(path + "/terms", sent);

    var calendar = visitor.get("/improvement-plan.ics");
    assertThat(calendar.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body())
        .containsOnlyOnce("\r\nEND:VCALENDAR")
        .contains("DTSTART;VALUE=DATE:" + results.today().plusDays(20).toString().replace("-", ""));
    assertThat(visitor.get("/improvement-plan.ics?state=dropped").body())
        .doesNotContain("BEGIN:VEVENT");
    var table = visitor.get("/improvement-plan.csv").body();
    assertThat(table).contains(ITEM, "\"'=1+1", "王工");
    assertThat(visitor.get("/improvement-plan.xlsx").body()).startsWith("PK");
  }

  @Test
  void anotherEnterprisesTaskIsNotThere() {
    var path = taskPath();
    var other = visitor(new EvidencePeople(application).anEnterprise());

    other.get("/improvement-plan");
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.get("/improvement-plan/proposals?from=" + result).status()).isEqualTo(404);
    assertThat(other.get("/improvement-plan/rechecks/" + result).status()).isEqualTo(404);
    other.get("/improvement-plan");
    for (var deed :
        new String[] {"terms", "withdrawal", "reopening", "completion", "taking-back"}) {
      assertThat(other.post(path + "/" + deed, terms()).status()).as(deed).isEqualTo(404);
    }
  }

  @Test
  void overdueTasksStandOnTheHomePageAndInTheList() {
    taskPath();
    var task = plan.list(owner).getFirst();
    var terms = task.last().terms();
    var late = new Terms(3, terms.owner(), LocalDate.of(2026, 1, 1), null, "");
    transactions.run(
        owner,
        () ->
            store.insert(
                task.id(),
                new Task.Step(2, Task.State.OPEN, late, null, null, task.last().by()),
                owner));

    assertThat(visitor.get("/").body()).contains("1 项整改任务已逾期");
    assertThat(visitor.get("/improvement-plan?due=overdue").body())
        .contains(task.id().toString(), "tag--danger");
    assertThat(visitor.get("/improvement-plan?due=soon").body()).contains("没有符合条件的任务");
  }
}
