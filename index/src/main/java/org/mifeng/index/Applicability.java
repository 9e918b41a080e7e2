package org.mifeng.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What decides which items concern an enterprise.
 *
 * @param scope the scope questions, each with its options, in their order
 * @param rules by name; those they name are here too, and no rule leads back to itself
 */
public record Applicability(Map<String, List<String>> scope, Map<String, Rule> rules) {
  public Applicability {
    scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    for (Rule rule : rules.values()) {
      if (!rules.keySet().containsAll(rule.named())) {
        throw new IllegalArgumentException("an unknown rule");
      }
    }
    if (!circular(rules).isEmpty()) {
      throw new IllegalArgumentException("a rule that leads back to itself");
    }
  }

  /** The rules that lead back to themselves, or only to such; none in a sound system. */
  public static Set<String> circular(Map<String, Rule> rules) {
    Map<String, Rule> open = new TreeMap<>(rules);
    // Takes away what rests on nothing open, until nothing changes (Kahn).
    while (open.values().removeIf(rule -> rule.named().stream().noneMatch(open::containsKey))) {
      continue;
    }
    return open.keySet();
  }

  /**
   * The rules that do not hold, whatever the questions left out would be answered with. A question
   * that was left out must not make an item fall away, so three values are needed (Kleene's logic).
   */
  public Set<String> broken(Map<String, String> answers) {
    Map<String, Optional<Boolean>> decided = new HashMap<>();
    Set<String> broken = new TreeSet<>();
    for (String name : rules.keySet()) {
      if (!decide(name, answers, decided).orElse(true)) {
        broken.add(name);
      }
    }
    return broken;
  }

  /** Each rule is decided once: rules may share others, and sharing must not multiply the work. */
  private Optional<Boolean> decide(
      String name, Map<String, String> answers, Map<String, Optional<Boolean>> decided) {
    Optional<Boolean> known = decided.get(name);
    if (known != null) {
      return known;
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no such rule: " + name);
    }
    Optional<Boolean> found =
        switch (rule) {
          case Rule.Is(var question, var options) ->
              Optional.ofNullable(answers.get(question)).map(options::contains);
          case Rule.All(var names) -> together(names, answers, decided, false);
          case Rule.Any(var names) -> together(names, answers, decided, true);
          case Rule.Not(var other) -> decide(other, answers, decided).map(held -> !held);
        };
    decided.put(name, found);
    return found;
  }

  /** One rule with the deciding value decides; else all must be decided. */
  private Optional<Boolean> together(
      List<String> names,
      Map<String, String> answers,
      Map<String, Optional<Boolean>> decided,
      boolean deciding) {
    boolean open = false;
    for (String name : names) {
      Optional<Boolean> held = decide(name, answers, decided);
      if (held.isPresent() && held.get() == deciding) {
        return Optional.of(deciding);
      }
      open |= held.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(!deciding);
  }
}
