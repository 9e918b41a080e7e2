package org.mifeng.platform.purchase.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.Money;

/**
 * The fields of a form as a browser sends them, and what is wrong with them.
 *
 * @param typed by their names, cut to a length no field needs
 * @param faults the refusal beside each field
 */
record Fields(Map<String, String> typed, Map<String, Refusal> faults) {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_DAY = 10;

  static Fields of(Map<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    sent.forEach(
        (name, value) -> {
          var plain = value.replace("\0", "").replace("\r\n", "\n").strip();
          typed.put(name, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        });
    return new Fields(typed, new HashMap<>());
  }

  String text(String name) {
    return typed.getOrDefault(name, "");
  }

  Optional<Money> money(String name) {
    return get(name, () -> Money.typed(text(name)));
  }

  Optional<LocalDate> day(String name) {
    return get(
        name,
        () -> {
          try {
            var text = text(name);
            return LocalDate.parse(text.length() > LONGEST_DAY ? "" : text);
          } catch (DateTimeException notADay) {
            throw Refusal.invalid("purchase.refusal.day");
          }
        });
  }

  /** A whole number of at most ten digits. */
  Optional<Long> number(String name) {
    return get(
        name,
        () -> {
          if (!text(name).matches("[0-9]{1,10}")) {
            throw Refusal.invalid("purchase.refusal.whole-number");
          }
          return Long.parseLong(text(name));
        });
  }

  /** What the work gives; its refusal stands beside the field. */
  <T> Optional<T> get(String name, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (Refusal refusal) {
      faults.putIfAbsent(name, refusal);
      return Optional.empty();
    }
  }
}
