package org.mifeng.platform.checkup.templates;

import java.util.Locale;

/** What stands around every text, from {@code words.yaml}. */
enum Word {
  NOTICE,
  LAW,
  CITATION,
  TO_BE_CHECKED,
  ARTICLE,
  DAY,
  SIGNATURE,
  VERSION,
  ADOPTED,
  DIGEST;

  /** Lower-case name with hyphens, as in the file. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
