package org.mifeng.platform.checkup.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a text: its fields as a form beside the text itself.
 *
 * @param sheet the text with what is remembered filled in
 * @param reader the language of the page around it
 * @param indicators names of the indicators it serves, by code
 * @param standing what the viewer may do with it and has done
 */
record ShowPage(Sheet sheet, Tongue reader, Map<String, Wording> indicators, Standing standing) {
  /**
   * What the viewer may do with it and has done.
   *
   * @param adopts whether they may fill it in and adopt it
   * @param adopted the newest version their organisation adopted, or null
   * @param seal what the form that adopts it sends back
   */
  record Standing(boolean adopts, @Nullable LocalDate adopted, String seal) {}

  Template template() {
    return sheet.filled().template();
  }

  String title() {
    return template().name().in(reader);
  }

  String purpose() {
    return template().purpose().in(reader);
  }

  String path() {
    return "/templates/" + template().code();
  }

  /** {@code zh} or {@code en}: the language of the text, not of the page. */
  String language() {
    return sheet.filled().tongue().code();
  }

  String label(Field field) {
    return field.label().in(reader);
  }

  String value(Field field) {
    return sheet.filled().values().getOrDefault(field.name(), "");
  }

  /** Names of the fields that must be filled in before it can be adopted. */
  String missing() {
    return ValueCheck.missing(template(), sheet.filled().values()).stream()
        .map(this::label)
        .collect(Collectors.joining(reader == Tongue.ZH ? "、" : ", "));
  }

  /** Each indicator with its name. */
  List<String> served() {
    return template().indicators().stream()
        .map(code -> code + " " + indicators.getOrDefault(code, Wording.both("")).in(reader))
        .toList();
  }

  /** Whether what was adopted rests on an older version. */
  boolean outdated() {
    var adopted = standing.adopted();
    return adopted != null && adopted.isBefore(template().version());
  }
}
