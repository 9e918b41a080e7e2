package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sections go to whom.
 *
 * @param days how long the link works, as it was typed
 */
record DelegationForm(
    @Nullable List<String> sections, @Nullable String colleague, @Nullable String days) {
  List<String> chosen() {
    return sections == null ? List.of() : sections.stream().distinct().limit(101).toList();
  }

  String name() {
    return colleague == null ? "" : colleague;
  }

  /** The days; none when what was typed is no number. */
  int life() {
    var typed = days == null ? "" : days.strip();
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }
}
