package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.purchase.PurchaseFixture;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Pages;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An enterprise orders a service that its free quota pays: three institutions offer and are shown
 * in an order nobody chose; secrecy comes before the need; milestones, a sealed result, acceptance,
 * rating, and the city settles. The quota is seen before and after.
 */
@PlatformTest
class A12_OrderTest {
  private static final String ITEM = "secret-inventory";
  private static final String NEED = "旅程需求：盘点三个车间的工艺资料";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  private final List<Viewer> institutions = new ArrayList<>();

  @Test
  void anOrderGoesFromNeedToSettlementWithTheQuotaShown() throws Exception {
    var people = new People(context);
    var pool = new PoolPeople(context);
    var enterprise = pool.somebody(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    for (int number = 0; number < 3; number++) {
      institutions.add(pool.anInstitution("law-firm", "guidance").viewer());
    }
    var purchase = new PurchaseFixture(context);
    var today = context.getBean(FreeQuotas.class).today();
    var unused =
        purchase.inForce(
            ITEM, PurchaseFixture.terms(1_200_000, 12_000_000, today, today.plusDays(1)));
    var quotas = context.getBean(FreeQuotas.class);
    quotas.grant(
        PurchaseFixture.anOfficer(), enterprise.organisation(), ITEM, quotas.today(), 2, "旅程");

    try (var buyer = Browser.visit(port);
        var seller = Browser.visit(port);
        var city = Browser.visit(port)) {
      people.signIn(buyer.in("zh"), PoolPeople.person(enterprise));
      people.signIn(seller.in("zh"), PoolPeople.person(institutions.getFirst()));
      var order = needs(buyer);
      offers(seller, order);
      takesOne(buyer, order);
      agreesOnSecrecy(buyer, seller, order);
      passesMilestones(buyer, seller, order);
      delivers(seller, order);
      acceptsAndRates(buyer, order);
      people.signIn(city.in("zh"), people.cityOfficer());
      settles(city, order, buyer);
      assertThat(buyer.strangers()).isEmpty();
    }
  }

  private static String needs(Pages pages) {
    var page = pages.open("/orders/new?item=" + ITEM).page();
    assertThat(page.locator("dl.summary").innerText()).contains("今年免费 2，已用 0，还剩 2");
    assertThat(pages.barriers()).isEmpty();
    page.locator("input[name=payer][value=quota]").check();
    page.locator("textarea[name=brief]").fill("盘点工艺资料中的商业秘密");
    page.locator("textarea[name=need]").fill(NEED);
    page.locator("input[name=contact]").fill("旅程联系人");
    page.locator("form[name=need] button[type=submit]").click();
    page.waitForURL("**/orders/*-*");
    assertThat(page.locator("main").innerText()).contains("今年免费 2，已用 0，还剩 2");
    return page.url().replaceFirst(".*(/orders/)", "$1");
  }

  /** One in the browser, two as simply as can be. */
  private void offers(Pages first, String order) {
    offer(first, order);
    for (var other : institutions.subList(1, 3)) {
      var person = PoolPeople.person(other);
      var visitor = new Visitor(port);
      visitor.signIn(person.login(), person.password());
      visitor.get(order);
      var answer =
          visitor.post(
              order + "/offer",
              Map.of(
                  "price", "11000",
                  "workingDays", "20",
                  "approach", "一人到场",
                  "milestones", "访谈完成"));
      assertThat(answer.leadsTo(order)).isTrue();
    }
  }

  private static void offer(Pages pages, String order) {
    var page = pages.open(order).page();
    assertThat(page.locator("main").innerText()).doesNotContain(NEED);
    page.locator("form[name=offer] input[name=price]").fill("12000");
    page.locator("form[name=offer] input[name=workingDays]").fill("20");
    page.locator("form[name=offer] textarea[name=approach]").fill("两人到场访谈，十日内出清单");
    page.locator("form[name=offer] textarea[name=milestones]").fill("访谈完成");
    page.locator("form[name=offer] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("访谈完成");
  }

  private void takesOne(Pages pages, String order) {
    var shown = shown(pages, order);
    assertThat(shown).hasSize(3);
    assertThat(shown(pages, order)).as("the same at each look").isEqualTo(shown);
    var page = pages.page();
    var chosen =
        page.locator(
            ".panel", new Page.LocatorOptions().setHasText(institutions.getFirst().name()));
    chosen.locator("summary").click();
    chosen.locator("button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("双方都还没有确认");
  }

  private static List<String> shown(Pages pages, String order) {
    return pages.open(order).page().locator(".panel > h3").allInnerTexts();
  }

  private static void agreesOnSecrecy(Pages buyer, Pages seller, String order) {
    var page = seller.open(order).page();
    assertThat(page.locator("main").innerText()).doesNotContain(NEED, "旅程联系人");
    page.locator("form[name=secrecy] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).doesNotContain(NEED);
    buyer.open(order).page().locator("form[name=secrecy] button[type=submit]").click();
    assertThat(seller.open(order).page().locator("main").innerText()).contains(NEED, "履约中");
  }

  private static void passesMilestones(Pages buyer, Pages seller, String order) {
    var page = seller.open(order).page();
    assertThat(page.locator("form[name=delivery]").count()).as("not before").isZero();
    confirm(page.locator("details.confirm:has(form[action$='/report'])"));
    buyer
        .open(order)
        .page()
        .locator("form[action*='/milestones/'][action$='/acceptance'] button[type=submit]")
        .click();
  }

  private static void confirm(Locator details) {
    details.locator("summary").click();
    details.locator("button[type=submit]").click();
  }

  /** The result is sealed where it lies; only its deposit is handed over here. */
  private void delivers(Pages pages, String order) throws Exception {
    var file = Files.writeString(folder.resolve("inventory.txt"), "旅程交付的清单");
    var page = pages.open("/deposits/new").page();
    page.setInputFiles("#files", file);
    page.locator("#rows .tag--info").waitFor();
    page.locator("#go").click();
    page.locator("#done").waitFor();
    var deposit =
        pages
            .open("/deposits")
            .page()
            .locator("main table a[href^='/deposits/']")
            .first()
            .getAttribute("href")
            .replace("/deposits/", "");
    page = pages.open(order).page();
    page.locator("form[name=delivery] input[name=title]").fill("商业秘密清单");
    page.locator("form[name=delivery] input[name=deposit]").fill(deposit);
    page.locator("form[name=delivery] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("商业秘密清单", "SHA-256", "下载存证回执");
  }

  private static void acceptsAndRates(Pages pages, String order) {
    var page = pages.open(order).page();
    confirm(page.locator("details.confirm:has(form[action='" + order + "/acceptance'])"));
    for (var question : List.of("solved", "punctual", "discreet", "fair", "usable")) {
      page.locator("form[name=rating] input[name=" + question + "][value='5']").check();
    }
    page.locator("form[name=rating] button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("5（满分5）", "今年免费 2，已用 1，还剩 1");
  }

  /** The city sees number and amounts, never the need. */
  private static void settles(Pages city, String order, Pages buyer) {
    var number = buyer.page().locator("dl.summary code").first().innerText();
    var page = city.open("/order-figures/" + number).page();
    assertThat(page.locator("main").innerText()).doesNotContain(NEED, "盘点工艺资料");
    page.locator("form[name=settlement] input[name=amount]").fill("12000");
    page.locator("form[name=settlement] input[name=reference]").fill("旅程-支付-1");
    page.locator("form[name=settlement] button[type=submit]").click();
    assertThat(buyer.open(order).page().locator("main").innerText()).contains("已结算", "12,000.00");
    assertThat(
            buyer
                .open("/free-quota")
                .page()
                .locator("main tbody tr", new Page.LocatorOptions().setHasText("商业秘密盘点"))
                .first()
                .innerText())
        .contains("2", "1");
  }
}
