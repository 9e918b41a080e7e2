package org.mifeng.platform.evidence;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Whether this node writes the log. What has to be done once for the whole platform is done by the
 * node that does.
 */
@Component
public class Writing {
  private final Sequencer sequencer;
  private final Clock clock;

  Writing(Sequencer sequencer, Clock clock) {
    this.sequencer = sequencer;
    this.clock = clock;
  }

  /** Whether this node has the turn now. */
  public boolean isHere() {
    return sequencer.standing() == Sequencer.Standing.WRITING;
  }

  /** The year whose log is written, by the calendar of China. */
  public int year() {
    return Sequencer.year(clock);
  }
}
