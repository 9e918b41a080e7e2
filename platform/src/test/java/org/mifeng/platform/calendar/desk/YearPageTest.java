package org.mifeng.platform.calendar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The calendar of a year as a page. */
@PlatformTest
class YearPageTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;

  @Test
  void aKnownYearShowsItsHolidaysAndMakeUpDaysAndAnUnknownOneSaysSo() {
    var visitor = new Visitor(port);
    assertThat(visitor.get("/calendar").status()).isNotEqualTo(200);
    visitor.signIn(new EvidencePeople(application).anEnterprise().login(), EvidencePeople.PASSWORD);
    assertThat(visitor.get("/calendar?year=2026").body())
        .contains("2026年工作日历", "国办发明电〔2025〕7号", "须与官方文本核对", "端午节", "全年 248 个工作日");
    assertThat(visitor.get("/calendar?year=2031").status()).isEqualTo(200);
    visitor.get("/language?to=en&return=/calendar");
    assertThat(visitor.get("/calendar?year=2026").body())
        .contains("Dragon Boat Festival", "worked instead");
  }
}
