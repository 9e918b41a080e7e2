package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise does the quick check-up, with a connection that breaks in between, sees its result,
 * seals what proves an answer, and its index rises; it signs, and anybody recomputes the result.
 */
@PlatformTest
class A07_CheckupTest {
  /**
   * What is in place fully, what not at all, and what nobody knows; the rest is mostly in place.
   */
  private static final Map<String, String> CHOICES =
      Map.of("D1-01", "3", "D4-02", "3", "D6-04", "0", "D9-01", "unknown");

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  @Test
  void fromTheFirstQuestionToARisenIndexAndASignedResult() throws Exception {
    var enterprise = new EvidencePeople(context).anEnterprise();
    try (var pages = Browser.visit(port)) {
      pages.in("zh").signIn(enterprise.login(), EvidencePeople.PASSWORD);
      var path = begins(pages);
      losesNothingWhileTheConnectionIsBroken(pages, path);
      answersEverySection(pages, path);
      assertThat(pages.glance(path + "/sections/D4", "check-up-section")).isEmpty();
      assertThat(pages.glance(path, "check-up-overview")).isEmpty();
      var before = index(pages, path);
      assertThat(pages.page().locator(".notice--danger").innerText()).contains("封顶 59 分");
      assertThat(pages.page().locator(".gap h3 a").count()).isGreaterThan(3);
      showsADeposit(pages, path);
      assertThat(index(pages, path)).isGreaterThan(before);
      signsAndAnybodyRecomputes(pages, path);
      assertThat(pages.glance("/check-ups", "check-ups-after")).isEmpty();
      assertThat(pages.strangers()).isEmpty();
    }
  }

  private static String begins(Pages pages) {
    var page = pages.in("zh").width(1440).open("/check-ups").page();
    page.locator("form:has(input[value=quick]) button").first().click();
    page.waitForURL("**/scope");
    var path = page.url().replaceFirst(".*(/check-ups/[0-9a-f-]+)/scope", "$1");
    assertThat(pages.glance(path + "/scope", "check-up-scope")).isEmpty();
    pages.in("zh").width(1440).open(path + "/scope");
    for (var option :
        new String[] {
          "scope-size=small",
          "scope-sector=software",
          "scope-research=yes",
          "scope-overseas=no",
          "scope-outsiders=yes",
          "scope-premises=yes"
        }) {
      var parts = option.split("=");
      page.locator("input[name='" + parts[0] + "'][value='" + parts[1] + "']").check();
    }
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/sections/D1");
    return path;
  }

  private static void losesNothingWhileTheConnectionIsBroken(Pages pages, String path) {
    var page = pages.page();
    var state = page.locator(".item[data-code='D1-01'] [data-state]");
    page.context().setOffline(true);
    page.locator("input[name='D1-01.choice'][value='3']").check();
    page.waitForCondition(() -> state.innerText().contains("尚未保存"));
    page.context().setOffline(false);
    page.waitForCondition(() -> state.innerText().contains("已保存"));
    pages.open(path + "/sections/D1");
    assertThat(page.locator("input[name='D1-01.choice'][value='3']").isChecked()).isTrue();
    assertThat(page.locator("#progress .progress__text").innerText()).isEqualTo("1 / 20");
  }

  private static void answersEverySection(Pages pages, String path) {
    var page = pages.page();
    while (page.url().contains("/sections/")) {
      for (var item : page.locator(".item").all()) {
        var choice = CHOICES.getOrDefault(item.getAttribute("data-code"), "2");
        item.locator("input[data-field=choice][value='" + choice + "']").check();
        page.waitForCondition(() -> item.locator("[data-state]").innerText().contains("已保存"));
      }
      var here = page.url();
      page.locator(".sheet-end button[type=submit]").click();
      page.waitForURL(url -> !url.equals(here));
    }
    assertThat(page.locator("main").innerText()).contains("20 / 20");
  }

  private static double index(Pages pages, String path) {
    var page = pages.in("zh").width(1440).open(path + "/result").page();
    return Double.parseDouble(
        page.locator(".outcome .stat", new Page.LocatorOptions().setHasText("保护指数"))
            .locator(".stat__value")
            .innerText());
  }

  private void showsADeposit(Pages pages, String path) throws Exception {
    var file = Files.writeString(folder.resolve("agreement.txt"), "保密协议签署页");
    var page = pages.open("/deposits/new").page();
    page.setInputFiles("#files", file);
    page.locator("#rows .tag--info").waitFor();
    page.locator("#go").click();
    page.locator("#done").waitFor();
    pages.open(path + "/sections/D4");
    var item = page.locator(".item[data-code='D4-02']");
    item.locator(".item__proof summary").click();
    item.locator("input[name='D4-02.verification'][value=deposited]").check();
    item.locator("select")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    page.waitForCondition(
        () -> item.locator("input[data-field=revision]").inputValue().equals("2"));
    pages.picture("check-up-proof-zh-1440");
  }

  private void signsAndAnybodyRecomputes(Pages pages, String path) throws Exception {
    var page = pages.open(path + "/result").page();
    page.locator("details.confirm summary").first().click();
    page.locator("form[action$='/signature'] button[type=submit]").click();
    page.waitForURL("**/result");
    assertThat(page.locator("main").innerText()).contains("签署");
    var download =
        page.waitForDownload(() -> page.locator("a[href='" + path + "/manifest']").click());
    var manifest = folder.resolve("manifest.json");
    download.saveAs(manifest);
    var signer = page.request().get("http://localhost:" + port + "/index-signers").text();
    var valid =
        CommandLine.mifeng(
            folder,
            "index",
            "recompute",
            manifest,
            "--signer",
            signer.lines().findFirst().orElseThrow());
    assertThat(valid.exit()).as(valid.said()).isZero();
    var changed = folder.resolve("changed.json");
    Files.writeString(
        changed, Files.readString(manifest).replaceFirst("\"PI\":\"\\d", "\"PI\":\"9"));
    assertThat(CommandLine.mifeng(folder, "index", "recompute", changed).exit()).isNotZero();
    page.locator("form[action$='/sealing']")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    page.locator("details.confirm summary").first().click();
    page.locator("form[action$='/sealing'] button[type=submit]").click();
    page.locator("main a[href^='/acts/']").waitFor();
    assertThat(pages.faults(path + "/result", "check-up-signed")).isEmpty();
  }
}
