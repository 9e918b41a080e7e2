package org.mifeng.platform.workflow.inbox;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkTerm.Urgency;

/**
 * The search over one's items. What is not understood is left out: a search refuses nothing.
 *
 * @param q words of the title, or a number
 * @param kind of work
 * @param urgency a colour
 */
record WorkQuery(@Nullable String q, @Nullable String kind, @Nullable String urgency) {
  /**
   * The filter this asks for.
   *
   * @param kinds all there are
   */
  WorkFilter filter(Shell shell, List<String> kinds) {
    var words = q == null ? "" : q.strip();
    var low = words.toLowerCase(Locale.ROOT);
    var named =
        words.isEmpty()
            ? List.<String>of()
            : kinds.stream()
                .filter(one -> name(shell, one).toLowerCase(Locale.ROOT).contains(low))
                .toList();
    return new WorkFilter(kind != null && kinds.contains(kind) ? kind : "", colour(), words, named);
  }

  /** What a kind is called: its title without its arguments. */
  static String name(Shell shell, String kind) {
    var words = shell.optionalText(kind);
    return words == null
        ? kind
        : words
            .replaceAll("[\\uFF08(]?\\{[0-9]}[\\uFF09)]?", "\u2026")
            .replaceAll("^\\u2026\\s*|\\s*\\u2026$", "")
            .strip();
  }

  private @Nullable Urgency colour() {
    if (urgency == null) {
      return null;
    }
    for (var one : Urgency.values()) {
      if (code(one).equals(urgency)) {
        return one;
      }
    }
    return null;
  }

  static String code(Urgency urgency) {
    return urgency.name().toLowerCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return blank(q) && blank(kind) && colour() == null;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
