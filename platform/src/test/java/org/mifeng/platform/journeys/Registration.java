package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.People.Person;

/** An enterprise registers itself, as a visitor without an account. */
final class Registration {
  private Registration() {}

  /** Fills the form and sends it; who can sign in afterwards. */
  static Person of(int port, String name, String division) {
    var login = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    var password = "a-journey-of-" + login;
    try (var pages = Browser.visit(port)) {
      var page = pages.open("/register").page();
      page.locator("input[name=name]").fill(name);
      page.locator("input[name=creditCode]").fill(CreditCodes.fresh());
      page.locator("select[name=division]").selectOption(division);
      page.locator("select[name=sector]").selectOption(new SelectOption().setIndex(1));
      page.locator("input[name=size]").first().check();
      page.locator("input[name=person]").fill("旅程一");
      page.locator("input[name=login]").fill(login);
      page.locator("input[name=password]").fill(password);
      page.locator("input[name=consent]").check();
      page.locator("main form button[type=submit]").first().click();
      assertThat(page.url()).as(page.locator("main").innerText()).endsWith("/sign-in");
      assertThat(page.locator("main").innerText()).contains(name);
    }
    return new Person(login, password, Seat.ENTERPRISE, OrganisationId.NONE);
  }
}
