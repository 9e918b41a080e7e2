package org.mifeng.index.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Adjustments;
import org.mifeng.index.Applicability;
import org.mifeng.index.Circumstances;
import org.mifeng.index.GradeMark;
import org.mifeng.index.Item;
import org.mifeng.index.Rule;
import org.mifeng.index.Verification;
import org.mifeng.index.Yardstick;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * The JSON of a yardstick, both ways: what a manifest carries so that its figures can be recomputed
 * by whoever has no copy of the system. Numbers with a point are texts, because JSON's are not
 * exact.
 */
public final class YardstickForm {
  private static final String[] MEMBERS = {
    "composition", "gate", "grades", "items", "rules", "scope", "sector", "sets", "verifications"
  };
  private static final String[] ITEM = {
    "code", "dimension", "effort", "gate", "months", "percents", "rule", "sectors", "weight"
  };

  private YardstickForm() {}

  /** The JSON. */
  public static Json.Obj json(Yardstick yardstick) {
    Adjustments adjustments = yardstick.adjustments();
    Json.Obj sets = Json.Obj.empty();
    yardstick.sets().forEach((set, codes) -> sets.with(set, texts(codes)));
    Json.Obj scope = Json.Obj.empty();
    yardstick.applicability().scope().forEach((name, options) -> scope.with(name, texts(options)));
    Json.Obj rules = Json.Obj.empty();
    yardstick.applicability().rules().forEach((name, rule) -> rules.with(name, json(rule)));
    return Json.Obj.empty()
        .with("items", array(yardstick.items(), YardstickForm::json))
        .with("verifications", array(yardstick.verifications(), YardstickForm::json))
        .with(
            "grades",
            array(
                yardstick.grades(),
                mark ->
                    Json.Obj.empty()
                        .with("code", mark.code())
                        .with("least", mark.least().toPlainString())))
        .with("sets", sets)
        .with(
            "gate",
            Json.Obj.empty()
                .with("level", adjustments.gateLevel())
                .with("cap", adjustments.gateCap().toPlainString()))
        .with(
            "sector",
            Json.Obj.empty()
                .with("multiplier", adjustments.sectorMultiplier().toPlainString())
                .with("question", adjustments.sectorQuestion()))
        .with("scope", scope)
        .with("rules", rules)
        .with("composition", CompositionJson.write(yardstick.composition()));
  }

  static <T> Json array(List<T> values, Function<T, Json> form) {
    List<Json> items = new ArrayList<>();
    values.forEach(value -> items.add(form.apply(value)));
    return new Json.Arr(items);
  }

  static Json texts(List<String> values) {
    return array(values, Json.Text::new);
  }

  private static Json json(Item item) {
    Json.Obj json =
        Json.Obj.empty()
            .with("code", item.code())
            .with("dimension", item.dimension())
            .with("weight", item.weight().toPlainString())
            .with("effort", item.effort())
            .with(
                "percents",
                texts(item.percents().stream().map(BigDecimal::toPlainString).toList()));
    if (item.gate()) {
      json.with("gate", new Json.Bool(true));
    }
    Circumstances circumstances = item.circumstances();
    if (!circumstances.sectors().isEmpty()) {
      json.with("sectors", texts(circumstances.sectors()));
    }
    if (circumstances.rule() != null) {
      json.with("rule", circumstances.rule());
    }
    if (circumstances.proofMonths() != null) {
      json.with("months", circumstances.proofMonths());
    }
    return json;
  }

  private static Json json(Verification verification) {
    Json.Obj json =
        Json.Obj.empty()
            .with("code", verification.code())
            .with("factor", verification.factor().toPlainString())
            .with("own", new Json.Bool(verification.own()));
    if (verification.months() != null) {
      json.with("months", verification.months());
    }
    return json;
  }

  private static Json json(Rule rule) {
    return switch (rule) {
      case Rule.Is(var question, var options) ->
          Json.Obj.empty().with("scope", question).with("is", texts(options));
      case Rule.All(var names) -> Json.Obj.empty().with("all", texts(names));
      case Rule.Any(var names) -> Json.Obj.empty().with("any", texts(names));
      case Rule.Not(var name) -> Json.Obj.empty().with("not", name);
    };
  }

  /**
   * Reads a yardstick and makes sure that it can be computed with.
   *
   * @throws MalformedException when it is none
   */
  public static Yardstick read(Json.Obj json) {
    json.requireOnly(MEMBERS);
    Json.Obj gate = json.object("gate");
    gate.requireOnly("cap", "level");
    Json.Obj sector = json.object("sector");
    sector.requireOnly("multiplier", "question");
    Adjustments adjustments =
        new Adjustments(
            whole(gate, "level", 0, ScoringForm.MOST_LEVELS),
            number(gate, "cap", "0", "100"),
            number(sector, "multiplier", "1", "10"),
            code(sector.text("question")));
    try {
      Yardstick yardstick =
          new Yardstick(
              json.list("items", IndicatorForm.MOST, item -> item(item.asObject())),
              json.list(
                  "verifications", ScoringForm.MOST_LEVELS, one -> verification(one.asObject())),
              json.list("grades", ScoringForm.MOST_GRADES, one -> grade(one.asObject())),
              lists(json.object("sets"), ScoringForm.MOST_SETS, IndicatorForm.MOST),
              adjustments,
              applicability(json),
              CompositionJson.read(json.object("composition")));
      requireSound(yardstick);
      return yardstick;
    } catch (IllegalArgumentException e) {
      throw new MalformedException("a yardstick that cannot be computed with");
    }
  }

