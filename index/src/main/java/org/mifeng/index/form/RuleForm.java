package org.mifeng.index.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.index.Applicability;
import org.mifeng.index.Rule;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Wording;

/** Reads scope questions and the rules over their answers. */
final class RuleForm {
  static final int MOST_QUESTIONS = 30;
  static final int MOST_OPTIONS = 50;
  static final int MOST_RULES = 200;

  private final Problems problems;
  private final Map<String, Wording> words;
  private final Map<String, List<String>> scope = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Fields> places = new LinkedHashMap<>();

  RuleForm(Problems problems, Map<String, Wording> words) {
    this.problems = problems;
    this.words = words;
  }

  Applicability read(Fields root) {
    if (root.has("scope")) {
      root.list("scope", MOST_QUESTIONS).forEach(this::question);
    }
    if (root.has("rules")) {
      root.list("rules", MOST_RULES).forEach(this::rule);
    }
    rules.forEach(this::check);
    Set<String> circular = Applicability.circular(known());
    for (String name : circular) {
      requirePlace(name).note(ProblemCode.S23, "code", name);
    }
    // A system with problems is never handed out, but the reading goes on to find the others.
    return problems.isFreeOf(ProblemCode.S18, ProblemCode.S23)
        ? new Applicability(scope, rules)
        : new Applicability(scope, Map.of());
  }

  Map<String, List<String>> scope() {
    return scope;
  }

  boolean hasRule(String name) {
    return rules.containsKey(name);
  }

  private void question(Fields fields) {
    String code = fields.code("code");
    words.put(Kind.SCOPE.key(code), fields.wordingIn("question"));
    Map<String, Wording> options = new LinkedHashMap<>();
    for (Fields option : fields.list("options", MOST_OPTIONS)) {
      String name = option.code("code");
      if (options.put(name, option.wording()) != null) {
        option.note(ProblemCode.S16, "code", name);
      }
      option.finish();
    }
    options.forEach((name, text) -> words.put(Kind.OPTION.key(code + "." + name), text));
    if (scope.put(code, List.copyOf(options.keySet())) != null) {
      fields.note(ProblemCode.S16, "code", code);
    }
    fields.finish();
  }

  private void rule(Fields fields) {
    String code = fields.code("code");
    words.put(Kind.RULE.key(code), fields.wording());
    Rule rule;
    if (fields.has("all")) {
      rule = new Rule.All(fields.codes("all", MOST_RULES));
    } else if (fields.has("any")) {
      rule = new Rule.Any(fields.codes("any", MOST_RULES));
    } else if (fields.has("not")) {
      rule = new Rule.Not(fields.code("not"));
    } else {
      rule = new Rule.Is(fields.code("scope"), fields.codes("is", MOST_OPTIONS));
    }
    fields.finish();
    places.put(code, fields);
    if (rules.put(code, rule) != null) {
      fields.note(ProblemCode.S16, "code", code);
    }
  }

  private void check(String name, Rule rule) {
    Fields fields = requirePlace(name);
    for (String other : rule.named()) {
      if (!other.isEmpty() && !rules.containsKey(other)) {
        fields.note(ProblemCode.S18, "code", other);
      }
    }
    if (rule instanceof Rule.Is(var question, var options) && !question.isEmpty()) {
      List<String> known = scope.get(question);
      if (known == null) {
        fields.note(ProblemCode.S18, "scope", question);
      } else {
        options.stream()
            .filter(option -> !known.contains(option))
            .forEach(option -> fields.note(ProblemCode.S18, "is", option));
      }
    }
  }

  private Fields requirePlace(String name) {
    Fields fields = places.get(name);
    if (fields == null) {
      throw new IllegalStateException("a rule without a place");
    }
    return fields;
  }

  /** The rules as far as what they name is here: an unknown name is no circle. */
  private Map<String, Rule> known() {
    Map<String, Rule> known = new LinkedHashMap<>();
    rules.forEach(
        (name, rule) ->
            known.put(
                name, new Rule.All(rule.named().stream().filter(rules::containsKey).toList())));
    return known;
  }
}
