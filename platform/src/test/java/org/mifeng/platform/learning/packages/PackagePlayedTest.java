package org.mifeng.platform.learning.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.learning.publicity.Editors;
import org.mifeng.platform.learning.publicity.Editors.Editor;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A package in a real browser: handed in, looked at and offered by a second person, played on a
 * phone to its certificate; it breaks out of nothing, and is where it was when the learner returns.
 */
@PlatformTest
class PackagePlayedTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void aPackageIsOfferedAndPlayedToItsCertificate() {
    var editors = new Editors(context, port);
    var second = editors.ofTheCity();
    var code = handsIn(editors.ofTheCity());
    try {
      looksAtItAndOffers(second, code);
      var person = new EvidencePeople(context).anEnterprise();
      try (var phone = Browser.visit(port)) {
        phone.in("zh").width(390).signIn(person.login(), EvidencePeople.PASSWORD);
        plays(phone, code);
      }
    } finally {
      new PackageShelf(context).takeDown(second.viewer(), code);
    }
  }

  private static Pages as(Editor editor, Pages pages) {
    var session = Base64.getDecoder().decode(editor.browser().cookie("mifeng"));
    return pages.withSession(new String(session, StandardCharsets.UTF_8)).in("zh");
  }

  private String handsIn(Editor editor) {
    try (var pages = as(editor, Browser.visit(port))) {
      assertThat(pages.glance("/course-packages/new", "package-new")).isEmpty();
      var page = pages.in("zh").open("/course-packages/new").page();
      page.setInputFiles(
          "input[type=file]", new FilePayload("demo.zip", "application/zip", Zips.good().pack()));
      page.locator("input[name=titleZh]").fill("演示课件");
      page.locator("textarea[name=summary]").fill("演示用");
      page.locator("input[name=audience]").fill("演示学员");
      page.locator("input[name=minutes]").fill("10");
      page.locator("form[name=package] button").click();
      page.waitForURL("**/course-packages/scorm-*");
      assertThat(page.locator("main").innerText()).contains("待审", "请另一位同事看过后上架");
      assertThat(page.locator("form[action$='/offer']").count()).isZero();
      return page.url().replaceFirst(".*/", "");
    }
  }

  private void looksAtItAndOffers(Editor second, String code) {
    try (var pages = as(second, Browser.visit(port))) {
      var page = pages.open("/course-packages/" + code + "?part=1").page();
      assertThat(page.frameLocator("#player").locator("#data").innerText())
          .isEqualTo("true hello ab-initio");
      assertThat(pages.glance("/course-packages/" + code, "package")).isEmpty();
      pages.open("/course-packages/" + code);
      page.locator("details:has(form[action$='/offer']) summary").click();
      page.locator("form[action$='/offer'] button").click();
      assertThat(page.locator("main").innerText()).contains("已上架");
    }
  }

  private static FrameLocator opens(Pages phone, String code, int part) {
    phone.open("/courses/" + code + "/lessons/sco-" + part);
    return phone.page().frameLocator("#player");
  }

  private static void plays(Pages phone, String code) {
    var page = phone.page();
    var part = opens(phone, code, 1);
    assertThat(part.locator("#data").innerText()).isEqualTo("true hello 60 ab-initio");
    part.locator("#broken:not(:empty)").waitFor();
    assertThat(part.locator("#broken").innerText()).as("what it reached").isEqualTo("out:");
    assertThat(page.url()).endsWith("/sco-1");
    part.locator("#long").click();
    assertThat(part.locator("#where").innerText()).isEqualTo("false 405");
    part.locator("#keep").click();
    saved(phone);
    part.locator("#more").click();
    assertThat(part.locator("#again").innerText()).as("its next page").isEqualTo("true page-7");
    assertThat(phone.overflow()).isZero();
    assertThat(phone.barriers()).isEmpty();

    part = opens(phone, code, 1);
    assertThat(part.locator("#where").innerText()).isEqualTo("page-7|甲=1;乙=2");
    part.locator("#fail").click();
    saved(phone);
    assertThat(page.locator("[data-player-done]").isVisible()).isFalse();
    part.locator("#pass").click();
    page.locator("[data-player-done] a").click();
    assertThat(page.locator(".progress").innerText()).containsPattern("1\\D+2");

    opens(phone, code, 2).locator("#complete").click();
    page.locator("[data-player-done] a").click();
    assertThat(page.locator("main").innerText()).contains("MFC-");
    assertThat(phone.strangers()).isEmpty();
  }

  private static void saved(Pages phone) {
    phone
        .page()
        .waitForCondition(
            () -> phone.page().locator("[data-player-state]").innerText().equals("已保存"));
  }
}
