package org.mifeng.platform.learning.publicity;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What somebody looks for.
 *
 * @param kind code of a kind, or empty
 * @param words as they were typed
 */
record PublicFilter(String kind, String words) {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 6;

  static PublicFilter of(String kind, String words) {
    var sought = words.strip();
    return new PublicFilter(
        Kind.find(kind).map(Kind::code).orElse(""),
        sought.length() > LONGEST ? sought.substring(0, LONGEST) : sought);
  }

  boolean isEmpty() {
    return kind.isEmpty() && words.isEmpty();
  }

  /** One word a line. */
  String terms() {
    return Arrays.stream(words.split("[\\s\\u3000]+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .collect(Collectors.joining("\n"));
  }
}
