package org.mifeng.platform.consultation.questions;

import java.util.List;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;

/**
 * A question as its asker sees it.
 *
 * @param path where its forms go
 * @param ticket what opens it, where nobody said who they are; both empty elsewhere
 */
record ShowPage(
    String path, Heading heading, List<Fact> facts, List<Entry> entries, May may, Ticket ticket) {
  /** What stands above it. */
  record Heading(String number, String title, Cell.Tag state, String body) {}

  /**
   * What can be done now.
   *
   * @param stars to rate with
   * @param signs names of what looks like secret content in the reply that was typed
   * @param codes the same, as the form carries them
   */
  record May(
      boolean close,
      boolean rate,
      boolean answered,
      List<Option> stars,
      List<String> signs,
      String codes) {}

  /** Number and pass phrase. */
  record Ticket(String number, String phrase) {
    static final Ticket NONE = new Ticket("", "");
  }
}
