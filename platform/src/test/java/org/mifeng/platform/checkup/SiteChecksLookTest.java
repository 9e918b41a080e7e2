package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.scope;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An enterprise asks for a check on the spot, an officer confirms it, both on their pages. */
@PlatformTest
class SiteChecksLookTest {
  private static final String PASSWORD = "seal-1234-lantern";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Enrolments enrolments;
  @Autowired private Enterprises enterprises;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Clock clock;

  private CheckupId signed(Viewer owner) {
    var system =
        systems.listOffered(owner).stream()
            .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
            .findFirst()
            .orElseThrow()
            .id();
    var id = checkups.start(owner, system, "quick", false);
    var content = systems.content(owner, system);
    answering.putScope(owner, id, scope(content), 0);
    content
        .indicatorsOf("quick")
        .forEach(one -> answering.answer(owner, id, one.code(), level(2), 0));
    signing.sign(owner, id);
    return id;
  }

  @Test
  void anItemIsAskedAboutSeenByAnOfficerAndConfirmed() {
    var name = "现场" + UUID.randomUUID().toString().substring(0, 8) + "有限公司";
    var enterprise = awaiting(enrolments, enterprises, profile(name, "330106", null));
    var owner = RegistryFixture.enterprise(enterprise.id());
    var id = signed(owner);
    var login = "site-" + UUID.randomUUID().toString().substring(0, 8);
    var platform = Viewer.system("test");
    organisations.open(
        platform,
        owner.organisation(),
        OrganisationKind.ENTERPRISE,
        name,
        owner.organisation().toString());
    accounts.open(platform, owner.organisation(), Seat.ENTERPRISE, login, "经办人", PASSWORD);
    try (var pages = Browser.visit(port).in("zh")) {
      pages.signIn(login, PASSWORD).open("/check-ups/" + id + "/result");
      var page = pages.page();
      page.locator("a[href$='/site-checks']").click();
      page.locator("details.confirm > summary").first().click();
      page.locator("details.confirm textarea").first().fill("<b>任命书</b>在档案室");
      page.locator("details.confirm button").first().click();
      assertThat(page.locator("main").innerText()).contains("待核验");
      assertThat(pages.barriers()).isEmpty();
      assertThat(pages.width(390).overflow()).isZero();
    }
    try (var pages = Browser.visit(port).in("zh")) {
      var people = new People(application);
      people.signIn(pages, people.districtOfficer("330106"));
      var page = pages.open("/site-checks?size=200").page();
      page.locator("a", new Page.LocatorOptions().setHasText(name)).click();
      assertThat(page.locator("main").innerText()).contains("<b>任命书</b>在档案室");
      assertThat(pages.barriers()).isEmpty();
      assertThat(pages.width(390).overflow()).isZero();
      page.locator("#field-day").fill("2020-01-01");
      page.locator("#field-note").fill("见到原件");
      page.locator("main form button").first().click();
      assertThat(page.locator("main").innerText()).contains("走访日期应在");
      page.locator("#field-day").fill(LegalTime.today(clock).toString());
      page.locator("main form button").first().click();
      assertThat(page.locator("main").innerText()).contains("已确认");
    }
  }
}
