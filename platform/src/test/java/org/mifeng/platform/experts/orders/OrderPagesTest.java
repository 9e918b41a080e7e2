package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Orders on the screen of either side. */
@PlatformTest
class OrderPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  private OrderFixture the;
  private Visitor buyer = new Visitor(0);

  @BeforeEach
  void signIn() {
    the = new OrderFixture(application);
    buyer = visitor(the.enterprise);
  }

  /** Somebody of the pool, signed in as {@code PoolPeople} made them. */
  private Visitor visitor(Viewer viewer) {
    var own = viewer.name().substring(viewer.name().indexOf(' ') + 1);
    var visitor = new Visitor(port);
    visitor.signIn("pool-" + own, "a-long-enough-" + own);
    return visitor;
  }

  @Test
  void theCatalogueIsOpenToAll() {
    var anybody = new Visitor(port);
    assertThat(anybody.get("/services").body())
        .contains("综合保护服务", "专业定制服务", "商业秘密盘点", "维权服务", "可用免费额度")
        .doesNotContain("/orders/new");
    assertThat(anybody.get("/services/litigation").body()).contains("交付成果", "企业自付");
    assertThat(anybody.get("/services/nothing").status()).isEqualTo(404);
    assertThat(buyer.get("/services").body()).contains("/orders/new?item=appraisal");
  }

  @Test
  void aNeedIsMadeKnownOfferedForAndTaken() {
    assertThat(buyer.get("/orders").body()).contains("还没有订单");
    assertThat(buyer.get("/orders/new?item=litigation").body()).contains("请不要发送秘密内容");
    var wrong = buyer.post("/orders", Map.of("item", "nothing", "payer", "own", "days", "2"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("请选择一项", "请填写", "请填3到20之间的整数");
    var opened =
        buyer.post(
            "/orders",
            Map.of(
                "item", "litigation",
                "payer", "own",
                "brief", "<script>alert(1)</script>需要代理",
                "need", "<b>完整</b>需求",
                "contact", "王某",
                "days", "5"));
    assertThat(opened.location()).startsWith("/orders/");
    var path = opened.location();
    assertThat(buyer.get(path).body())
        .contains("&lt;script&gt;alert(1)", "&lt;b&gt;完整", "征集报价", "延长报价", "取消订单")
        .doesNotContain("<script>alert(1)", "<b>完整");

    var seller = visitor(the.first());
    assertThat(seller.get("/orders?scope=asked").body()).contains("&lt;script&gt;", path);
    assertThat(seller.get(path).body())
        .contains("&lt;script&gt;", "被选定后显示", "确认保密约定后显示")
        .doesNotContain("完整&lt;/b&gt;", "王某", the.enterprise.name());
    var cheap = seller.post(path + "/offer", Map.of("price", "十元", "workingDays", "0"));
    assertThat(cheap.status()).isEqualTo(422);
    assertThat(cheap.body()).contains("最多两位小数", "请填1到500之间的整数", "每行一个");
    seller.get(path);
    var offered =
        seller.post(
            path + "/offer",
            Map.of(
                "price", "12,000.50",
                "workingDays", "20",
                "approach", "<i>两名律师</i>",
                "milestones", "评估\n\n立案"));
    assertThat(offered.leadsTo(path)).isTrue();
    var id = UUID.fromString(path.substring("/orders/".length()));
    the.offer(id, the.institutions.get(1), 1_000_000);
    the.offer(id, the.institutions.get(2), 999_999);

    var page = buyer.get(path).body();
    assertThat(page)
        .contains("12,000.50元（1.20005万元）", "10,000.00元（1万元）", "9,999.99元", "选定这家")
        .contains("&lt;i&gt;两名律师");
    var chosen =
        buyer.post(path + "/choice", Map.of("offer", the.offerOf(id, the.first()).toString()));
    assertThat(chosen.leadsTo(path)).isTrue();
    assertThat(buyer.get(path).body()).contains("保密信息", "双方都还没有确认");
    assertThat(buyer.post(path + "/secrecy", Map.of("shown", the.shown())).leadsTo(path)).isTrue();
    seller.get(path);
    assertThat(seller.post(path + "/secrecy", Map.of("shown", the.shown())).leadsTo(path)).isTrue();
    assertThat(seller.get(path).body()).contains("&lt;b&gt;完整", "王某", "报告完成", "履约中");
    assertThat(visitor(the.institutions.get(1)).get(path).body())
        .doesNotContain("&lt;b&gt;完整", "王某", "两名律师&lt;/i&gt;");
  }

  @Test
  void aListIsFilteredAndExported() {
    var order = the.open();
    var number = buyer.get("/orders/" + order).body().replaceAll("(?s).*(FW-\\d{4}-\\d+).*", "$1");
    assertThat(buyer.get("/orders?number=" + number).body()).contains(number);
    assertThat(buyer.get("/orders?state=settled").body()).contains("没有符合条件的订单");
    assertThat(buyer.get("/orders.csv").body()).contains(number, OrderFixture.BRIEF);
    assertThat(buyer.get("/orders.xlsx").status()).isEqualTo(200);
    assertThat(buyer.get("/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(buyer.get("/order-figures").status()).isEqualTo(403);
  }

  @Test
  void theWholeWayIsSeenOnThePage() {
    var order = the.open();
    the.deliver(order);
    var path = "/orders/" + order;
    assertThat(buyer.get(path).body()).contains("验收通过", "SHA-256", "下载存证回执");
    assertThat(buyer.post(path + "/return", Map.of("returnReason", " ")).status()).isEqualTo(422);
    buyer.get(path);
    assertThat(buyer.post(path + "/acceptance", Map.of()).leadsTo(path)).isTrue();
    buyer.get(path);
    assertThat(buyer.post(path + "/rating", Map.of("solved", "9")).status()).isEqualTo(422);
    buyer.get(path);
    buyer.post(
        path + "/rating",
        Map.of("solved", "5", "punctual", "4", "discreet", "5", "fair", "5", "usable", "3"));
    assertThat(buyer.get(path).body()).contains("3（满分5）", "已验收").doesNotContain("确认已付");
    assertThat(visitor(the.first()).get(path).body()).contains("确认已付", "12,000.50");
  }
}
