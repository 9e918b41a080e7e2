package org.mifeng.platform.notifications.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;

/**
 * What one wants to hear of, and where one is reached.
 *
 * @param addresses of each kind some way is set up for; none when people are told here only
 * @param ways those that are set up
 * @param rooms one can choose about
 * @param habit as chosen
 * @param hours of the day, to choose from
 */
record PreferencePage(
    List<Reached> addresses, List<Way> ways, List<Option> rooms, Habit habit, List<Option> hours) {
  /**
   * Where one is reached.
   *
   * @param confirmed the address in use, or null
   * @param waiting the address a code was sent to, or null
   */
  record Reached(String kind, @Nullable String confirmed, @Nullable String waiting) {
    String codeField() {
      return kind + "Code";
    }
  }

  /**
   * One way out.
   *
   * @param field name of its boxes
   * @param rooms those wanted by it
   * @param reached whether the address it needs is confirmed
   */
  record Way(String field, String label, List<String> rooms, boolean reached) {}

  String quietFrom() {
    var quiet = habit.quiet();
    return quiet == null ? "" : Integer.toString(quiet.from());
  }

  String quietTo() {
    var quiet = habit.quiet();
    return quiet == null ? "" : Integer.toString(quiet.to());
  }

  String language() {
    return habit.language();
  }
}
