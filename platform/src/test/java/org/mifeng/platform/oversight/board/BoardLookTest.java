package org.mifeng.platform.oversight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.FiguresNow;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Layout;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The wall and the dashboards as they are seen, on walls, desks and phones, in both languages. */
@PlatformTest
class BoardLookTest {
  private static final Viewer SYSTEM = Viewer.system("test");
  private static final List<Integer> WIDTHS = List.of(3840, 1920, 1440, 390);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private SessionRepository<? extends Session> sessions;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  /** Twenty days of the city's use, so that there is a trend to draw. */
  private void history() {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    for (int back = 20; back > 0; back--) {
      var day = today.minusDays(back);
      int used = 700 - back * 5;
      transactions.run(
          SYSTEM,
          () ->
              jdbc.sql(
                      """
                      insert into oversight.figure_day (indicator, kind, place, day, numerator, denominator)
                      values ('park-use', 'city', '', :day, :used, 963), ('park-coverage', 'city', '', :day, :used / 20, 46)
                      on conflict do nothing
                      """)
                  .param("day", day)
                  .param("used", used)
                  .update());
    }
  }

  @Test
  void noTextLiesOnAnotherOrIsCutOnWallAndPage() {
    FiguresNow.compute(application);
    history();
    var faults = new ArrayList<String>();
    try (var pages = Browser.visit(port).withSession(signedIn(OrganisationKind.CITY, sessions))) {
      for (var language : List.of("zh", "en")) {
        pages.in(language);
        for (int width : WIDTHS) {
          faults.addAll(page(pages, language, width));
          faults.addAll(wall(pages, language, width));
        }
      }
      assertThat(faults).isEmpty();
      assertThat(pages.complaints()).isEmpty();
    }
  }

  private static List<String> page(Pages pages, String language, int width) {
    pages.page().setViewportSize(width, height(width));
    pages.open("/oversight").picture("board-" + language + "-" + width);
    var where = "/oversight " + language + " " + width + " ";
    return Layout.faults(pages.page()).stream().map(fault -> where + fault).toList();
  }

  private static List<String> wall(Pages pages, String language, int width) {
    var faults = new ArrayList<String>();
    pages.page().setViewportSize(width, height(width));
    pages.open("/oversight/wall?still&panel=0");
    int panels = width < 1000 ? 1 : pages.page().locator("[data-panel]").count();
    for (int panel = 0; panel < panels; panel++) {
      var where = "wall " + panel + " " + language + " " + width + " ";
      if (width >= 1000) {
        assertThat(pages.page().locator("[data-panel]:visible").count()).isEqualTo(1);
      }
      pages.picture("wall-" + panel + "-" + language + "-" + width);
      Layout.faults(pages.page()).forEach(fault -> faults.add(where + fault));
      if (width == 1920 && "zh".equals(language)) {
        pages.barriers().forEach(barrier -> faults.add(where + barrier));
      }
      if (width >= 1920) {
        var below =
            (Number) pages.page().evaluate("document.documentElement.scrollHeight - innerHeight");
        if (below.intValue() > 0) {
          faults.add(where + below + " pixels below the screen");
        }
        var smallest =
            (Number)
                pages
                    .page()
                    .evaluate(
                        """
                        Math.min(...[...document.querySelectorAll('main *')]
                          .filter(e => e.getClientRects().length && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                          .map(e => parseFloat(getComputedStyle(e).fontSize)
                            * (e.closest('svg') ? e.closest('svg').getScreenCTM().a : 1))) / innerWidth * 1920
                        """);
        if (smallest.doubleValue() < 22) {
          faults.add(where + "letters of " + smallest + " of 1920 are too small for five metres");
        }
      }
      pages.page().keyboard().press("ArrowRight");
    }
    return faults;
  }

  private static int height(int width) {
    return width == 390 ? 844 : width * 9 / 16;
  }

  /** The ruler itself: each of these pages has one fault, and the last has none. */
  @Test
  void theRulerFindsWhatIsWrong() {
    try (var pages = Browser.visit(port)) {
      assertThat(ruled(pages, "<p style='margin:0'>一二三</p><p style='margin:-1em 0 0'>四五六</p>"))
          .anyMatch(fault -> fault.contains("lies on each other"));
      assertThat(ruled(pages, "<p style='width:3em;overflow:hidden;white-space:nowrap'>一二三四五六</p>"))
          .anyMatch(fault -> fault.contains("is cut to the right"));
      assertThat(ruled(pages, "<p style='height:1em;overflow:hidden'>一二三<br>四五六</p>"))
          .anyMatch(fault -> fault.contains("is cut below"));
      assertThat(ruled(pages, "<p style='white-space:nowrap'>" + "长".repeat(200) + "</p>"))
          .anyMatch(fault -> fault.contains("leaves the window"));
      assertThat(
              ruled(
                  pages,
                  "<svg width=200 height=60><g><rect width=60 height=50 /><text y=30>一二三四五六七</text></g></svg>"))
          .anyMatch(fault -> fault.contains("leaves its tile"));
      assertThat(ruled(pages, "<p>一二三</p><p>四五六 <strong>七</strong></p>")).isEmpty();
    }
  }

