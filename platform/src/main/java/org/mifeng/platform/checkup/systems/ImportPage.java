package org.mifeng.platform.checkup.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.form.Problem;
import org.mifeng.platform.web.Shell;

/**
 * A file that was not taken: what is wrong, where, and its text to be put right.
 *
 * @param problems all that were found, in the order of the file
 * @param text of the file; null of a workbook, which is put right where it was made
 */
record ImportPage(List<Line> problems, @Nullable String text) {
  private static final int MOST_SHOWN = 500;

  /**
   * One problem.
   *
   * @param code stable, for whoever asks about it
   * @param place line and column, or sheet and cell
   * @param path its name in the system
   * @param sentence what is wrong
   */
  record Line(String code, String place, String path, String sentence) {}

  static ImportPage of(Shell shell, List<Problem> problems, HandedIn handed) {
    var sentences = FormSentences.in(shell.locale());
    return new ImportPage(
        problems.stream()
            .limit(MOST_SHOWN)
            .map(
                problem ->
                    new Line(
                        problem.code().name(),
                        problem.place(),
                        problem.path(),
                        sentences.of(problem)))
            .toList(),
        handed.text().orElse(null));
  }
}
