package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.mifeng.platform.web.Table;

/**
 * Where check-ups begin.
 *
 * @param offers indicator systems with which one may begin
 * @param canCarry whether there are answers to begin with
 * @param earlier check-ups of the enterprise, the latest first
 */
record StartPage(List<Offer> offers, boolean canCarry, Table.Filled earlier) {
  /**
   * An indicator system.
   *
   * @param id of the version
   * @param name of the system
   * @param status where its text comes from
   * @param sets of items, the shortest first
   */
  record Offer(String id, String name, String status, List<Choice> sets) {}

  /**
   * A set of items.
   *
   * @param set its code
   * @param title what it is called
   * @param text how long it takes and what it is for
   */
  record Choice(String set, String title, String text) {}
}
