package org.mifeng.index.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How texts, codes, numbers and dates are written in an indicator system. */
final class Spelling {
  /** Longest text, in characters. */
  static final int MAX_TEXT = 2_000;

  /** Four digits behind the point are enough for every number here. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,4})?");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Spelling() {}

  /** Not empty, not too long, no control character but the end of a line. */
  static boolean isText(String text) {
    return !text.isBlank()
        && text.length() <= MAX_TEXT
        && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** A number in one form for each value, so that equal systems are equal; null when it is none. */
  static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? plain(new BigDecimal(text)) : null;
  }

  /** The same number in its one form. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A date as 2027-01-31, or null when it is none. */
  static @Nullable LocalDate date(String text) {
    try {
      return text.length() == 10 ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
