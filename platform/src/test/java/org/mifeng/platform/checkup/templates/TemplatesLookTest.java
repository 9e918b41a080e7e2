package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An enterprise fills in a text, adopts it and finds it again, in a real browser. */
@PlatformTest
class TemplatesLookTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Library library;
  @Autowired private Filling filling;

  @Test
  void aTextIsFilledInAdoptedAndFoundAgain() {
    var person = new EvidencePeople(application).anEnterprise();
    try (var pages = Browser.visit(port).in("zh")) {
      pages.signIn(person.login(), EvidencePeople.PASSWORD).open("/templates?q=D4-02");
      var page = pages.page();
      page.locator(".texts__name a").first().click();
      assertThat(page.locator(".panel").innerText()).contains("才能采纳");
      page.locator("#field-enterprise").fill("曙光精密有限公司");
      page.locator("#field-scope").fill("涂层配方族\n固化曲线");
      page.locator("form[name=values] button[type=submit]").click();
      assertThat(page.locator(".text").innerText()).contains("甲方：曙光精密有限公司", "固化曲线");

      var template = library.require("nda-staff");
      for (var tongue : Tongue.values()) {
        filling.keep(person.viewer(), template, tongue, TemplateFixture.values(template));
      }
      pages.open("/templates/nda-staff?lang=zh");
      page.locator(".panel .confirm > summary").click();
      page.locator(".panel .confirm button[type=submit]").click();
      page.waitForURL("**/adopted-texts/*");
      assertThat(page.locator(".text__mark").allInnerTexts()).hasSize(3);
      var path = page.url().replaceFirst("https?://[^/]+", "");

      var faults = new ArrayList<String>();
      faults.addAll(pages.glance("/templates/nda-staff", "templates-show"));
      faults.addAll(pages.glance("/templates/carrier-register", "templates-register"));
      faults.addAll(pages.glance(path, "templates-adopted"));
      assertThat(faults).isEmpty();
    }
  }
}
