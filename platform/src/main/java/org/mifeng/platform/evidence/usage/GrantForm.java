package org.mifeng.platform.evidence.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/**
 * A grant as a form sends it.
 *
 * @param deposits how many a year
 * @param from the first day, {@code yyyy-MM-dd}
 * @param basis why
 */
record GrantForm(@Nullable String deposits, @Nullable String from, @Nullable String basis) {
  static GrantForm empty() {
    return new GrantForm("", "", "");
  }

  long number() {
    var typed = deposits == null ? "" : deposits.strip();
    return typed.matches("\\d{1,10}") ? Long.parseLong(typed) : -1;
  }

  LocalDate day() {
    try {
      return LocalDate.parse(from == null ? "" : from);
    } catch (DateTimeException notADay) {
      throw Refusal.invalid("evidence.refusal.quota-from");
    }
  }

  String why() {
    return basis == null ? "" : basis;
  }
}
