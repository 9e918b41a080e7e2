package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component, in a real browser: seen, read aloud, walked through, and within its screen. */
@PlatformTest
class GalleryTest {
  @LocalServerPort int port;

  @Test
  void showsEveryComponentWithoutBarrierOverflowOrForbiddenContent() {
    try (var pages = Browser.visit(port)) {
      assertThat(pages.faults("/gallery?size=5", "gallery")).isEmpty();
      assertThat(pages.strangers()).isEmpty();
    }
  }

  @Test
  void seesAPageThatIsTooWide() {
    try (var pages = Browser.visit(port)) {
      pages.width(360).open("/gallery?size=5");
      pages.page().evaluate("document.querySelector('h1').style.minWidth = '900px'");
      assertThat(pages.overflow()).isPositive();
    }
  }

  @Test
  void seesABarrierAndAControlTheKeyboardCannotReach() {
    try (var pages = Browser.visit(port)) {
      pages.open("/gallery?size=5");
      pages.page().evaluate("document.querySelector('label').remove()");
      pages.page().evaluate("document.querySelector('main a').tabIndex = -1");
      assertThat(pages.barriers()).anyMatch(barrier -> barrier.contains("label"));
      assertThat(pages.unreachable()).isNotEmpty();
    }
  }

  @Test
  void seesWhatTheSecurityPolicyForbids() {
    try (var pages = Browser.visit(port)) {
      pages.open("/gallery?size=5");
      pages
          .page()
          .evaluate(
              "() => { const s = document.createElement('script'); s.textContent = '1'; document.body.append(s); }");
      assertThat(pages.complaints()).isNotEmpty();
    }
  }

  @Test
  void worksWithoutScripts() {
    try (var pages = Browser.visit(port)) {
      pages.page().route("**/*.js", route -> route.abort());
      pages.open("/gallery?size=5");
      pages.page().locator("details.confirm summary").click();
      assertThat(pages.page().locator("details.confirm").getAttribute("open")).isNull();
      pages.page().locator("th a.table__sort").first().click();
      assertThat(pages.page().locator("th[aria-sort=ascending]").count()).isEqualTo(1);
      pages.page().locator(".header__link[hreflang]").click();
      assertThat(pages.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }
}
