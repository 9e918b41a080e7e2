package org.mifeng.platform.learning.certificate;

import java.time.Clock;
import java.time.Duration;
import org.mifeng.platform.identity.Pace;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from trying numbers by the thousand. Only numbers that show nothing are
 * counted: whoever checks real certificates is never kept from it.
 */
@Component
class CheckPace {
  static final int MISSES_PER_HOUR = 60;

  private final Pace pace;

  CheckPace(Clock clock) {
    this.pace =
        new Pace(clock, Duration.ofHours(1), MISSES_PER_HOUR, "learning.refusal.too-many-checks");
  }

  /** Before a number is looked up; refuses with 429 when the network has missed too often. */
  void require(String network) {
    pace.require(network);
  }

  /** A number showed nothing. */
  void miss(String network) {
    pace.add(network);
  }
}
