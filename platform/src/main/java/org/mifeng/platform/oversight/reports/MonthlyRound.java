package org.mifeng.platform.oversight.reports;

import java.time.Clock;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the report of a month made on the first working day of the next; a platform that was down
 * then makes it as soon as it is up. A month of which nothing was kept gets none.
 */
@Component
class MonthlyRound {
  private static final Viewer PLATFORM = Viewer.system("oversight.reports");
  private static final Logger LOG = LoggerFactory.getLogger(MonthlyRound.class);

  private final MonthlyReports reports;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MonthlyRound(MonthlyReports reports, WorkingCalendar calendar, Clock clock) {
    this.reports = reports;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Scheduled(cron = "${mifeng.oversight.reports-at:0 23 * * * *}")
  void look() {
    var month = reports.due();
    if (!isTime() || reports.isMade(PLATFORM, month) || !reports.isKnown(PLATFORM, month)) {
      return;
    }
    try {
      reports.make(PLATFORM, month);
    } catch (Refusal made) {
      // Another node, or somebody by hand, was quicker; or the printer is busy until the next look.
      LOG.info("The report of {} was not made by this round: {}", month, made.key());
    }
  }

  /** Whether the first working day of this month has come. */
  boolean isTime() {
    var today = LegalTime.today(clock);
    return today.withDayOfMonth(1).datesUntil(today.plusDays(1)).anyMatch(calendar::isWorkingDay);
  }
}
