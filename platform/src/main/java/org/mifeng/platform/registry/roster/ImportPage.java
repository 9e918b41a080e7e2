package org.mifeng.platform.registry.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.roster.RosterImport.Stage;
import org.mifeng.platform.web.Paged;

/**
 * What the page of an import shows.
 *
 * @param fault why it cannot be read, or null
 * @param verdict which rows are shown; empty for all
 * @param lines rows with their remarks in words
 * @param written rows written already, while it is being confirmed
 */
record ImportPage(
    RosterImport roster, @Nullable String fault, String verdict, Paged<Line> lines, int written) {
  /**
   * A row in words.
   *
   * @param remarks column and sentence of each problem or doubt
   */
  record Line(
      int line,
      CheckedLine.Verdict verdict,
      String name,
      String creditCode,
      List<Remark> remarks) {}

  /** What is wrong, or doubtful, in a cell. */
  record Remark(String column, String typed, String sentence) {}

  boolean isAtWork() {
    return roster.stage().isAtWork();
  }

  boolean isReady() {
    return roster.stage() == Stage.READY;
  }
}
