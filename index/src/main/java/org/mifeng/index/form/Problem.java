package org.mifeng.index.form;

import java.util.List;

/**
 * One thing that is wrong with a system.
 *
 * @param code what
 * @param place where it stands, such as line and column 12:5, or a cell
 * @param path its name in the system, such as {@code indicators[D1-03].weight}; empty for the whole
 * @param details what the sentence about it names
 */
public record Problem(ProblemCode code, String place, String path, List<String> details) {
  public Problem {
    details = List.copyOf(details);
  }
}
