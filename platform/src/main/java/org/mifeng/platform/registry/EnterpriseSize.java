package org.mifeng.platform.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Size of an enterprise by the national standard for small and medium enterprises (2011/2017). */
public enum EnterpriseSize {
  /** 微型. */
  MICRO,
  /** 小型. */
  SMALL,
  /** 中型. */
  MEDIUM,
  /** 大型. */
  LARGE;

  /** Lower-case name used in the database, URLs and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the name. */
  public String messageKey() {
    return "registry.size." + code();
  }

  /** Reads a code, or a word of {@link Words}. */
  static Optional<EnterpriseSize> read(String typed) {
    var wanted = typed.strip();
    var meant = Words.meaning("size", wanted).orElse(wanted);
    return Arrays.stream(values()).filter(size -> size.code().equalsIgnoreCase(meant)).findFirst();
  }

  static EnterpriseSize ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
