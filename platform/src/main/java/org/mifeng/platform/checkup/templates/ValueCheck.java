package org.mifeng.platform.checkup.templates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what was typed into the fields of a text. */
final class ValueCheck {
  private static final int FEWEST_YEAR = 1900;
  private static final int MOST_YEAR = 2200;

  private ValueCheck() {}

  /**
   * Something wrong with a value.
   *
   * @param field its name
   * @param key message key
   * @param arguments of the message, the field's label first
   */
  record Problem(String field, String key, List<Object> arguments) {}

  /** The values of a text's fields as they were sent, line ends made one kind; others are left. */
  static Map<String, String> of(Template template, Map<String, String> sent) {
    var values = new LinkedHashMap<String, String>();
    for (var field : template.fields()) {
      var value = sent.getOrDefault(field.name(), "");
      // What is too long is not worked on any further, and shown again as it came.
      values.put(
          field.name(),
          value.length() > 2 * field.bounds().longest()
              ? value
              : value.replace("\r\n", "\n").strip());
    }
    return values;
  }

  /** Everything wrong with the values; an empty value is never wrong. */
  static List<Problem> problems(Template template, Map<String, String> values, Tongue reader) {
    var problems = new ArrayList<Problem>();
    for (var field : template.fields()) {
      var value = values.getOrDefault(field.name(), "");
      if (!value.isEmpty()) {
        problem(field, value, field.label().in(reader)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** The fields without which the text cannot be adopted and that are empty. */
  static List<Field> missing(Template template, Map<String, String> values) {
    return template.fields().stream()
        .filter(field -> field.needed() && values.getOrDefault(field.name(), "").isEmpty())
        .toList();
  }

  private static Optional<Problem> problem(Field field, String value, String label) {
    if (value.length() > field.bounds().longest()) {
      return Optional.of(
          new Problem(
              field.name(),
              "checkup.problem.too-long",
              List.of(label, field.bounds().longest(), value.length())));
    }
    if (holdsUnprintable(value, field.kind() == Field.Kind.TEXT)) {
      return Optional.of(new Problem(field.name(), "checkup.problem.unprintable", List.of(label)));
    }
    return switch (field.kind()) {
      case LINE, TEXT -> Optional.empty();
      case NUMBER -> number(field, value, label);
      case DATE -> date(field, value, label);
    };
  }

  private static Optional<Problem> number(Field field, String value, String label) {
    var bounds = field.bounds();
    if (value.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(value);
      if (number >= bounds.least() && number <= bounds.most()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Problem(
            field.name(),
            "checkup.problem.number",
            List.of(label, String.valueOf(bounds.least()), String.valueOf(bounds.most()))));
  }

  private static Optional<Problem> date(Field field, String value, String label) {
    try {
      int year = LocalDate.parse(value).getYear();
      if (year >= FEWEST_YEAR && year <= MOST_YEAR) {
        return Optional.empty();
      }
    } catch (DateTimeException notADay) {
      // Said below, as for a year nobody means.
    }
    return Optional.of(new Problem(field.name(), "checkup.problem.date", List.of(label)));
  }

  /**
   * Whether it holds what no document can show or what changes the order of other characters:
   * control characters, direction marks, halves of characters.
   */
  private static boolean holdsUnprintable(String value, boolean several) {
    return value
        .codePoints()
        .anyMatch(
            point ->
                switch (Character.getType(point)) {
                  case Character.CONTROL -> !(several && point == '\n');
                  case Character.FORMAT,
                      Character.SURROGATE,
                      Character.UNASSIGNED,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }
}
