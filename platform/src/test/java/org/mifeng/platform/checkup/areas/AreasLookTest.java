package org.mifeng.platform.checkup.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of areas and visits as an officer of a district looks at them. */
@PlatformTest
class AreasLookTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Editions editions;
  @Autowired private Visits visits;
  @Autowired private Systems systems;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  @Test
  void aDistrictOfficerFindsTheWeakestIndicatorsAndWhomToVisitFirst() {
    var fixture = AreaFixture.with(jdbc, transactions, systems);
    var mark = "页面" + UUID.randomUUID().toString().substring(0, 8);
    fixture
        .enterprises(mark, 30, "330106", "small")
        .sign(mark, 24, 40, 50)
        .enterprises(mark + "外", 20, "330108", "medium")
        .sign(mark + "外", 20, 70, 90);
    editions.take(fixture.scale());
    var scale = fixture.scale().code();
    var first =
        visits
            .list(
                RegistryFixture.city(),
                fixture.scale(),
                new VisitFilter(null, mark, null, null, null, null, null),
                Paging.first())
            .rows()
            .getFirst();

    try (var pages = Browser.visit(port).in("zh")) {
      var people = new People(application);
      people.signIn(pages, people.districtOfficer("330106"));
      var page = pages.open("/areas?scale=" + scale).page();
      assertThat(page.locator("main").innerText())
          .contains("全市为 78.6", "D1-01", "约 40%", "登记的")
          .doesNotContain(mark);
      pages.open("/areas?scale=%27--&group=district%3A330108&by=..%2F..&sort=%00&page=-1");
      assertThat(page.locator("main h1").innerText()).isEqualTo("区域保护指数");
      pages.open("/visit-priorities");
      assertThat(page.locator("select[name=scale]").inputValue())
          .as("what the list was measured with is chosen")
          .isNotEmpty();
      pages.open("/visit-priorities?scale=" + scale + "&q=" + mark);
      assertThat(page.locator("main").innerText()).contains(mark + " 1").doesNotContain(mark + "外");

      assertThat(pages.glance("/areas?scale=" + scale, "areas")).isEmpty();
      pages.in("zh").open("/visit-priorities/" + first.enterprise() + "?scale=" + scale);
      assertThat(page.locator("main").innerText()).contains("暴露度 25", "未采集");
      assertThat(pages.barriers()).isEmpty();
      assertThat(pages.width(390).overflow()).isZero();
    }
  }
}
