package org.mifeng.platform.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Measure;
import org.mifeng.platform.oversight.Printout;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a month's report says of what was gathered. */
class ReportTextTest {
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  private static ReportWords words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/oversight", "messages/web");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new ReportWords(messages::getMessage, Locale.SIMPLIFIED_CHINESE);
  }

  private static Measure grade(String bucket, long value, boolean told) {
    return new Measure(Measure.Series.GRADES, Extent.CITY, bucket, value, told, NOW);
  }

  private static Printout.Part grades(Measure... measures) {
    var data =
        new MonthData(
            MONTH,
            NOW,
            null,
            new MonthData.Now(List.of(), List.of(), Map.of(), Map.of()),
            new MonthData.Beside(List.of(), Map.of(Extent.CITY, List.of(measures))));
    var report =
        new MonthlyReport(
            MONTH, UUID.randomUUID(), "", new MonthlyReport.Digest("", ""), "测试", NOW);
    return new ReportText(data, List.of(), words())
        .printout(report).parts().stream()
            .filter(part -> part.heading().equals("保护指数分布"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void saysHowManyEnterprisesStandAtEachGradeAndWhatIsNotTold() {
    var part =
        grades(
            grade("quick/B", 17, true), grade("full/", 0, false), grade("port-2026/A", 30, true));

    assertThat(part.grids().getFirst().rows())
        .containsExactly(
            List.of("快速体检", "B", "17"),
            List.of("完整体检", "样本过少，不公布", "样本过少，不公布"),
            List.of("port-2026", "A", "30"));
  }
}
