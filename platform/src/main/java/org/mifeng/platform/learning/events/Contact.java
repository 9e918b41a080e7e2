package org.mifeng.platform.learning.events;

import java.util.Locale;
import java.util.regex.Pattern;

/** How to reach somebody: a telephone number or a mail address, written the same way each time. */
final class Contact {
  static final int LONGEST = 100;

  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9]{7,15}");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s<>\"']{1,60}@[^@\\s<>\"']{1,30}[.][a-z]{2,8}");

  private Contact() {}

  /** Without blanks, in small letters, a number without dashes; empty when it is too long. */
  static String plain(String typed) {
    if (typed.length() > LONGEST) {
      return "";
    }
    var bare = typed.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    return bare.indexOf('@') < 0 ? bare.replaceAll("[()-]+", "") : bare;
  }

  /** Whether it is one. */
  static boolean isGood(String plain) {
    return NUMBER.matcher(plain).matches() || MAIL.matcher(plain).matches();
  }
}
