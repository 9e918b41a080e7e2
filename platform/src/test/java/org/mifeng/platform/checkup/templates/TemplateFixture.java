package org.mifeng.platform.checkup.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The library as it is, and texts filled in to the last field. */
final class TemplateFixture {
  static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
  static final Library LIBRARY = new Library(Clock.fixed(NOW, ZoneOffset.UTC));

  private TemplateFixture() {}

  /** A value for each field, which nothing else in the text could be taken for. */
  static Map<String, String> values(Template template) {
    var values = new LinkedHashMap<String, String>();
    int number = 0;
    for (var field : template.fields()) {
      number++;
      values.put(
          field.name(),
          switch (field.kind()) {
            case LINE -> "值" + number + "㐀𠮷";
            case TEXT -> "第一行" + number + "\n第二行" + number;
            case NUMBER -> String.valueOf(field.bounds().most());
            case DATE -> "2026-12-1" + number % 10;
          });
    }
    return values;
  }

  static Filled filled(Template template, Tongue tongue) {
    return LIBRARY.filled(template, tongue, values(template));
  }

  /** The same text as a version of a later day. */
  static Template later(Template template, LocalDate version) {
    return new Template(
        template.code(),
        version,
        template.name(),
        template.purpose(),
        template.indicators(),
        template.law(),
        template.content());
  }

  static Sheet sheet(Filled filled) {
    return new Sheet(filled, null);
  }
}
