package org.mifeng.index.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Advice;
import org.mifeng.index.Circumstances;
import org.mifeng.index.Dimension;
import org.mifeng.index.Indicator;
import org.mifeng.index.Item;
import org.mifeng.index.Wording;

/** Reads dimensions and indicators. */
final class IndicatorForm {
  /** Most indicators of a system. */
  static final int MOST = 1_000;

  static final int MOST_DIMENSIONS = 100;
  private static final int MOST_LINES = 30;

  private final Problems problems;
  private final ScoringForm scoring;
  private final RuleForm rules;
  private final List<BigDecimal> percents;
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<String, Fields> dimensionFields = new LinkedHashMap<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();

  IndicatorForm(Problems problems, ScoringForm scoring, RuleForm rules, List<BigDecimal> percents) {
    this.problems = problems;
    this.scoring = scoring;
    this.rules = rules;
    this.percents = percents;
  }

  List<Dimension> dimensions() {
    return List.copyOf(dimensions.values());
  }

  List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  void read(Fields root) {
    root.list("dimensions", MOST_DIMENSIONS).forEach(this::dimension);
    int place = 0;
    for (Fields fields : root.list("indicators", MOST)) {
      indicator(fields, ++place);
    }
    if (problems.isFreeOf(
        ProblemCode.S05, ProblemCode.S07, ProblemCode.S09, ProblemCode.S10, ProblemCode.S16)) {
      requireSums(root);
    }
  }

  private void dimension(Fields fields) {
    String code = fields.code("code");
    Dimension read =
        new Dimension(code, fields.wording("name"), fields.number("weight", "0", "100"));
    fields.findWhole("indicator_count", 0, MOST);
    fields.finish();
    dimensionFields.put(code, fields);
    if (dimensions.put(code, read) != null) {
      fields.note(ProblemCode.S16, "code", code);
    }
  }

  private void indicator(Fields fields, int place) {
    String code = fields.code("code");
    String dimension = fields.code("dimension");
    if (!dimension.isEmpty() && !dimensions.containsKey(dimension)) {
      fields.note(ProblemCode.S17, "dimension", dimension);
    }
    Integer number = fields.findWhole("no", 1, MOST);
    if (number != null && number != place) {
      fields.note(ProblemCode.S21, "no", number, place);
    }
    List<BigDecimal> worth = new ArrayList<>();
    List<Wording> levels = levels(fields, worth);
    Item item =
        new Item(
            code,
            dimension,
            fields.number("weight", "0.0001", "100"),
            scoring.gates().contains(code),
            worth,
            circumstances(fields),
            effort(fields));
    Wording name = fields.wording("name");
    Wording question = fields.wordingIn("question");
    List<Wording> evidence = wordings(fields, "evidence");
    Advice advice =
        new Advice(
            wordings(fields, "basis"),
            fields.wordingIn("improve"),
            fields.findWordingIn("why_it_matters"),
            fields.findWordingIn("not_applicable_when"));
    fields.finish();
    Indicator read = new Indicator(item, name, question, levels, evidence, advice);
    if (indicators.put(code, read) != null) {
      fields.note(ProblemCode.S16, "code", code);
    }
  }

  private List<Wording> levels(Fields fields, List<BigDecimal> worth) {
    List<Wording> words = new ArrayList<>();
    for (Fields level : fields.list("levels", ScoringForm.MOST_LEVELS, "level")) {
      int number = level.whole("level", 0, ScoringForm.MOST_LEVELS);
      if (number != words.size()) {
        level.note(ProblemCode.S21, "level", number, words.size());
      }
      boolean general = !level.has("percent") && words.size() < percents.size();
      worth.add(general ? percents.get(words.size()) : level.number("percent", "0", "100"));
      words.add(level.wording());
      level.finish();
    }
    ScoringForm.requireAscent(fields, "levels", worth);
    return words;
  }

  private Circumstances circumstances(Fields fields) {
    List<String> sectors = fields.findCodes("sector_emphasis", ScoringForm.MOST_SECTORS);
    for (String sector : sectors) {
      if (!scoring.sectors().contains(sector)) {
        fields.note(ProblemCode.S18, "sector_emphasis", sector);
      }
    }
    @Nullable String rule = fields.has("applies_when") ? fields.code("applies_when") : null;
    if (rule != null && !rule.isEmpty() && !rules.hasRule(rule)) {
      fields.note(ProblemCode.S18, "applies_when", rule);
    }
    return new Circumstances(
        sectors, rule, fields.findWhole("proof_months", 1, ScoringForm.MOST_MONTHS));
  }

  private int effort(Fields fields) {
    String effort = fields.code("effort");
    Integer points = scoring.efforts().get(effort);
    if (points == null && !effort.isEmpty()) {
      fields.note(ProblemCode.S18, "effort", effort);
    }
    return points == null ? 1 : points;
  }

  private List<Wording> wordings(Fields fields, String name) {
    List<Wording> words = new ArrayList<>();
    for (Fields line : fields.list(name, MOST_LINES)) {
      words.add(line.wording());
      line.finish();
    }
    return words;
  }

  private void requireSums(Fields root) {
    BigDecimal whole = BigDecimal.ZERO;
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Indicator indicator : indicators.values()) {
      Item item = indicator.item();
      whole = whole.add(item.weight());
      weights.merge(item.dimension(), item.weight(), BigDecimal::add);
      counts.merge(item.dimension(), 1, Integer::sum);
    }
    if (whole.compareTo(BigDecimal.valueOf(100)) != 0) {
      root.note(ProblemCode.S19, "indicators", Spelling.plain(whole).toPlainString(), 100);
    }
    for (Map.Entry<String, Fields> entry : dimensionFields.entrySet()) {
      Fields fields = entry.getValue();
      BigDecimal sum = weights.getOrDefault(entry.getKey(), BigDecimal.ZERO);
      BigDecimal said = Optional.ofNullable(dimensions.get(entry.getKey())).orElseThrow().weight();
      if (sum.compareTo(said) != 0) {
        fields.note(
            ProblemCode.S20,
            "weight",
            entry.getKey(),
            Spelling.plain(said).toPlainString(),
            Spelling.plain(sum).toPlainString());
      }
      int count = counts.getOrDefault(entry.getKey(), 0);
      Integer counted = fields.findWhole("indicator_count", 0, MOST);
      if (counted != null && counted != count) {
        fields.note(ProblemCode.S21, "indicator_count", counted, count);
      }
    }
  }
}
