package org.mifeng.platform.checkup.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Table;

/**
 * Requests of enterprises, for officers.
 *
 * @param open whether those that wait are shown, or those that were decided
 * @param waiting how many wait
 */
record SitePage(boolean open, long waiting, Table.Filled table) {
  /**
   * One request, for the officer who deals with it.
   *
   * @param state what came of it
   * @param facts what was asked, and what was found
   * @param open whether it can be decided
   * @param today the day that is offered as the day of the visit
   */
  record One(
      String id, String title, Cell.Tag state, List<Fact> facts, boolean open, String today) {}

  /**
   * What an enterprise may ask about one of its check-ups.
   *
   * @param id of the check-up
   * @param items that are in place, in the order of the system
   */
  record Own(String id, boolean mayAsk, List<Item> items) {}

  /**
   * An item of one's own.
   *
   * @param level what was answered
   * @param state what came of the last request, or null when there is none
   * @param found when and what the officer found, or empty
   * @param mayAsk whether it can be asked now
   */
  record Item(
      String code,
      String name,
      String level,
      Cell.@Nullable Tag state,
      String found,
      boolean mayAsk) {}
}
