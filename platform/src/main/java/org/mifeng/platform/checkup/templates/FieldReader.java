package org.mifeng.platform.checkup.templates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.templates.Field.Bounds;
import org.mifeng.platform.checkup.templates.Field.Kind;
import org.mifeng.platform.checkup.templates.Field.Offer;
import org.mifeng.platform.checkup.templates.Field.Source;
import org.mifeng.platform.checkup.templates.Place.Members;

/** Reads a field of a text, or one that several texts share. */
final class FieldReader {
  static final Set<String> KEYS =
      Set.of("name", "type", "from", "longest", "least", "most", "optional", "offered", "zh", "en");

  private static final int LONGEST = 2_000;
  private static final int LARGEST = 100_000;

  /** Of a day, {@code 2026-11-27}. */
  private static final int DAY = 10;

  private FieldReader() {}

  static Field read(Place place, boolean shared) {
    var field = place.members(KEYS);
    var kind = kind(field.require("type"));
    return new Field(
        name(field),
        kind,
        field.find("optional").map(flag -> flag.matching("true|false")).orElse("").isEmpty(),
        bounds(field, kind),
        new Offer(source(field), field.find("offered").map(Place::wordingOrSame).orElse(null)),
        field.wording(),
        shared);
  }

  static String name(Members field) {
    return field.require("name").matching("[a-z][a-zA-Z]{1,39}");
  }

  private static Kind kind(Place place) {
    return Kind.valueOf(place.matching("line|text|number|date").toUpperCase(Locale.ROOT));
  }

  private static Bounds bounds(Members field, Kind kind) {
    return switch (kind) {
      case LINE, TEXT -> new Bounds(field.require("longest").number(1, LONGEST), 0, 0);
      case DATE -> new Bounds(DAY, 0, 0);
      case NUMBER -> {
        int least = field.require("least").number(0, LARGEST);
        yield new Bounds(
            String.valueOf(LARGEST).length(), least, field.require("most").number(least, LARGEST));
      }
    };
  }

  private static @Nullable Source source(Members field) {
    var codes = Arrays.stream(Source.values()).map(Source::code).toList();
    return field
        .find("from")
        .map(place -> place.matching(String.join("|", codes)))
        .map(code -> Source.values()[codes.indexOf(code)])
        .orElse(null);
  }
}
