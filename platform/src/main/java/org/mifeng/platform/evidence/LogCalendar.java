package org.mifeng.platform.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/**
 * Which log is to be written now. Logs are numbered by years in China, and numbers only rise: a
 * clock that goes back over midnight finds the new log going on, and one that leaps years ahead
 * opens none.
 */
@Component
class LogCalendar {
  private final EvidenceProperties properties;
  private final LogProperties asked;
  private final LogTables tables;
  private final ClockWatch watch;
  private final Clock clock;

  LogCalendar(
      EvidenceProperties properties,
      LogProperties asked,
      LogTables tables,
      ClockWatch watch,
      Clock clock) {
    this.properties = properties;
    this.asked = asked;
    this.tables = tables;
    this.watch = watch;
    this.clock = clock;
  }

  /** The year that it is in China. */
  static int year(Clock clock) {
    return LegalTime.today(clock).getYear();
  }

  /** The midnight at which a year begins in China. */
  static Instant beginning(int year) {
    return LegalTime.beginning(LocalDate.of(year, 1, 1));
  }

  /**
   * Whether another log must follow this one by now. A clock that has just leapt over midnight is
   * not believed at once; the log that is being written goes on meanwhile.
   */
  boolean isOver(int number) {
    return watch.isBelieved() && year(clock) > number;
  }

  /**
   * The number of the log to write: the last one's, as long as the clock is in doubt.
   *
   * @throws LogNotOpenedException when the clock has leapt over a whole year
   */
  int due() {
    var newest = tables.asSystem(() -> tables.chain().findNewest(properties.house()));
    int year = year(clock);
    if (newest.isEmpty()) {
      return Math.max(year, asked.begin());
    }
    int last = newest.get();
    if (asked.begin() > last) {
      return asked.begin();
    }
    if (!watch.isBelieved()) {
      return last;
    }
    if (year > last + 1) {
      throw new LogNotOpenedException(
          "The clock says %d, but the last log is that of %d: set the clock right. If the platform really was away so long, start it once with mifeng.evidence.log.begin=%d."
              .formatted(year, last, year));
    }
    return Math.max(year, last);
  }
}
