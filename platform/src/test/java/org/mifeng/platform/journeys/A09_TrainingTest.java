package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.documents.AttachmentReader;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise asks a course of a post; who holds it takes the course on a phone without an
 * account; a stranger checks the certificate, and the enterprise's protection index rises.
 */
@PlatformTest
class A09_TrainingTest {
  private static final String LEARNER = "演示学员甲";
  private static final Pattern LINK = Pattern.compile("/study/[A-Za-z0-9_-]{43}");
  private static final Pattern NUMBER = Pattern.compile("MFC(-[0-9A-Z]{4}){4}");

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired Courses courses;
  @Autowired Systems systems;
  @TempDir Path folder;

  @Test
  void staffTakeARequiredCourseOnAPhoneAndTheIndexMoves() throws Exception {
    var enterprise = new EvidencePeople(context).anEnterprise();
    var system =
        systems.listOffered(enterprise.viewer()).stream()
            .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
            .findFirst()
            .orElseThrow()
            .id();
    var checkup =
        "/check-ups/" + CheckupFixture.answered(context, enterprise.viewer(), system, "quick", 2);
    var course = courses.require("inventory");

    try (var pages = Browser.visit(port)) {
      pages.in("zh").signIn(enterprise.login(), EvidencePeople.PASSWORD);
      var link = requires(pages, course);
      assertThat(trainingRate(pages, checkup)).isEqualTo("0");
      var before = index(pages);

      var number = learnsOnAPhone(link, course);
      aStrangerChecks(number, course);

      assertThat(trainingRate(pages, checkup)).isEqualTo("1");
      var trained = index(pages);
      assertThat(trained).isGreaterThan(before);
      showsTheTrainingRecord(pages, checkup);
      trainingRate(pages, checkup);
      assertThat(index(pages)).isGreaterThan(trained);
      assertThat(pages.open("/training/duties").page().locator("main").innerText())
          .contains(LEARNER, "有效");
    }
  }

  /** The path of the link that the enterprise hands to its employee. */
  private static String requires(Pages pages, Course course) {
    var page = pages.width(390).open("/training/posts").page();
    page.locator("input[name=name]").fill("演示研发岗");
    page.locator("form[action='/training/posts'] button").click();
    page.waitForURL("**/training/posts/*-*");
    page.locator("select[name=course]").selectOption(course.code());
    page.locator("form[action$='/courses'] button").click();
    page.locator("textarea[name=names]").fill(LEARNER);
    page.locator("form[action$='/holders'] button").click();
    assertThat(pages.overflow()).isZero();
    var enrolment =
        page.locator(
            "details",
            new Page.LocatorOptions().setHas(page.locator("form[action$='/enrolment']")));
    enrolment.locator("summary").click();
    enrolment.locator("form button").click();
    assertThat(pages.overflow()).isZero();
    return found(LINK, page.locator("main textarea").first().inputValue());
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group();
  }

  /** What the check-up counts as training on its page of today. */
  private static String trainingRate(Pages pages, String checkup) {
    var page = pages.width(1440).open(checkup + "/result").page();
    page.locator("details.words summary").first().click();
    return page.locator("table tr", new Page.LocatorOptions().setHasText("培训完成率"))
        .first()
        .locator("td")
        .first()
        .innerText();
  }

  private static double index(Pages pages) {
    return Double.parseDouble(
        pages
            .page()
            .locator(".outcome .stat", new Page.LocatorOptions().setHasText("保护指数"))
            .locator(".stat__value")
            .innerText());
  }

