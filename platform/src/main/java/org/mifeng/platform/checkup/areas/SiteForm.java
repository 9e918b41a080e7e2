package org.mifeng.platform.checkup.areas;

import org.jspecify.annotations.Nullable;

/**
 * What either side of a check on the spot types.
 *
 * @param code of the item
 * @param day of the visit
 */
record SiteForm(@Nullable String code, @Nullable String day, @Nullable String note) {
  private static final int LONGEST_CODE = 64;

  String givenCode() {
    return code == null || code.length() > LONGEST_CODE ? "" : code;
  }

  String givenDay() {
    return day == null ? "" : day;
  }

  String givenNote() {
    return note == null ? "" : note;
  }
}