  private static List<String> ruled(Pages pages, String body) {
    pages.page().setContent("<!doctype html><body style='font-size:16px;line-height:1.5'>" + body);
    return Layout.faults(pages.page());
  }

  @Test
  void theWallTurnsPausesAndIsWalkedByKeys() {
    try (var pages = Browser.visit(port).withSession(signedIn(OrganisationKind.CITY, sessions))) {
      pages.page().setViewportSize(1920, 1080);
      var page = pages.in("zh").open("/oversight/wall?panel=0").page();
      var shown = page.locator("[data-panel]:visible h2");
      var first = shown.innerText();
      page.keyboard().press("ArrowRight");
      assertThat(shown.innerText()).isNotEqualTo(first);
      page.keyboard().press("ArrowLeft");
      assertThat(shown.innerText()).isEqualTo(first);
      page.keyboard().press(" ");
      assertThat(page.locator("[data-wall-state]").isVisible()).isTrue();
      page.keyboard().press("f");
      page.waitForFunction("document.fullscreenElement !== null");
      page.keyboard().press("f");
      page.waitForFunction("document.fullscreenElement === null");
    }
  }

  @Test
  void eachDashboardIsAFileAndNoneOfAnotherDistricts() {
    FiguresNow.compute(application);
    var faults = new ArrayList<String>();
    try (var pages = Browser.visit(port).withSession(signedIn(OrganisationKind.CITY, sessions))) {
      pages.in("zh");
      var whole = get(pages, "/oversight/page.pdf");
      assertThat(whole.status()).isEqualTo(200);
      assertThat(Printed.text(whole.body())).contains("园区企业服务使用率", "防虚增", "逐月情况");
      assertThat(Printed.faults(whole.body())).isEmpty();
      for (var path : List.of("/oversight/departments/amr", "/oversight/figures/park-use")) {
        var answer = get(pages, path + "/page.pdf");
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(Printed.text(answer.body())).as(path).contains("数据截至", "预测");
        faults.addAll(pages.glance(path, "board" + path.replace('/', '-')));
      }
      for (var table :
          List.of(
              "/oversight/districts",
              "/oversight/parks",
              "/oversight/activity",
              "/oversight/grades",
              "/oversight/quotas",
              "/oversight/districts/330106/parks",
              "/oversight/districts/330106/activity",
              "/oversight/departments",
              "/oversight/departments/amr/tasks",
              "/oversight/reports/list")) {
        var answer = get(pages, table + ".xlsx");
        assertThat(answer.status()).as(table).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
      }
      pages.in("zh").open("/oversight?months=24");
      assertThat(pages.page().locator("select[name=months]").inputValue()).isEqualTo("24");
      assertThat(pages.page().locator("a[href='/oversight/activity.xlsx?months=24']").count())
          .isEqualTo(1);
      assertThat(faults).isEmpty();
    }
    try (var pages =
        Browser.visit(port).withSession(signedIn(OrganisationKind.DISTRICT, sessions))) {
      for (var path :
          List.of(
              "/oversight/districts/330108",
              "/oversight/districts/330108/page.pdf",
              "/oversight/districts/330108/parks.xlsx",
              "/oversight/districts/330108/activity.csv",
              "/oversight/districts/330108/grades.xlsx",
              "/oversight/figures/park-use/days.csv?district=330108",
              "/oversight/figures/park-use/page.pdf?district=330108")) {
        assertThat(get(pages, path).status()).as(path).isEqualTo(404);
      }
      assertThat(get(pages, "/oversight/districts/330106/page.pdf").status()).isEqualTo(200);
      assertThat(get(pages, "/oversight/reports").status()).isEqualTo(403);
    }
  }

  private com.microsoft.playwright.APIResponse get(Pages pages, String path) {
    return pages.page().request().get("http://localhost:" + port + path);
  }

  /** A session as sign-in leaves it, without the second factor's detour. */
  private <S extends Session> String signedIn(
      OrganisationKind kind, SessionRepository<S> repository) {
    var own = UUID.randomUUID().toString();
    var reference = kind == OrganisationKind.DISTRICT ? "330106" : own;
    var seat = kind == OrganisationKind.DISTRICT ? Seat.DISTRICT : Seat.CITY;
    var organisation =
        organisations
            .find(SYSTEM, kind, reference)
            .map(Organisation::id)
            .orElseGet(() -> organisations.open(SYSTEM, kind, "看板测试 " + kind.code(), reference));
    var account = accounts.open(SYSTEM, organisation, seat, "board-" + own, "看板", own);
    var grant = seats.listHeld(SYSTEM, account).getFirst().id();
    var session = repository.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(SignedInAs.person(account, grant, clock.instant())));
    repository.save(session);
    return session.getId();
  }
}