  /** Lesson after lesson, then the test; the number of the certificate. */
  private String learnsOnAPhone(String link, Course course) throws IOException {
    try (var phone = Browser.visit(port)) {
      var page = phone.in("zh").width(390).open(link).page();
      assertThat(page.locator(".you").innerText()).isEqualTo(LEARNER);
      fits(phone, true);
      page.locator("form[action$='/name'] button").click();
      page.locator("a.button[href*='/lessons/']").click();
      for (int i = 0; i < course.lessons().size(); i++) {
        fits(phone, false);
        page.locator("form[action$='/completion'] button").click();
      }
      assertThat(page.locator("main .progress").innerText()).containsPattern("7\\D+7");
      page.locator("form[action$='/test'] button").click();
      fits(phone, true);
      answers(page, course);
      assertThat(page.locator("main [role=status]").innerText()).contains("通过");
      fits(phone, false);
      var download = page.waitForDownload(() -> page.locator("a[href$='/certificate']").click());
      download.saveAs(folder.resolve("certificate.pdf"));
      page.locator("a.button[href='" + link + "']").click();
      fits(phone, true);
      assertThat(phone.complaints()).isEmpty();
      assertThat(phone.strangers()).isEmpty();
      return found(NUMBER, page.locator("main").innerText());
    }
  }

  private static void fits(Pages phone, boolean wholly) {
    assertThat(phone.overflow()).as(phone.page().url()).isZero();
    if (wholly) {
      assertThat(phone.barriers()).as(phone.page().url()).isEmpty();
    }
  }

  /** Somebody who has read the lessons knows. */
  private static void answers(Page page, Course course) {
    for (var asked : page.locator("fieldset.question").all()) {
      var code = asked.locator("input").first().getAttribute("name");
      for (var right : course.exam().find(code).orElseThrow().right()) {
        asked.locator("input[value='" + right + "']").check();
      }
    }
    page.locator("form:has(fieldset.question) button:not([name])").click();
    page.waitForURL("**/test/*");
  }

  /** The page shows all that stands on paper, and the digests of what travels with the paper. */
  private void aStrangerChecks(String number, Course course) throws IOException {
    try (var stranger = Browser.visit(port)) {
      var page = stranger.in("zh").width(390).open("/").page();
      assertThat(page.locator("a[href='/course-certificates']").count())
          .as("the front page leads there")
          .isPositive();
      stranger.open("/course-certificates");
      page.locator("input[name=number]").fill(number.toLowerCase(java.util.Locale.ROOT));
      page.locator("main form button").click();
      fits(stranger, true);
      var pdf = Files.readAllBytes(folder.resolve("certificate.pdf"));
      var content = AttachmentReader.find(pdf, "{\"", 8192).orElseThrow();
      assertThat(new String(content, StandardCharsets.UTF_8)).contains(LEARNER, number);
      var digests = Digests.of(content);
      assertThat(page.locator("main dl").innerText().replaceAll("\\s", ""))
          .contains(
              number,
              LEARNER,
              "演示企业",
              course.outline().title().zh().replaceAll("\\s", ""),
              course.edition().version().toString(),
              "7课，约50分钟",
              "答对10题，共10题",
              Bytes.hex(digests.sha256()),
              Bytes.hex(digests.sm3()));
    }
  }

  /** The list of who was trained is sealed, and training (D4-05) is claimed with it as proof. */
  private void showsTheTrainingRecord(Pages pages, String checkup) {
    var page = pages.width(1440).open("/training").page();
    var record = folder.resolve("training.csv");
    page.waitForDownload(() -> page.locator("a[href^='/training.csv']").click()).saveAs(record);
    pages.open("/deposits/new");
    page.setInputFiles("#files", record);
    page.locator("#rows .tag--info").waitFor();
    page.locator("#go").click();
    page.locator("#done").waitFor();
    pages.open(checkup + "/sections/D4");
    var item = page.locator(".item[data-code='D4-05']");
    item.locator("input[data-field=choice][value='3']").check();
    item.locator(".item__proof summary").click();
    item.locator("input[name='D4-05.verification'][value=deposited]").check();
    item.locator("select").selectOption(new SelectOption().setIndex(1));
    page.waitForCondition(
        () ->
            item.locator("[data-state]").innerText().contains("已保存")
                && Integer.parseInt(item.locator("input[data-field=revision]").inputValue()) >= 3);
  }
}
