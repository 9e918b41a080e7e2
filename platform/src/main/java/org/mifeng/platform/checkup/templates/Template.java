package org.mifeng.platform.checkup.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a ready text.
 *
 * @param code what it is called in addresses, the same for all its versions
 * @param version the day it is offered from, in place of the version before
 * @param name its title
 * @param purpose what it is for, in a sentence or two
 * @param indicators codes of the indicators that adopting it serves
 * @param law what it rests on
 * @param content its fields and its blocks
 */
record Template(
    String code,
    LocalDate version,
    Wording name,
    Wording purpose,
    List<String> indicators,
    List<Citation> law,
    Content content) {

  /** What is filled in, and where. */
  record Content(List<Field> fields, List<Block<Wording>> blocks) {}

  List<Field> fields() {
    return content.fields();
  }

  Optional<Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The dimensions of its indicators: {@code D4} of {@code D4-02}. */
  List<String> dimensions() {
    return indicators.stream().map(code -> code.substring(0, 2)).distinct().sorted().toList();
  }
}
