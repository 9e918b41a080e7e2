package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An official looks at an enterprise, and the enterprise reads who it was; a list is no look. */
@PlatformTest
class A02_ViewLogTest {
  private static final String DIVISION = "330106";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void anEnterpriseReadsWhoLookedAtIt() {
    var people = new People(context);
    var name = "杭州被看" + UUID.randomUUID().toString().substring(0, 6) + "有限公司";
    var enterprise = Registration.of(port, name, DIVISION);
    var officer = people.districtOfficer(DIVISION);
    try (var own = Browser.visit(port);
        var official = Browser.visit(port)) {
      people.signIn(own, enterprise);
      people.signIn(official, officer);
      official.open("/enterprises?q=" + name);
      assertThat(own.open("/view-log").page().locator("main table tbody tr").count())
          .as("being in a list is not being looked at")
          .isZero();

      official.page().locator("main table tbody a").first().click();
      official.page().locator("main dl, main .summary").first().waitFor();

      var log = own.open("/view-log").page().locator("main table tbody");
      assertThat(log.innerText()).contains("测试 district");
    }
  }
}
