package org.mifeng.platform.oversight.tasks;

import java.util.Optional;

/**
 * A body that works on tasks.
 *
 * @param key code of a department, or {@code district:} and the code of a division
 */
record Office(String key) {
  private static final String DISTRICT = "district:";

  /** A department the plan may name. */
  static Office department(String code) {
    return new Office(code);
  }

  /** The government of a division. */
  static Office district(String division) {
    return new Office(DISTRICT + division);
  }

  /** The division's code; empty for a department. */
  Optional<String> division() {
    return key.startsWith(DISTRICT)
        ? Optional.of(key.substring(DISTRICT.length()))
        : Optional.empty();
  }
}
