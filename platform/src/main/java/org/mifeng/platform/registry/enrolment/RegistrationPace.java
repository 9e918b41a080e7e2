package org.mifeng.platform.registry.enrolment;

import java.time.Clock;
import java.time.Duration;
import org.mifeng.platform.identity.Pace;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from registering enterprises by the hundred: each registration costs a password
 * digest and an officer's minutes.
 */
@Component
class RegistrationPace {
  static final int PER_HOUR = 20;

  private final Pace pace;

  RegistrationPace(Clock clock) {
    this.pace =
        new Pace(clock, Duration.ofHours(1), PER_HOUR, "registry.refusal.too-many-registrations");
  }

  /** Takes one place in this hour; refuses with 429 when the network has used them up. */
  void take(String network) {
    pace.take(network);
  }
}
