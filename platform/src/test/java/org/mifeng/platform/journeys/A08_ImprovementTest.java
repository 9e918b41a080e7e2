package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.checkup.areas.AreaFixture;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An enterprise turns its gaps into tasks, seals what shows the first one done, and its index rises
 * once the re-check is signed; the district finds the enterprise at once, and its own figure moves
 * when enough others have changed too.
 */
@PlatformTest
class A08_ImprovementTest {
  private static final String DIVISION = "330106";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired Systems systems;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @Test
  void gapsBecomeTasksTasksBecomeAHigherIndexAndTheDistrictSeesIt() throws Exception {
    var mark = "整改" + UUID.randomUUID().toString().substring(0, 6);
    var name = "演示" + mark + "有限公司";
    var enterprise = new EvidencePeople(context).anEnterprise();
    var area = AreaFixture.with(jdbc, transactions, systems);
    area.register(enterprise.viewer().organisation(), name, DIVISION, "small")
        .enterprises(mark, 30, DIVISION, "small")
        .sign(mark, 12, 40, 50);
    var first =
        CheckupFixture.signed(context, enterprise.viewer(), area.system(), "full", 1).toString();
    area.takeEdition(context);

    try (var pages = Browser.visit(port)) {
      pages.in("zh").signIn(enterprise.login(), EvidencePeople.PASSWORD);
      var before = index(pages, first);
      assertThat(pages.page().locator("main").innerText()).contains("行业中位数", "可学课程");
      var task = takesWhatIsProposed(pages, first);
      seals(pages);
      var recheck = reportsTheTaskDone(pages, task);
      signs(pages, recheck);
      var after = index(pages, recheck);
      assertThat(Double.parseDouble(after)).isGreaterThan(Double.parseDouble(before));
      assertThat(pages.open("/improvement-plan").page().locator("main").innerText())
          .contains("已完成 1 / 3");

      area.takeEdition(context);
      var figure = districtFigure(area, name, after);
      area.sign(mark, 30, 90, 95).takeEdition(context);
      assertThat(districtFigure(area, name, after)).isNotEqualTo(figure);
      assertThat(pages.open("/view-log").page().locator("main").innerText()).contains("保护指数");
    }
  }

  private static String index(Pages pages, String checkup) {
    var page = pages.in("zh").width(1440).open("/check-ups/" + checkup + "/result").page();
    return page.locator(".outcome .stat", new Page.LocatorOptions().setHasText("保护指数"))
        .locator(".stat__value")
        .innerText();
  }

  /** The three that are ticked already; the page of the first task. */
  private static String takesWhatIsProposed(Pages pages, String checkup) {
    var page = pages.page();
    page.locator("a[href='/improvement-plan/proposals?from=" + checkup + "']").first().click();
    assertThat(page.locator("input[name=code]:checked").count()).isEqualTo(3);
    page.locator("main form[action='/improvement-plan/tasks'] button").last().click();
    page.waitForURL("**/improvement-plan");
    assertThat(page.locator("main").innerText()).contains("已完成 0 / 3");
    page.locator("main table a[href^='/improvement-plan/tasks/']").first().click();
    page.waitForURL("**/improvement-plan/tasks/*");
    return page.url().replaceFirst(".*(/improvement-plan/tasks/)", "$1");
  }

  private void seals(Pages pages) throws Exception {
    var file = Files.writeString(folder.resolve("appointment.txt"), "任命文件");
    var page = pages.open("/deposits/new").page();
    page.setInputFiles("#files", file);
    page.locator("#rows .tag--info").waitFor();
    page.locator("#go").click();
    page.locator("#done").waitFor();
  }

  /** The level aimed at is chosen already; what shows it is the deposit. */
  private String reportsTheTaskDone(Pages pages, String task) {
    var page = pages.open(task).page();
    assertThat(pages.barriers()).isEmpty();
    var item = page.locator(".item").first();
    item.locator(".item__proof summary").click();
    item.locator("input[name$='.verification'][value=deposited]").check();
    item.locator("select").selectOption(new SelectOption().setIndex(1));
    page.locator("form[action$='/completion'] button[type=submit]").click();
    page.waitForURL("**/improvement-plan/rechecks/*");
    return page.url().replaceFirst(".*/rechecks/", "");
  }

  private static void signs(Pages pages, String recheck) {
    var page = pages.page();
    assertThat(pages.glance("/improvement-plan/rechecks/" + recheck, "recheck")).isEmpty();
    pages.in("zh").open("/improvement-plan/rechecks/" + recheck);
    page.locator("details.confirm:has(form[action$='/signature']) summary").click();
    page.locator("form[action$='/signature'] button[type=submit]").click();
    page.waitForURL("**/check-ups/" + recheck + "/result");
  }

  /** What an officer of the district reads about it, after finding the enterprise in the list. */
  private String districtFigure(AreaFixture area, String name, String index) {
    try (var pages = Browser.visit(port).in("zh")) {
      var people = new People(context);
      people.signIn(pages, people.districtOfficer(DIVISION));
      var page = pages.open("/visit-priorities?scale=" + area.code() + "&q=" + name).page();
      assertThat(page.locator("main table").innerText()).contains(name, index);
      pages.open("/areas?scale=" + area.code());
      return page.locator(".stat", new Page.LocatorOptions().setHasText("平均保护指数"))
          .first()
          .locator(".stat__value")
          .innerText();
    }
  }
}
