package org.mifeng.platform.learning.events;

import java.time.Clock;
import java.time.Duration;
import org.mifeng.platform.identity.Pace;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from filling an event or trying codes by the thousand. A room full of people
 * may share one network, so the limits are those of a room.
 */
@Component
class RoomPace {
  static final int SIGN_UPS = 200;
  static final int MISSES = 100;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final String TOO_FAST = "learning.refusal.too-many-attempts";

  private final Pace signUps;
  private final Pace misses;

  RoomPace(Clock clock) {
    signUps = new Pace(clock, WINDOW, SIGN_UPS, TOO_FAST);
    misses = new Pace(clock, WINDOW, MISSES, TOO_FAST);
  }

  /** Of signing up. */
  Pace signUps() {
    return signUps;
  }

  /** Of checking in under a name or code that is not there. */
  Pace misses() {
    return misses;
  }
}
