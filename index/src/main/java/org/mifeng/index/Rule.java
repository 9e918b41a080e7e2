package org.mifeng.index;

import java.util.List;

/** A condition on the answers to scope questions; rules name each other and never in a circle. */
public sealed interface Rule {
  /**
   * The question was answered with one of the options.
   *
   * @param question the code of a scope question
   * @param options some of its options
   */
  record Is(String question, List<String> options) implements Rule {
    public Is {
      options = List.copyOf(options);
    }
  }

  /** All the rules named hold. */
  record All(List<String> rules) implements Rule {
    public All {
      rules = List.copyOf(rules);
    }
  }

  /** At least one of the rules named holds. */
  record Any(List<String> rules) implements Rule {
    public Any {
      rules = List.copyOf(rules);
    }
  }

  /** The rule named does not hold. */
  record Not(String rule) implements Rule {}

  /** The rules it names. */
  default List<String> named() {
    return switch (this) {
      case Is is -> List.of();
      case All(var rules) -> rules;
      case Any(var rules) -> rules;
      case Not(var rule) -> List.of(rule);
    };
  }
}
