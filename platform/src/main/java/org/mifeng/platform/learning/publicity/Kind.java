package org.mifeng.platform.learning.publicity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item is. */
enum Kind {
  ARTICLE,
  /** Something that happened, without names. */
  CASE,
  /** A poster, as text to be printed or read out. */
  POSTER,
  /** Something with a time, a place and seats. */
  EVENT;

  /** Lower case, as in addresses, messages and the database. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
