package org.mifeng.platform.checkup.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Sections of a check-up answered by a colleague who has a link and no account. */
@PlatformTest
class LinkPagesTest {
  private static final Pattern SYSTEM = Pattern.compile("name=\"system\" value=\"([^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile("id=\"address\" href=\"[^\"]*(/section-links/[^\"]+)\"");
  private static final Pattern REVOKE = Pattern.compile("action=\"([^\"]+/revocation)\"");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  private Visitor owner;
  private String path;

  @BeforeEach
  void anEnterpriseWithACheckup() {
    owner = new Visitor(port);
    owner.signIn(new EvidencePeople(application).anEnterprise().login(), EvidencePeople.PASSWORD);
    var system = SYSTEM.matcher(owner.get("/check-ups").body());
    assertThat(system.find()).isTrue();
    var begun = owner.post("/check-ups", Map.of("system", system.group(1), "set", "quick"));
    path = begun.location().replace("/scope", "");
    owner.get(path + "/scope");
    owner.post(
        path + "/scope",
        Map.of(
            "revision", "0",
            "scope-size", "small",
            "scope-sector", "software",
            "scope-research", "yes",
            "scope-overseas", "no",
            "scope-outsiders", "no",
            "scope-premises", "yes"));
  }

  private String linkTo(String section) {
    owner.get(path + "/links");
    var made =
        owner.post(path + "/links", Map.of("sections", section, "colleague", "王芳", "days", "7"));
    assertThat(made.status()).isEqualTo(200);
    var link = LINK.matcher(made.body());
    assertThat(link.find()).isTrue();
    assertThat(owner.get(path + "/links").body()).doesNotContain(link.group(1));
    return link.group(1);
  }

  @Test
  void aColleagueConfirmsTheNameAnswersAndHandsIn() {
    var link = linkTo("D1");
    var colleague = new Visitor(port);

    assertThat(colleague.get(link).body()).contains("演示企业").contains("组织领导与责任");
    assertThat(colleague.get(link + "/sections/D1").location()).isEqualTo(link);
    assertThat(colleague.post(link + "/confirmation", Map.of("name", " ")).body())
        .contains("请填写姓名");
    colleague.post(link + "/confirmation", Map.of("name", "王小芳"));
    var page = colleague.get(link + "/sections/D1").body();
    assertThat(page)
        .contains("name=\"D1-01.choice\"")
        .doesNotContain("/deposits/new")
        .doesNotContain("value=\"deposited\"")
        .doesNotContain("/check-ups/");
    var fields = new HashMap<String, String>();
    fields.put("D1-01.revision", "0");
    fields.put("D1-01.choice", "2");
    fields.put("D1-01.verification", "declared");
    assertThat(colleague.post(link + "/sections/D1", fields).location()).isEqualTo(link);

    assertThat(owner.get(path + "/sections/D1").body()).contains("王小芳，通过链接");
    assertThat(owner.get(path + "/links").body())
        .contains("王小芳")
        .contains("通过链接回答了 1 项，共 1 项")
        .contains("已全部提交");
  }

  @Test
  void theLinkLeadsNowhereElseAndARevokedOneNowhere() {
    var link = linkTo("D1");
    var colleague = new Visitor(port);
    colleague.get(link);
    colleague.post(link + "/confirmation", Map.of("name", "王芳"));

    assertThat(colleague.get(link + "/sections/D2").status()).isEqualTo(404);
    assertThat(colleague.post(link + "/sections/D2", Map.of("D2-01.choice", "1")).status())
        .isEqualTo(404);
    assertThat(colleague.post(link + "/answers/D2-01", Map.of("choice", "1")).status())
        .isEqualTo(404);
    assertThat(colleague.get(path + "/result").location()).startsWith("/sign-in");
    var revoke = REVOKE.matcher(owner.get(path + "/links").body());
    assertThat(revoke.find()).isTrue();
    owner.post(revoke.group(1), Map.of());
    assertThat(owner.get(path + "/links").body()).contains("已撤销");
    var gone = colleague.get(link);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.body()).contains("这个链接已经失效");
  }

  @Test
  void whatTheBrowserKeptIsDeletedAtSignOutAndOnceASectionIsHandedIn() {
    var link = linkTo("D1");
    var login = new EvidencePeople(application).anEnterprise().login();
    try (var pages = Browser.visit(port).signIn(login, EvidencePeople.PASSWORD)) {
      var page = pages.in("zh").open("/").page();
      page.evaluate("localStorage.setItem('mifeng.check-up.x.D1-01', '{}')");
      page.evaluate("localStorage.setItem('kept', '1')");
      page.locator("form[name=sign-out] button").click();
      page.waitForLoadState();
      assertThat(page.evaluate("Object.keys(localStorage).join()")).isEqualTo("kept");

      pages.open(link);
      page.locator("main form button[type=submit]").click();
      page.waitForLoadState();
      assertThat(pages.glance(link + "/sections/D1", "section-link-section")).isEmpty();
      page.locator("[data-code='D1-01'] input[value='2']").check();
      page.locator("[data-code='D1-01'] [data-state=saved]").waitFor();
      // Half filled in: not sent, and kept in the browser until the section is handed in.
      page.locator("[data-code='D1-01'] input[value='not-applicable']").check();
      assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(2);
      page.locator("[data-code='D1-01'] input[value='3']").check();
      page.locator(".sheet-end button").click();
      page.waitForURL("**" + link);
      assertThat(page.evaluate("Object.keys(localStorage).join()")).isEqualTo("kept");
    }
  }
}
