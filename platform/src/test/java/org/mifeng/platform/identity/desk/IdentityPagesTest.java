package org.mifeng.platform.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of identity and audit in a real browser. */
@PlatformTest
class IdentityPagesTest {
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Tokens tokens;
  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private Newcomers.Person person(OrganisationKind kind, Seat seat) {
    return new Newcomers(organisations, accounts, seats).person(kind, seat);
  }

  @Test
  void onesOwnPagesAreForEverybody() {
    var admin = person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var pages = Browser.visit(port)) {
      pages.signIn(admin.login(), Newcomers.PASSWORD);
      var grant = seats.listOwn(admin.viewer()).getFirst().id();
      assertThat(pages.glance("/members/" + grant, "person")).isEmpty();
      assertThat(pages.glance("/account/password", "password")).isEmpty();
      assertThat(pages.glance("/account/second-factor", "enrolment")).isEmpty();
    }
  }

  @Test
  void theOperatorsPagesAreForEverybody() {
    var operator = person(OrganisationKind.OPERATOR, Seat.OPERATOR);
    try (var pages = Browser.visit(port)) {
      new People(context)
          .signIn(
              pages,
              new People.Person(
                  operator.login(), Newcomers.PASSWORD, Seat.OPERATOR, operator.organisation()));
      assertThat(pages.glance("/organisations/new", "organisation-new")).isEmpty();
      assertThat(pages.page().locator("main").innerText()).isNotBlank();
    }
  }

  @Test
  void aTokenIsShownOnceAndRevoked() {
    var admin = person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var pages = Browser.visit(port)) {
      pages.signIn(admin.login(), Newcomers.PASSWORD).open("/account/tokens");
      var page = pages.page();
      page.locator("form[name=token] button[type=submit]").click();
      assertThat(page.locator(".error-summary").count()).as("nothing was filled in").isEqualTo(1);
      page.locator("input[name=name]").fill("build server");
      page.locator("input[name=scopes][value=deposit]").check();
      page.locator("form[name=token] button[type=submit]").click();
      var secret = page.locator("#token").innerText();
      assertThat(tokens.viewer(secret)).isPresent();
      pages.picture("token-made-zh-1440");
      assertThat(pages.barriers()).isEmpty();

      pages.open("/account/tokens");
      assertThat(page.content()).doesNotContain(secret).contains("build server");
      page.locator(".rows details summary").first().click();
      page.locator(".rows details button[type=submit]").first().click();
      assertThat(tokens.viewer(secret)).isEmpty();
    }
  }

  @Test
  void aFormFilledWhileTheSessionEndedIsNotLost() {
    var admin = person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var pages = Browser.visit(port)) {
      pages.signIn(admin.login(), Newcomers.PASSWORD).open("/members");
      var page = pages.page();
      page.locator("input[name=name]").fill("王小明");
      page.locator("input[name=login]").fill("kept-in-browser-" + admin.login());
      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("mifeng"));
      page.locator("form[name=member] button[type=submit]").click();
      assertThat(page.url()).contains("/sign-in?held");
      page.locator("input[name=login]").fill(admin.login());
      page.locator("input[name=password]").fill(Newcomers.PASSWORD);
      page.locator("main button[type=submit]").first().click();
      assertThat(page.url()).endsWith("/held-form");
      pages.picture("held-form-zh-1440");
      assertThat(pages.barriers()).isEmpty();
      page.locator("form[name=held] button[type=submit]").click();
      assertThat(page.locator("#one-time-password").innerText()).hasSize(24);
      pages.picture("handed-over-zh-1440");
      assertThat(accounts.isTaken("kept-in-browser-" + admin.login())).isTrue();
    }
  }
}
