package org.mifeng.platform.evidence;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether this node writes the log. What has to be done once for the whole platform is done by the
 * node that does.
 */
@Component
public class Writing {
  private final Sequencer sequencer;
  private final PublicLog logs;
  private final Clock clock;

  Writing(Sequencer sequencer, PublicLog logs, Clock clock) {
    this.sequencer = sequencer;
    this.logs = logs;
    this.clock = clock;
  }

  /** Whether this node has the turn now. */
  public boolean isHere() {
    return sequencer.standing() == Sequencer.Standing.WRITING;
  }

  /** The year whose log is written: that of the calendar of China, or a later one begun early. */
  public int year() {
    return sequencer.opened().map(OpenedLog::year).orElseGet(() -> LogCalendar.year(clock));
  }

  /**
   * The year whose log is written, after the one that it continues: what was written there last may
   * still wait for others.
   */
  public List<Integer> years() {
    int year = year();
    var before = logs.years().stream().filter(earlier -> earlier < year).toList();
    return before.isEmpty() ? List.of(year) : List.of(before.getLast(), year);
  }
}
