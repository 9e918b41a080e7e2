package org.mifeng.platform.notifications.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person is reached by. What it takes holds no blank and no line break. */
enum AddressKind {
  /** A mail address as people have them; the rarer forms of RFC 5321 are left out. */
  MAIL(
      "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}",
      254),
  /** A mobile number of the mainland, without country code. */
  PHONE("1[3-9][0-9]{9}", 11);

  private final Pattern form;
  private final int longest;

  AddressKind(String form, int longest) {
    this.form = Pattern.compile(form);
    this.longest = longest;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code. */
  static Optional<AddressKind> of(String code) {
    for (var kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What was typed as it is kept; empty when it is no such address. */
  Optional<String> checked(String typed) {
    if (typed.length() > 300) {
      return Optional.empty();
    }
    var plain = this == PHONE ? typed.replaceAll("[ -]", "").replaceFirst("^\\+86", "") : typed;
    var value = stripped(plain);
    return value.length() <= longest && form.matcher(value).matches()
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Blanks around are a slip of the hand; line breaks are not. */
  private static String stripped(String text) {
    return text.replaceAll("^ +| +$", "");
  }
}
