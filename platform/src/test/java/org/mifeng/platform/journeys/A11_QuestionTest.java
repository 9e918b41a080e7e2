package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.consultation.QuestionFigures;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Wish;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.TieKind;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise asks; an officer sees what the knowledge base says and gives the question to an
 * expert without a tie to the asker; the expert answers in time; the asker asks on, which starts
 * the clock again, closes and rates. Statistics, the expert's record and the quota have moved.
 */
@PlatformTest
class A11_QuestionTest {
  private static final String TITLE = "旅程：员工离职带走客户名单怎么办";
  private static final int TERM = 2;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  private People people;
  private EvidencePeople.Person asker;
  private PoolPeople.Member expert;
  private PoolPeople.Member tied;

  @BeforeEach
  void thoseWhoTakePart() {
    people = new People(context);
    asker = new EvidencePeople(context).anEnterprise();
    var pool = new PoolPeople(context);
    expert = pool.anExpert("L", "trade-secret-law");
    tied = pool.anExpert("L", "trade-secret-law");
    context
        .getBean(Recusals.class)
        .declare(
            tied.viewer(),
            tied.id(),
            TieKind.CLIENT,
            new Party(asker.viewer().organisation().value(), "", "旅程企业"));
    // Figures of fewer questions are not told.
    var questions = context.getBean(Questions.class);
    for (int others = 0; others < QuestionFigures.LEAST; others++) {
      var unused =
          questions.ask(
              new EvidencePeople(context).anEnterprise().viewer(),
              new Wish("leavers", "normal", TITLE, "另一家企业的问题，十个字以上。", ""));
    }
  }

  @Test
  void aQuestionIsAnsweredByAnExpertWithinTheClock() {
    try (var own = Browser.visit(port);
        var office = Browser.visit(port);
        var adviser = Browser.visit(port)) {
      own.in("zh").signIn(asker.login(), EvidencePeople.PASSWORD);
      people.signIn(office.in("zh"), people.cityOfficer());
      people.signIn(adviser.in("zh"), PoolPeople.person(expert.viewer()));
      var askedBefore = asked(office);

      var question = asks(own);
      var number = fact(own, "编号");
      assertThat(fact(own, "答复期限")).contains(day(TERM));
      gives(office, question);
      answers(adviser, number, question, "先固定证据，再发函要求返还，必要时申请行为保全。");
      asksOn(own, question);
      answers(adviser, number, question, "可以同时向公安机关报案，以立案标准为准。");
      closesAndRates(own, question);

      assertThat(asked(office)).isEqualTo(askedBefore + 1);
      assertThat(quotaOf(own)).as("free, used, left").contains("1");
      var record = office.open("/experts/" + expert.id()).page();
      assertThat(fact(office, "其中按时办结")).isEqualTo("1");
      assertThat(fact(office, "服务对象平均评分")).startsWith("5");
      assertThat(record.locator("main").innerText()).doesNotContain(number);
      assertThat(own.strangers()).isEmpty();
    }
  }

  private static String asks(Pages pages) {
    var page = pages.open("/questions/new").page();
    page.locator("select[name=topic]").selectOption("leavers");
    page.locator("input[name=urgency][value=urgent]").check();
    page.locator("input[name=title]").fill(TITLE);
    page.locator("textarea[name=body]").fill("销售经理上周离职，听说带走了客户名单，我们该先做什么？");
    page.locator("main form button[value=look]").click();
    assertThat(page.locator("article.card .cited__item").count()).as("cited answers").isPositive();
    assertThat(pages.barriers()).isEmpty();
    page.locator("main form button[value=send]").click();
    page.waitForURL("**/questions/*-*");
    return page.url().replaceFirst(".*/questions/", "");
  }

  private void gives(Pages pages, String question) {
    var page = pages.open("/question-desk").page();
    page.locator("main table a[href='/question-desk/" + question + "']").click();
    assertThat(fact(pages, "答复期限")).contains(day(TERM));
    assertThat(page.locator(".texts__item .cited__item").count()).as("cited").isPositive();
    assertThat(page.locator("input[name=citations]").count()).as("law to cite").isPositive();
    var choice = page.locator("#expert option");
    assertThat(choice.all().stream().map(one -> one.getAttribute("value")))
        .contains(expert.id().toString())
        .doesNotContain(tied.id().toString());
    page.locator("details.confirm:has(#expert) summary").click();
    page.locator("#expert").selectOption(expert.id().toString());
    page.locator("#assign-reason").fill("涉及保全，请专家答复");
    page.locator("form[action$='/assignment'] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("已交专家", expert.viewer().name());
  }

  /** From the inbox, where the number stands and not the enterprise. */
  private void answers(Pages pages, String number, String question, String words) {
    var page = pages.open("/work").page();
    page.locator("main table a", new Page.LocatorOptions().setHasText(number)).click();
    page.locator("main a[href='/question-desk/" + question + "']").first().click();
    assertThat(fact(pages, "答复期限")).contains(day(TERM));
    assertThat(page.locator("main").innerText()).doesNotContain(asker.viewer().name(), "演示企业");
    page.locator("input[name=citations]").first().check();
    page.locator("textarea[name=words]").fill(words);
    page.locator("form[action$='/answers'] button[type=submit]").last().click();
    assertThat(page.locator("main").innerText()).contains("答复已发送", words);
    assertThat(page.locator(".talk__item--answer .cited__item").count()).isPositive();
  }

  private void asksOn(Pages pages, String question) {
    var page = pages.open("/questions/" + question).page();
    assertThat(page.locator("main").innerText()).contains("已答复");
    assertThat(facts(pages)).doesNotContain("答复期限");
    page.locator("textarea[name=words]").fill("如果对方拒不返还，能不能报案？");
    page.locator("form[action$='/replies'] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("待答复");
    assertThat(fact(pages, "答复期限")).as("the clock runs again").contains(day(TERM));
  }

  private static void closesAndRates(Pages pages, String question) {
    var page = pages.open("/questions/" + question).page();
    page.locator("details.confirm summary").first().click();
    page.locator("form[action$='/closure'] input[name=rating][value='5']").check();
    page.locator("form[action$='/closure'] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("问题已关闭", "已关闭", "5分");
  }

  private static long asked(Pages pages) {
    var figure =
        pages
            .open("/question-desk/figures")
            .page()
            .locator(".stat", new Page.LocatorOptions().setHasText("提问"))
            .first();
    var shown = figure.locator(".stat__value").innerText().replaceAll("\\D", "");
    return Long.parseLong(shown);
  }

  private static String quotaOf(Pages pages) {
    return pages
        .open("/free-quota")
        .page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText("在线咨询"))
        .first()
        .innerText();
  }

  private static String facts(Pages pages) {
    return pages.page().locator("main dl.summary").first().innerText();
  }

  private static String fact(Pages pages, String label) {
    return pages
        .page()
        .locator(".summary__row", new Page.LocatorOptions().setHasText(label))
        .first()
        .locator("dd")
        .innerText();
  }

  /** The last working day of a term that begins today, as pages write days. */
  private String day(int working) {
    var today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), LegalTime.CHINA);
    var last = context.getBean(WorkingCalendar.class).plus(today, working);
    return last.getYear() + "年" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
  }
}
