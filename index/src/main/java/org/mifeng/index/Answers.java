package org.mifeng.index;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check-up (体检) as it was filled in.
 *
 * @param set the set of items that was asked
 * @param scope answers to the scope questions, by question
 * @param byCode answers to items, by their codes
 */
public record Answers(String set, Map<String, String> scope, Map<String, Answer> byCode) {
  public Answers {
    scope = Collections.unmodifiableMap(new TreeMap<>(scope));
    byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
  }

  /** The same with another answer to one item. */
  public Answers with(String code, Answer answer) {
    Map<String, Answer> changed = new TreeMap<>(byCode);
    changed.put(code, answer);
    return new Answers(set, scope, changed);
  }
}
