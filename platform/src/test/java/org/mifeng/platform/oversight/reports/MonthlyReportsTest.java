package org.mifeng.platform.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.FiguresNow;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class MonthlyReportsTest {
  private static final Viewer SYSTEM = Viewer.system("test");

  @Autowired private ApplicationContext application;
  @Autowired private MonthlyReportStore store;
  @Autowired private MonthGathering gathering;
  @Autowired private ReportPrinting printing;
  @Autowired private ReportTelling telling;
  @Autowired private Transactions transactions;
  @Autowired private Audit audit;
  @Autowired private Organisations organisations;
  @Autowired private WorkingCalendar calendar;
  @Autowired private JdbcClient jdbc;

  private MonthlyReports at(String instant) {
    return new MonthlyReports(
        store, gathering, printing, telling, transactions, audit, clock(instant));
  }

  private static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private void offices() {
    for (var kind : new OrganisationKind[] {OrganisationKind.CITY, OrganisationKind.DEPARTMENT}) {
      if (organisations.list(SYSTEM, kind.code(), "", 1, 0).isEmpty()) {
        organisations.open(SYSTEM, kind, "演示 " + kind.code(), "report-" + kind.code());
      }
    }
  }

  @Test
  void aMonthIsReportedOnceInBothLanguagesAsPdfAndWordAndTold() throws Exception {
    offices();
    FiguresNow.compute(application);
    var reports = at("2011-04-01T03:00:00Z");
    var month = YearMonth.of(2011, 3);

    var made = reports.make(city(), month);

    assertThat(made.body())
        .startsWith("mifeng-monthly-1\nmonth=2011-03\n")
        .contains("figure=park-use kind=city", "query=park-use-", "signal=log-ins-only");
    assertThat(Bytes.hex(Digests.of(made.body().getBytes(StandardCharsets.UTF_8)).sha256()))
        .isEqualTo(made.digest().sha256());
    assertThat(reports.list(city(), Paging.first()).rows()).contains(made);
    var files = reports.listFiles(city(), month);
    assertThat(files).hasSize(4);
    for (var file : files) {
      var bytes = reports.findBytes(city(), month, file.language(), file.format()).orElseThrow();
      assertThat(Bytes.hex(Digests.of(bytes).sha256())).as("as frozen").isEqualTo(file.sha256());
      var text = file.format().equals("pdf") ? Printed.text(bytes) : word(bytes);
      assertThat(text.replaceAll("\\s+", ""))
          .as(file.toString())
          .contains(
              file.language().equals("zh")
                  ? new String[] {"商业秘密保护月报2011-03", "园区企业服务使用率", "预测方法", "防虚增", "咨询时限", "查询编号"}
                  : new String[] {"reportof2011-03", "Methodoftheforecast", "Consultationclocks"});
    }
    assertThatThrownBy(() -> reports.make(city(), month))
        .hasMessage("oversight.refusal.report-known");
    assertThatThrownBy(() -> reports.make(city(), month.minusMonths(1)))
        .hasMessage("oversight.refusal.month-not-over");
    assertThat(
            count("select count(*) from notifications.notice where key like 'oversight:2011-03:%'"))
        .isGreaterThanOrEqualTo(2);
    assertThat(
            count(
                "select count(*) from evidence.act where kind = 'oversight.report-made' and id = '"
                    + made.act()
                    + "'"))
        .isEqualTo(1);
  }

  private static String word(byte[] bytes) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private long count(String query) {
    return transactions.as(SYSTEM, () -> jdbc.sql(query).query(Long.class).single());
  }

  @Test
  void theWholeCityIsNoDistrictsReading() {
    var reports = at("2012-04-01T03:00:00Z");
    assertThatThrownBy(() -> reports.list(district("330106"), Paging.first()))
        .hasMessage("identity.refusal.not-permitted");
    assertThatThrownBy(() -> reports.make(district("330106"), YearMonth.of(2012, 3)))
        .hasMessage("identity.refusal.not-permitted");
    assertThat(
            transactions.as(
                district("330106"),
                () ->
                    jdbc.sql("select count(*) from oversight.monthly_report_file")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  /** 2026-10-01 to 10-07 are holidays, 10-08 is worked; 2026-08-01 and 02 are a weekend. */
  @Test
  void theFirstWorkingDayIsTheCalendars() {
    assertThat(round("2026-10-07T06:00:00Z").isTime()).isFalse();
    assertThat(round("2026-10-08T06:00:00Z").isTime()).isTrue();
    assertThat(round("2026-10-20T06:00:00Z").isTime()).as("a platform that was down").isTrue();
    assertThat(round("2026-08-02T06:00:00Z").isTime()).isFalse();
    assertThat(round("2026-08-02T16:30:00Z").isTime()).as("Monday in China").isTrue();
  }

  @Test
  void aMonthOfWhichNothingWasKeptGetsNoReportByItself() {
    round("2013-05-10T06:00:00Z").look();

    assertThat(at("2013-05-10T06:00:00Z").isMade(city(), YearMonth.of(2013, 4))).isFalse();
  }

  private MonthlyRound round(String instant) {
    return new MonthlyRound(at(instant), calendar, clock(instant));
  }
}
