package org.mifeng.platform.registry;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.TimelineEntry;

/**
 * What the page of an enterprise shows.
 *
 * @param title its name
 * @param facts its record, line by line
 * @param doubts sentences about what may be a mistake
 * @param timeline decisions and changes, the latest first
 * @param may what this viewer can do here
 */
record ShowPage(
    Enterprise enterprise,
    String title,
    List<Fact> facts,
    List<String> doubts,
    List<TimelineEntry> timeline,
    May may) {
  /**
   * What a viewer can do with an enterprise.
   *
   * @param own whether it is the viewer's own
   * @param decide confirm or refuse
   * @param close close its record
   * @param correct correct its record
   * @param askAgain ask for confirmation after a refusal
   */
  record May(boolean own, boolean decide, boolean close, boolean correct, boolean askAgain) {}

  String path() {
    return may.own() ? "/enterprise" : "/enterprises/" + enterprise.id();
  }

  EnterpriseStanding standing() {
    return enterprise.standing();
  }
}
