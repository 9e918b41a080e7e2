package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PlanClosingsTest {
  @Autowired PlanClosings closings;
  @Autowired Plans plans;
  @Autowired ApplicationContext application;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private String aPlan(String until) {
    return plans.take(
        city(),
        PlanFixture.small()
            .replace("plan: small", "plan: c" + UUID.randomUUID().toString().substring(0, 8))
            .replace("2025-12-31", until));
  }

  @Test
  void aPlanThatIsOverIsClosedOnceWithItsFiguresAndBecomesAnAct() {
    FiguresNow.compute(application);
    var code = aPlan("2025-12-31");

    var closing = closings.close(city(), code);

    assertThat(closing.body())
        .contains("plan=" + code, "target=park-use value=70", " sha256=", " denominator=");
    assertThat(Bytes.hex(Digests.of(closing.body().getBytes(StandardCharsets.UTF_8)).sha256()))
        .isEqualTo(closing.digest().sha256());
    assertThat(closings.find(district("330106"), code).orElseThrow().body())
        .isEqualTo(closing.body());
    assertThat(
            transactions.as(
                Viewer.system("test"),
                () ->
                    jdbc.sql("select kind from evidence.act where id = :id")
                        .param("id", closing.act())
                        .query(String.class)
                        .single()))
        .isEqualTo("oversight.plan-closed");
    assertThatThrownBy(() -> closings.close(city(), code))
        .hasMessage("oversight.refusal.closed-already");
  }

  @Test
  void aPlanThatRunsIsNotClosed() {
    var code = aPlan("2091-12-31");

    assertThatThrownBy(() -> closings.close(city(), code)).hasMessage("oversight.refusal.not-over");
    assertThatThrownBy(() -> closings.close(district("330106"), code))
        .hasMessage("identity.refusal.not-permitted");
  }
}
