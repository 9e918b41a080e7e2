package org.mifeng.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes.
 *
 * @param value what the browser sends
 * @param text what the person reads
 * @param hint a sentence below, or null
 */
public record Option(String value, String text, @Nullable String hint) {
  /** A choice without a hint. */
  public static Option of(String value, String text) {
    return new Option(value, text, null);
  }

  /** One choice per constant, with the enum's name as value. */
  public static <E extends Enum<E>> List<Option> each(Class<E> type, Function<E, String> text) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> of(constant.name(), text.apply(constant)))
        .toList();
  }
}
