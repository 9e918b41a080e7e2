package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.mifeng.platform.consultation.knowledge.LawText.Kind;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;

/** All laws, by what sort of rule they are. */
record LawListPage(List<Group> groups) {
  /** The laws of one sort. */
  record Group(Kind kind, List<Line> laws) {}

  /**
   * A law in the text shown today.
   *
   * @param number and date, as the official text is found
   * @param texts how many texts of it there are
   */
  record Line(
      Named law, String number, LocalDate from, Standing standing, int articles, int texts) {}
}
