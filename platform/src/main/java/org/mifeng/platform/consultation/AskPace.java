package org.mifeng.platform.consultation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mifeng.platform.identity.Pace;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** How much may be asked, and how often a phrase may be tried, within an hour. */
@Component
class AskPace {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Map<What, Pace> paces = new EnumMap<>(What.class);

  AskPace(Clock clock) {
    for (var what : What.values()) {
      paces.put(what, new Pace(clock, WINDOW, what.most, "consultation.refusal.too-fast"));
    }
  }

  /** What is counted, and how often it may happen. */
  enum What {
    /** Questions of a network that does not say who it is. */
    ANONYMOUS(10),
    /** Questions of an enterprise. */
    OF_ENTERPRISE(30),
    /** Wrong phrases of a network. */
    MISS(20),
    /** Wrong phrases for one question, wherever they come from. */
    MISS_OF_QUESTION(50),
    /** Replies of an asker. */
    REPLY(60),
    /** Answers of the knowledge base that helped a network. */
    HELPED(60);

    private final int most;

    What(int most) {
      this.most = most;
    }
  }

  private Pace pace(What what) {
    return Objects.requireNonNull(paces.get(what));
  }

  /**
   * Before something of which only some outcomes count.
   *
   * @throws Refusal 429
   */
  void require(What what, String who) {
    pace(what).require(who);
  }

  /** Counts one. */
  void add(What what, String who) {
    pace(what).add(who);
  }

  /**
   * Counts one and refuses what is too much.
   *
   * @throws Refusal 429
   */
  void take(What what, String who) {
    pace(what).take(who);
  }
}
