package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.People.Person;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise registers and consents, accepts the sign-in policy, is confirmed by its district;
 * it finds three sealed acts, and whoever has statement and receipt checks them without us.
 */
@PlatformTest
class A05_ActsTest {
  private static final String DIVISION = "330106";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  @Test
  void whatProtectsIsSealedByItselfAndCheckedOffline() throws Exception {
    var people = new People(context);
    var name = "杭州行为" + UUID.randomUUID().toString().substring(0, 6) + "有限公司";
    var enterprise = Registration.of(port, name, DIVISION);
    try (var pages = Browser.visit(port)) {
      meetsThePolicy(pages, enterprise);
      confirms(people, name);
      awaitThreeSealed(pages);
      checksEachOffline(pages.in("zh").width(1440));
      var act = pages.open("/acts").page().locator("main table a").first().getAttribute("href");
      assertThat(pages.glance(act, "act")).isEmpty();
      linksFromTheEnterprisesPage(pages);
      notForAnother(people, act);
    }
  }

  private void meetsThePolicy(Pages pages, Person enterprise) {
    pages.in("zh").open("/sign-in");
    var page = pages.page();
    page.locator("input[name=login]").fill(enterprise.login());
    page.locator("input[name=password]").fill(enterprise.password());
    page.locator("main button[type=submit]").first().click();
    assertThat(page.url()).endsWith("/sign-in/policy");
    assertThat(pages.glance("/sign-in/policy", "policy")).isEmpty();
    pages.in("zh").open("/sign-in/policy");
    assertThat(page.locator(".document").innerText()).contains("商业秘密的内容留在企业");
    page.locator("form[name=policy] button[type=submit]").press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  private void confirms(People people, String name) {
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, people.districtOfficer(DIVISION));
      var page = pages.open("/enterprises?q=" + name).page();
      page.locator("main table a", new Page.LocatorOptions().setHasText(name)).first().click();
      page.locator("details.confirm summary").first().click();
      page.locator("form[action$='/confirmation'] button[type=submit]").click();
      assertThat(page.locator("form[action$='/confirmation']").count()).isZero();
    }
  }

  private static void awaitThreeSealed(Pages pages) {
    for (int i = 0; i < 100; i++) {
      pages.open("/acts");
      if (pages.page().locator("main table .tag--success").count() == 3) {
        return;
      }
      LockSupport.parkNanos(200_000_000);
    }
    assertThat(pages.page().locator("main").innerText()).as("three sealed acts").isEmpty();
  }

  private void checksEachOffline(Pages pages) throws Exception {
    var policy = folder.resolve("policy.json");
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/log"));
      Files.write(policy, client.send(request.build(), BodyHandlers.ofByteArray()).body());
    }
    var links = new ArrayList<String>();
    pages.open("/acts").page().locator("main table a").all().stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> href.startsWith("/acts/"))
        .forEach(links::add);
    assertThat(links).hasSize(3);
    for (var link : links) {
      pages.open(link);
      var statement = download(pages.page(), link + "/statement");
      var receipt = download(pages.page(), link + "/receipt");
      assertThat(pages.page().locator("main pre code").first().innerText())
          .isEqualTo(Files.readString(statement));
      var valid = CommandLine.mifeng(folder, "verify", receipt, statement, "--policy", policy);
      assertThat(valid.exit()).as(valid.said()).isZero();
      var changed = Files.writeString(folder.resolve("x.json"), Files.readString(statement) + " ");
      var invalid = CommandLine.mifeng(folder, "verify", receipt, changed, "--policy", policy);
      assertThat(invalid.exit()).as(invalid.said()).isEqualTo(1);
    }
  }

  private Path download(Page page, String href) {
    var download = page.waitForDownload(() -> page.locator("a[href='" + href + "']").click());
    var to = folder.resolve(UUID.randomUUID() + "-" + download.suggestedFilename());
    download.saveAs(to);
    return to;
  }

  private static void linksFromTheEnterprisesPage(Pages pages) {
    var links = pages.in("zh").open("/enterprise").page().locator("main dl a[href^='/acts/']");
    assertThat(links.count()).as("confirmation and consent").isEqualTo(2);
    links.first().click();
    assertThat(pages.page().locator("main h1").innerText()).isEqualTo("企业登记获确认");
  }

  private void notForAnother(People people, String act) {
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, people.enterprise());
      var answer = pages.page().navigate("http://localhost:" + port + act);
      assertThat(answer.status()).isEqualTo(404);
    }
  }
}
