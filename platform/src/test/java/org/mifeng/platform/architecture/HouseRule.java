package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule of the house, over some material (files, classes, tables).
 *
 * @param sentence the rule as a sentence, shown when it is broken
 * @param exceptions subjects that may break it, each with the reason; one that is no longer needed
 *     is itself a finding
 * @param search finds what breaks the rule
 */
record HouseRule<T>(
    String sentence, Map<String, String> exceptions, Function<T, Stream<Finding>> search) {

  /**
   * Something that breaks a rule.
   *
   * @param subject a path, class or table, the key of the exceptions
   * @param problem what is wrong with it, with the line where there is one
   */
  record Finding(String subject, String problem) {}

  static <T> HouseRule<T> of(String sentence, Function<T, Stream<Finding>> search) {
    return new HouseRule<>(sentence, Map.of(), search);
  }

  HouseRule<T> except(Map<String, String> reasons) {
    return new HouseRule<>(sentence, reasons, search);
  }

  /** All findings, excepted ones included. */
  List<Finding> findings(T material) {
    return search.apply(material).toList();
  }

  /** What is broken without an excuse, and the excuses that excuse nothing. */
  List<String> broken(T material) {
    var needed = new HashSet<String>();
    var problems = new LinkedHashMap<String, Set<String>>();
    for (var finding : findings(material)) {
      if (exceptions.containsKey(finding.subject())) {
        needed.add(finding.subject());
      } else {
        problems
            .computeIfAbsent(finding.subject(), subject -> new LinkedHashSet<>())
            .add(finding.problem());
      }
    }
    var broken = new ArrayList<String>();
    problems.forEach((subject, found) -> broken.add(subject + ": " + first(found)));
    exceptions.keySet().stream()
        .filter(subject -> !needed.contains(subject))
        .forEach(subject -> broken.add(subject + ": is excepted from the rule but keeps it"));
    return broken;
  }

  private static String first(Set<String> problems) {
    var shown = problems.stream().limit(3).collect(Collectors.joining("; "));
    return problems.size() > 3 ? shown + "; and " + (problems.size() - 3) + " more" : shown;
  }

  void mustHoldFor(T material) {
    assertThat(broken(material)).as(sentence).isEmpty();
  }

  /** For the rule's self-test: the bad example is found. */
  void mustCatch(T badExample) {
    assertThat(findings(badExample)).as("a bad example of: " + sentence).isNotEmpty();
  }

  /** For the rule's self-test: the good example beside the bad one is not found. */
  void mustPass(T goodExample) {
    assertThat(findings(goodExample)).as("a good example of: " + sentence).isEmpty();
  }
}
