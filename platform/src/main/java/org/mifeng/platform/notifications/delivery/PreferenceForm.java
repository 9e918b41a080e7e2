package org.mifeng.platform.notifications.delivery;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/**
 * When one is left in peace, and the language of mails.
 *
 * @param quietFrom an hour, 0 to 23; empty for no quiet hours
 * @param quietTo an hour, 0 to 23; empty for no quiet hours
 * @param language {@code zh} or {@code en}; empty for that of the account
 */
record PreferenceForm(
    @Nullable String quietFrom, @Nullable String quietTo, @Nullable String language) {
  /**
   * What was chosen.
   *
   * @throws Refusal 422 when one hour is missing, or both are the same
   */
  Habit habit() {
    var from = hour(quietFrom);
    var to = hour(quietTo);
    var tongue = "en".equals(language) ? "en" : "zh".equals(language) ? "zh" : "";
    if (from < 0 && to < 0) {
      return new Habit(null, tongue);
    }
    if (from < 0 || to < 0 || from == to) {
      throw Refusal.invalid("notifications.refusal.quiet-hours");
    }
    return new Habit(new Habit.Quiet(from, to), tongue);
  }

  /** The hour, or -1 when none was chosen. */
  private static int hour(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return -1;
    }
    if (!text.matches("[0-9]|1[0-9]|2[0-3]")) {
      throw Refusal.invalid("notifications.refusal.quiet-hours");
    }
    return Integer.parseInt(text);
  }
}
