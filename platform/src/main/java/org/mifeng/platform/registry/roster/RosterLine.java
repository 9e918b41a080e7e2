package org.mifeng.platform.registry.roster;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.registry.Problem;

/**
 * A row of a roster as it stands in the file.
 *
 * @param line its number in the file, from 1
 * @param cells text by column, without the empty ones
 * @param problems what the reader could not make text of
 */
record RosterLine(int line, Map<String, String> cells, List<Problem> problems) {
  RosterLine {
    cells = Map.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /** The text of a column, or empty. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
