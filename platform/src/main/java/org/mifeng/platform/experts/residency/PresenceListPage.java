package org.mifeng.platform.experts.residency;

import java.util.List;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;

/**
 * Presences of one's own institution, or at one's own park.
 *
 * @param lines one for each
 * @param paged which part of how many
 * @param parks where one can offer to be; empty for a park's operator
 * @param today the first day that is offered
 */
record PresenceListPage(List<Line> lines, Paged<Presence> paged, List<Option> parks, String today) {
  /** A presence, with what the viewer can do about it. */
  record Line(
      String path,
      String title,
      Cell state,
      String text,
      String reason,
      boolean decide,
      boolean end) {}
}
