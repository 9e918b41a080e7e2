package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A district officer hands in a roster with a mistake, sees it beside its row and finds nothing
 * imported; corrects the file, and the enterprises are on the register once confirmed.
 */
@PlatformTest
class A03_RosterTest {
  private static final String DIVISION = "330106";
  private static final String HEADINGS = "企业名称,统一社会信用代码,区县,行业代码,企业规模\n";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  private final String mark = UUID.randomUUID().toString().substring(0, 6);

  @Test
  void anOfficerImportsARosterAfterADryRun() throws IOException {
    var people = new People(context);
    var first = row("甲", "I65", "小型");
    try (var pages = Browser.visit(port)) {
      people.signIn(pages, people.districtOfficer(DIVISION));
      handIn(pages, first + row("乙", "I65", "巨大"));
      assertThat(pages.page().locator(".remarks").innerText()).contains("巨大");
      assertThat(pages.page().locator(".tag--danger").count()).isPositive();
      assertThat(found(pages)).isZero();

      handIn(pages, first + row("乙", "I65", "大型"));
      assertThat(pages.page().locator(".remarks").count()).isZero();
      assertThat(found(pages)).isZero();

      pages.page().goBack();
      settled(pages.page());
      pages.page().locator("details.confirm summary").first().click();
      pages.page().locator("form[action$='/confirmation'] button[type=submit]").click();
      settled(pages.page());
      assertThat(found(pages)).isEqualTo(2);
    }
  }

  private String row(String which, String sector, String size) {
    return String.join(
            ",", "名册" + which + mark + "有限公司", CreditCodes.fresh(), DIVISION, sector, size)
        + "\n";
  }

  private void handIn(Pages pages, String rows) throws IOException {
    var file = Files.writeString(folder.resolve("roster.csv"), HEADINGS + rows);
    var page = pages.open("/imports").page();
    page.locator("input[name=file]").setInputFiles(file);
    page.locator("main form[action='/imports'] button[type=submit]").click();
    settled(page);
  }

  /** The page renews itself until the platform has read or written the rows. */
  private static void settled(Page page) {
    page.waitForFunction("() => !document.querySelector('meta[http-equiv=refresh]')");
    page.waitForLoadState();
  }

  private int found(Pages pages) {
    pages.open("/enterprises?q=" + mark);
    return pages.page().locator("main table tbody a").count();
  }
}
