package org.mifeng.platform.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is the same for every city in the country: one legal time. */
public final class LegalTime {
  /** The one time zone in which days begin and deadlines end. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private LegalTime() {}

  /** The day that it is by this clock. */
  public static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  /** The day on which something happened. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }

  /** The midnight at which a day begins. */
  public static Instant beginning(LocalDate day) {
    return day.atStartOfDay(CHINA).toInstant();
  }
}
