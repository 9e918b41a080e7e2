package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise makes a token on its account page; a program deposits with it, and no longer once
 * the token is revoked. What was deposited stands in the enterprise's list.
 */
@PlatformTest
class A04_TokenTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void aProgramDepositsWithATokenUntilItIsRevoked() throws Exception {
    var people = new People(context);
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, people.enterprise());
      var token = makesAToken(pages);
      var deposited = deposits(token);
      assertThat(deposited.statusCode()).as(deposited.body()).isEqualTo(201);
      assertThat(deposited.body()).contains("checkpoint");

      pages.open("/deposits");
      assertThat(pages.page().locator("main table tbody").innerText()).contains("夜间备份");

      revokes(pages);
      assertThat(deposits(token).statusCode()).isEqualTo(401);
    }
  }

  private static String makesAToken(Pages pages) {
    var page = pages.open("/account/tokens").page();
    page.locator("input[name=name]").fill("nightly backup");
    for (var scope : List.of("deposit", "read-deposits")) {
      page.locator("input[name=scopes][value=" + scope + "]").check();
    }
    page.locator("form[action='/account/tokens'] button[type=submit]").click();
    return page.locator("#token").innerText();
  }

  private static void revokes(Pages pages) {
    var page = pages.open("/account/tokens").page();
    page.locator("details.confirm summary").first().click();
    page.locator("form[action$='/revocation'] button[type=submit]").first().click();
    page.locator("form[action$='/revocation']")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  private HttpResponse<String> deposits(String token) throws Exception {
    var body =
        """
        {"digests": {"sha256": "%s", "sm3": "%s"}, "size": 3, "title": "夜间备份"}
        """
            .formatted("ab".repeat(32), "cd".repeat(32));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/deposits"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
