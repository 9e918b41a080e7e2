package org.mifeng.platform.evidence.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What applied on a day is answered for that day. */
@PlatformTest
class RetentionTest {
  @LocalServerPort private int port;
  @Autowired private RetentionRules rules;

  @Test
  void theRulesOfADayAreShownToEverybody() {
    var visitor = new Visitor(port);
    assertThat(visitor.get("/retention").body()).contains("永久，不删除、不改写");
    assertThat(visitor.get("/retention?on=2025-12-31").body()).contains("这一天还没有规则");
    assertThat(visitor.get("/retention?on=yesterday12").status()).isEqualTo(200);
    visitor.plantCookie("mifeng-language", "en");
    assertThat(visitor.get("/retention").body()).contains("nothing is deleted or rewritten");
  }

  @Test
  void ofEachRuleOneVersionIsInForce() {
    var today = rules.on(LocalDate.parse("2026-11-27"));
    assertThat(today).extracting(RetentionRule::code).doesNotHaveDuplicates().contains("audit");
    assertThat(rules.on(LocalDate.parse("2000-01-01"))).isEmpty();
  }
}
