package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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
 * An enterprise registers, its district confirms it, it seals a real file that stays on its
 * machine, and somebody without the platform verifies the receipt; a changed file fails.
 */
@PlatformTest
class A01_SealAndVerifyTest {
  private static final String DIVISION = "330106";
  private static final String SECRET = "配方:甲 37.5 克,乙 12 克。只有我们知道。";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  @Test
  void anEnterpriseSealsAFileAndAnybodyVerifiesIt() throws Exception {
    var people = new People(context);
    var name = "杭州旅程" + UUID.randomUUID().toString().substring(0, 6) + "有限公司";
    var enterprise = Registration.of(port, name, DIVISION);
    confirms(people, name);
    var file = Files.writeString(folder.resolve("recipe.txt"), SECRET);
    var receipt = seals(people, enterprise, file);
    verifiesOnThePage(receipt, file);
    verifiesOffline(receipt, file);
  }

  private void confirms(People people, String name) {
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, people.districtOfficer(DIVISION));
      var page = pages.open("/enterprises?q=" + name).page();
      page.locator(
              "main table a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
          .first()
          .click();
      page.locator("details.confirm summary").first().click();
      page.locator("form[action$='/confirmation'] button[type=submit]").click();
      assertThat(page.locator("form[action$='/confirmation']").count()).isZero();
    }
  }

  private Path seals(People people, Person enterprise, Path file) {
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, enterprise);
      var page = pages.open("/deposits/new").page();
      page.locator("#files").setInputFiles(file);
      page.locator("#go:not([disabled])").click();
      page.locator("#done:not([hidden])").waitFor();
      var download = page.waitForDownload(() -> page.locator("#download").click());
      var receipt = folder.resolve("recipe.receipt.json");
      download.saveAs(receipt);
      assertThat(pages.sent(SECRET.getBytes(StandardCharsets.UTF_8))).isFalse();
      assertThat(pages.sent("只有我们知道".getBytes(StandardCharsets.UTF_8))).isFalse();
      assertThat(pages.sent("recipe".getBytes(StandardCharsets.UTF_8))).isFalse();
      assertThat(pages.strangers()).isEmpty();
      assertThat(pages.complaints()).isEmpty();
      return receipt;
    }
  }

  private void verifiesOnThePage(Path receipt, Path file) throws IOException {
    var changed = Files.writeString(folder.resolve("changed.txt"), SECRET + " ");
    assertThat(outcome(receipt, file)).isEqualTo("VALID");
    assertThat(outcome(receipt, changed)).isEqualTo("INVALID");
  }

  private String outcome(Path receipt, Path file) {
    try (Pages pages = Browser.visit(port)) {
      var page = pages.open("/verify").page();
      page.locator("input[name=receipt]").setInputFiles(receipt);
      page.locator("#original").setInputFiles(file);
      page.locator("main form button[type=submit]").first().click();
      var shown = page.locator("#result .verdict:visible");
      shown.waitFor();
      page.waitForFunction(
          "() => document.querySelector('#result [data-step=FILE] [data-code], #result [data-step=FILE] .tag--success')");
      return shown.getAttribute("data-banner");
    }
  }

  private void verifiesOffline(Path receipt, Path file) throws Exception {
    var policy = folder.resolve("policy.json");
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/log"));
      Files.write(policy, client.send(request.build(), BodyHandlers.ofByteArray()).body());
    }
    var changed = Files.writeString(folder.resolve("changed.txt"), SECRET.replace("37.5", "37.6"));
    var valid = CommandLine.mifeng(folder, "verify", receipt, file, "--policy", policy);
    assertThat(valid.exit()).as(valid.said()).isZero();
    var invalid = CommandLine.mifeng(folder, "verify", receipt, changed, "--policy", policy);
    assertThat(invalid.exit()).as(invalid.said()).isEqualTo(1);
    assertThat(invalid.said()).contains("F01").contains("F02");
    var unknown = CommandLine.mifeng(folder, "verify", receipt, file);
    assertThat(unknown.exit()).as("nothing is trusted: " + unknown.said()).isNotZero();
  }
}