  private static Item item(Json.Obj json) {
    json.requireOnly(ITEM);
    List<BigDecimal> percents =
        json.list("percents", ScoringForm.MOST_LEVELS, one -> number(one.asText(), "0", "100"));
    if (percents.isEmpty()) {
      throw new MalformedException("an item without levels");
    }
    return new Item(
        code(json.text("code")),
        code(json.text("dimension")),
        number(json, "weight", "0.0001", "100"),
        flag(json, "gate"),
        percents,
        new Circumstances(
            json.findList("sectors", ScoringForm.MOST_SECTORS, one -> code(one.asText())),
            json.findText("rule"),
            findWhole(json, "months", 1, ScoringForm.MOST_MONTHS)),
        whole(json, "effort", 1, 100));
  }

  private static Verification verification(Json.Obj json) {
    json.requireOnly("code", "factor", "months", "own");
    return new Verification(
        code(json.text("code")),
        number(json, "factor", "0.0001", "1"),
        findWhole(json, "months", 1, ScoringForm.MOST_MONTHS),
        flag(json, "own"));
  }

  private static GradeMark grade(Json.Obj json) {
    json.requireOnly("code", "least");
    return new GradeMark(code(json.text("code")), number(json, "least", "0", "100"));
  }

  private static Applicability applicability(Json.Obj json) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    Json.Obj named = json.object("rules");
    if (named.members().size() > RuleForm.MOST_RULES) {
      throw new MalformedException("more rules than the limit");
    }
    named.members().forEach((name, rule) -> rules.put(code(name), rule(rule.asObject())));
    return new Applicability(
        lists(json.object("scope"), RuleForm.MOST_QUESTIONS, RuleForm.MOST_OPTIONS), rules);
  }

  private static Rule rule(Json.Obj json) {
    if (json.find("all") != null) {
      json.requireOnly("all");
      return new Rule.All(codes(json, "all"));
    }
    if (json.find("any") != null) {
      json.requireOnly("any");
      return new Rule.Any(codes(json, "any"));
    }
    if (json.find("not") != null) {
      json.requireOnly("not");
      return new Rule.Not(code(json.text("not")));
    }
    json.requireOnly("is", "scope");
    return new Rule.Is(code(json.text("scope")), codes(json, "is"));
  }

  private static List<String> codes(Json.Obj json, String name) {
    return json.list(name, RuleForm.MOST_RULES, one -> code(one.asText()));
  }

  private static Map<String, List<String>> lists(Json.Obj json, int most, int mostEach) {
    if (json.members().size() > most) {
      throw new MalformedException("more lists than the limit");
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : json.members().keySet()) {
      lists.put(code(name), json.list(name, mostEach, one -> code(one.asText())));
    }
    return lists;
  }

  /** What one part names, another has. */
  private static void requireSound(Yardstick yardstick) {
    List<String> codes = yardstick.items().stream().map(Item::code).toList();
    boolean setsKnown =
        yardstick.sets().values().stream()
            .allMatch(
                set -> codes.containsAll(set) && set.stream().distinct().count() == set.size());
    boolean rulesKnown =
        yardstick.items().stream()
            .map(item -> item.circumstances().rule())
            .allMatch(rule -> rule == null || yardstick.applicability().rules().containsKey(rule));
    if (!setsKnown || !rulesKnown) {
      throw new MalformedException("a yardstick names what it does not have");
    }
  }

  static BigDecimal number(Json.Obj json, String name, String least, String most) {
    return number(json.text(name), least, most);
  }

  private static BigDecimal number(String text, String least, String most) {
    BigDecimal number = Spelling.number(text);
    if (number == null
        || !number.toPlainString().equals(text)
        || number.compareTo(new BigDecimal(least)) < 0
        || number.compareTo(new BigDecimal(most)) > 0) {
      throw new MalformedException("not a number from " + least + " to " + most);
    }
    return number;
  }

  static int whole(Json.Obj json, String name, int least, int most) {
    long count = json.count(name);
    if (count < least || count > most) {
      throw new MalformedException(name + " is not from " + least + " to " + most);
    }
    return (int) count;
  }

  private static @Nullable Integer findWhole(Json.Obj json, String name, int least, int most) {
    return json.find(name) == null ? null : whole(json, name, least, most);
  }

  /** True or false; false when it is not there. */
  private static boolean flag(Json.Obj json, String name) {
    Json value = json.find(name);
    if (value == null || value instanceof Json.Bool) {
      return value instanceof Json.Bool(var flag) && flag;
    }
    throw new MalformedException(name + " is neither true nor false");
  }

  static String code(String text) {
    if (!Spelling.isCode(text)) {
      throw new MalformedException("not a code");
    }
    return text;
  }
}
