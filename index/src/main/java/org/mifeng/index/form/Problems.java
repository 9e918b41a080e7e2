package org.mifeng.index.form;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, up to a bound: nobody mends more at a time. */
final class Problems {
  private static final int MOST = 500;

  private final List<Problem> found = new ArrayList<>();

  void add(ProblemCode code, String place, String path, Object... details) {
    if (found.size() < MOST) {
      List<String> words = new ArrayList<>();
      for (Object detail : details) {
        String word = detail.toString();
        words.add(word.length() > 80 ? word.substring(0, 79) + "…" : word);
      }
      found.add(new Problem(code, place, path, words));
    }
  }

  List<Problem> list() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether nothing of these kinds was found. */
  boolean isFreeOf(ProblemCode... codes) {
    List<ProblemCode> asked = List.of(codes);
    return found.stream().noneMatch(problem -> asked.contains(problem.code()));
  }
}
