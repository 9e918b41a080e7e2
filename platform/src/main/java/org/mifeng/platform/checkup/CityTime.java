package org.mifeng.platform.checkup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The time, and the day in the city: proofs age by it, and versions become valid with it. */
@Component
class CityTime {
  private final Clock clock;

  CityTime(Clock clock) {
    this.clock = clock;
  }

  /** This moment. */
  Instant now() {
    return clock.instant();
  }

  /** Today. */
  LocalDate today() {
    return of(now());
  }

  /** The day of a moment. */
  LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, LegalTime.CHINA);
  }

  /** The moment a day begins. */
  Instant begin(LocalDate day) {
    return day.atStartOfDay(LegalTime.CHINA).toInstant();
  }
}
