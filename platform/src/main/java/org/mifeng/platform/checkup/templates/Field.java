package org.mifeng.platform.checkup.templates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that an enterprise fills in.
 *
 * @param name as it stands in braces in the text
 * @param kind what may be typed
 * @param needed whether the text can be adopted without it; an empty one is printed as a blank line
 * @param bounds how long or large the value may be
 * @param offer what is offered first
 * @param label what the form calls it
 * @param shared whether other texts have the same field, and share its value
 */
record Field(
    String name,
    Kind kind,
    boolean needed,
    Bounds bounds,
    Offer offer,
    Wording label,
    boolean shared) {

  /** What may be typed. */
  enum Kind {
    LINE,
    TEXT,
    NUMBER,
    DATE;

    /** Lower-case name, as in the files. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How long or large a value may be.
   *
   * @param longest in characters
   * @param least of a number
   * @param most of a number
   */
  record Bounds(int longest, int least, int most) {}

  /**
   * What is offered before anything was typed: a part of the register's record, or words.
   *
   * @param from which part, or null
   * @param words the words, or null
   */
  record Offer(@Nullable Source from, @Nullable Wording words) {}

  /** Where an offer comes from. */
  enum Source {
    NAME,
    CREDIT_CODE,
    LEGAL_REPRESENTATIVE,
    CONTACT_NAME,
    CONTACT_PHONE,
    TODAY;

    /** Lower-case name with hyphens, as in the files. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
