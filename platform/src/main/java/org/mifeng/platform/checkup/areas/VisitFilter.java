package org.mifeng.platform.checkup.areas;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises the list shows, as a query says it. What is missing or absurdly long limits
 * nothing; what is unknown finds nothing.
 *
 * @param q part of the name or credit code, or pinyin
 * @param scale code of what was measured with
 * @param grade code of a grade
 */
record VisitFilter(
    @Nullable String scale,
    @Nullable String q,
    @Nullable String division,
    @Nullable String park,
    @Nullable String sector,
    @Nullable String enterpriseSize,
    @Nullable String grade) {
  private static final int LONGEST = 100;
  private static final UUID NOWHERE = new UUID(0, 0);

  VisitFilter {
    scale = text(scale);
    q = text(q);
    division = text(division);
    park = text(park);
    sector = text(sector);
    enterpriseSize = text(enterpriseSize);
    grade = text(grade);
  }

  private static String text(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    return text.length() > LONGEST ? "" : text;
  }

  /** Letters and digits of what is looked for, in lower case, as the register keeps them. */
  String words() {
    return value(q).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The park asked for, one that does not exist for what is no id, or null for all. */
  @Nullable UUID parkId() {
    try {
      return value(park).isEmpty() ? null : UUID.fromString(value(park));
    } catch (IllegalArgumentException notAnId) {
      return NOWHERE;
    }
  }

  /** A value of the filter. */
  static String value(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** Whether nothing but the scale is chosen. */
  boolean isEmpty() {
    return (value(q)
            + value(division)
            + value(park)
            + value(sector)
            + value(enterpriseSize)
            + value(grade))
        .isEmpty();
  }

  boolean isScale(Scale one) {
    return one.code().equals(scale);
  }

  /** For the record of an export. */
  String summary() {
    return String.join(
        " ",
        "q=" + q,
        "division=" + division,
        "park=" + park,
        "sector=" + sector,
        "size=" + enterpriseSize,
        "grade=" + grade);
  }
}
