package org.mifeng.platform.experts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The city's day, on which terms begin and end. */
@Component
public class PoolDay {
  private final Clock clock;

  PoolDay(Clock clock) {
    this.clock = clock;
  }

  /** Today. */
  public LocalDate today() {
    return LegalTime.day(now());
  }

  /** This moment, to the microsecond the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The day of a moment. */
  public LocalDate of(Instant moment) {
    return LegalTime.day(moment);
  }

  /** The moment a time of the city's clocks means. */
  public Instant at(LocalDateTime time) {
    return time.atZone(LegalTime.CHINA).toInstant();
  }
}
