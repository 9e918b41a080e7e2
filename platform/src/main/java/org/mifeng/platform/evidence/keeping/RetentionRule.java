package org.mifeng.platform.evidence.keeping;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is kept for how long, on which basis, and who may export it, from a day on.
 *
 * @param code what it is about, one for all its versions
 * @param from the first day
 * @param words in each language, {@code zh} and {@code en}
 */
record RetentionRule(String code, LocalDate from, Map<String, Words> words) {
  /** A rule in words. */
  record Words(String what, String keep, String basis, String export) {}

  RetentionRule {
    if (!words.keySet().equals(java.util.Set.of("zh", "en"))) {
      throw new IllegalStateException("rule " + code + " of " + from + " is not in both languages");
    }
  }

  Words in(boolean chinese) {
    var found = words.get(chinese ? "zh" : "en");
    if (found == null) {
      throw new IllegalStateException("rule " + code + " has no words");
    }
    return found;
  }
}
