package org.mifeng.platform.experts.admission;

import java.time.Clock;
import java.time.Duration;
import org.mifeng.platform.identity.Pace;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from handing in applications and objections by the hundred, each of which costs
 * an officer's minutes. Phrases need no pace: a guess at 100 random bits shows nothing.
 */
@Component
class ApplicationPace {
  static final int PER_HOUR = 20;

  private final Pace pace;

  ApplicationPace(Clock clock) {
    pace = new Pace(clock, Duration.ofHours(1), PER_HOUR, "experts.refusal.too-many-applications");
  }

  /**
   * Takes one place in this hour.
   *
   * @throws Refusal 429 when the network has used them up
   */
  void take(String network) {
    pace.take(network);
  }
}
