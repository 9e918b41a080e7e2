package org.mifeng.platform.checkup.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The city brings a version in, is told what is wrong with it and where, and publishes it. */
@PlatformTest
class SystemPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @TempDir private Path folder;

  @Test
  void aFileWithAWrongWeightIsPutRightOnThePageAndPublished() throws Exception {
    var name = "P-" + UUID.randomUUID().toString().substring(0, 8);
    try (var pages = Browser.visit(port)) {
      signIn(pages.in("zh"));
      pages.in("zh").width(1440);
      hand(pages, CheckupFixture.file(name, "1"));
      assertThat(pages.page().locator("main").innerText()).contains("已导入为草稿");

      hand(pages, CheckupFixture.file(name, "2", "weight: 1.5", "weight: 15"));
      var page = pages.page();
      assertThat(page.locator("main table").innerText())
          .contains("S19")
          .containsPattern("\\d+:\\d+");
      pages.picture("indicator-system-refused-zh-1440");
      assertThat(pages.overflow()).isZero();
      assertThat(pages.barriers()).isEmpty();
      var text = page.locator("textarea[name=text]");
      var mended =
          text.inputValue()
              .replace("weight: 15\n", "weight: 1.5\n")
              .replace("name_zh: 归口管理机构", "name_zh: 归口管理部门");
      // As a paste; typing two thousand lines takes a browser half a minute.
      text.evaluate("(area, words) => { area.value = words; }", mended);
      page.locator("main form button[type=submit]").last().click();
      page.waitForURL("**/indicator-systems/*");
      assertThat(page.locator("main").innerText()).contains("与上一版本的差异").contains("归口管理部门");

      page.locator("details.confirm summary").click();
      page.locator("form[action$='/publication'] textarea").fill("试用");
      page.locator("form[action$='/publication'] button").click();
      assertThat(page.locator(".heading .tag").innerText()).isEqualTo("已发布");
      var path = page.url().replaceFirst(".*(/indicator-systems/)", "$1");
      var download = page.waitForDownload(() -> page.locator("a[href$='/file']").click());
      assertThat(Files.readString(download.path())).contains("version: 2").contains("归口管理部门");
      assertThat(pages.glance(path, "indicator-system")).isEmpty();
    }
  }

  @Test
  void aWorkbookIsHandedInAndItsFaultsAreNamedByTheirCells() throws Exception {
    var name = "W-" + UUID.randomUUID().toString().substring(0, 8);
    var sound = SystemReader.read(CheckupFixture.file(name, "1")).require();
    try (var pages = Browser.visit(port)) {
      signIn(pages.in("zh"));
      pages.width(1440);
      var path = Files.write(folder.resolve("a.xlsx"), SheetsWriter.write(sound, key -> key));
      handFile(pages, path);
      assertThat(pages.page().locator("main").innerText()).contains("已导入为草稿");
      var download =
          pages.page().waitForDownload(() -> pages.page().locator("a[href$='/workbook']").click());
      var again = SheetsReader.read(Files.readAllBytes(download.path()));
      assertThat(SystemWriter.digests(again.require())).isEqualTo(SystemWriter.digests(sound));

      var faulty = folder.resolve("b.xlsx");
      try (var workbook = new XSSFWorkbook(Files.newInputStream(path));
          var out = Files.newOutputStream(faulty)) {
        workbook.getSheet("indicators").getRow(3).getCell(4).setCellValue("15");
        workbook.write(out);
      }
      handFile(pages, faulty);
      assertThat(pages.page().locator("main table").innerText())
          .contains("S20")
          .contains("dimensions!D2");
      assertThat(pages.overflow()).isZero();
      assertThat(pages.barriers()).isEmpty();
    }
  }

  private void signIn(Pages pages) {
    var newcomers =
        new Newcomers(
            context.getBean(Organisations.class),
            context.getBean(Accounts.class),
            context.getBean(Seats.class));
    var officer = newcomers.person(OrganisationKind.CITY, Seat.CITY);
    new People(context)
        .signIn(
            pages,
            new People.Person(
                officer.login(), Newcomers.PASSWORD, Seat.CITY, officer.organisation()));
  }

  private void hand(Pages pages, byte[] file) throws Exception {
    handFile(pages, Files.write(folder.resolve(UUID.randomUUID() + ".yaml"), file));
  }

  private static void handFile(Pages pages, Path path) {
    var page = pages.open("/indicator-systems").page();
    page.setInputFiles("input[name=file]", path);
    page.locator("main form button[type=submit]").last().click();
    page.waitForLoadState();
  }
}
