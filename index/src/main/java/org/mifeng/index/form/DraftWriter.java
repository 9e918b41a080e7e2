package org.mifeng.index.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Adjustments;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.Composition;
import org.mifeng.index.IndexVector;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Item;
import org.mifeng.index.Measure;
import org.mifeng.index.Rule;
import org.mifeng.index.SystemHead;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Wording;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemWriter.Table;

/** Turns a system into the draft that the reader turns back. */
final class DraftWriter {
  private final IndicatorSystem system;
  private final Yardstick yardstick;

  private DraftWriter(IndicatorSystem system) {
    this.system = system;
    this.yardstick = system.yardstick();
  }

  static Draft of(IndicatorSystem system) {
    DraftWriter writer = new DraftWriter(system);
    return new Table()
        .put("meta", writer.meta().end())
        .put("scope", writer.scope())
        .put("rules", writer.rules())
        .put("scoring", writer.scoring().end())
        .put("dimensions", writer.dimensions())
        .put("indicators", system.indicators().stream().map(writer::indicator).toList())
        .put("test_vectors", system.vectors().stream().map(DraftWriter::vector).toList())
        .end();
  }

  private Wording words(Kind kind, String code) {
    return system.words().of(kind, code);
  }

  private Table meta() {
    SystemHead head = system.head();
    Table meta =
        new Table()
            .put("id", head.id())
            .put("version", head.version())
            .put("valid_from", head.validFrom().toString());
    LocalDate until = head.validUntil();
    if (until != null) {
      meta.put("valid_until", until.toString());
    }
    return meta.put("name", head.name())
        .put("status", head.status())
        .put("basis_note", head.basisNote())
        .put("indicator_count", system.indicators().size())
        .put("dimension_count", system.dimensions().size())
        .put("total_weight", 100);
  }

  private List<Table> scope() {
    List<Table> tables = new ArrayList<>();
    yardstick
        .applicability()
        .scope()
        .forEach(
            (question, options) ->
                tables.add(
                    new Table()
                        .put("code", question)
                        .putIn("question", words(Kind.SCOPE, question))
                        .put(
                            "options",
                            options.stream()
                                .map(option -> coded(Kind.OPTION, question + "." + option, option))
                                .toList())));
    return tables;
  }

  private Table coded(Kind kind, String key, String code) {
    return new Table().put("code", code).put(words(kind, key));
  }

  private List<Table> rules() {
    List<Table> tables = new ArrayList<>();
    yardstick
        .applicability()
        .rules()
        .forEach(
            (name, rule) -> {
              Table table = coded(Kind.RULE, name, name);
              tables.add(
                  switch (rule) {
                    case Rule.Is(var question, var options) ->
                        table.put("scope", question).putCodes("is", options);
                    case Rule.All(var names) -> table.putCodes("all", names);
                    case Rule.Any(var names) -> table.putCodes("any", names);
                    case Rule.Not(var other) -> table.put("not", other);
                  });
            });
    return tables;
  }

  private Table scoring() {
    Adjustments adjustments = yardstick.adjustments();
    List<Table> sets = new ArrayList<>();
    sets.add(coded(Kind.SET, Yardstick.FULL, Yardstick.FULL));
    yardstick
        .sets()
        .forEach((set, codes) -> sets.add(coded(Kind.SET, set, set).putCodes("indicators", codes)));
    List<Table> efforts = new ArrayList<>();
    system
        .scales()
        .efforts()
        .forEach(
            (code, points) -> efforts.add(coded(Kind.EFFORT, code, code).put("points", points)));
    return new Table()
        .put("levels", levels())
        .put("verification_factors", verifications())
        .put(
            "two_scores",
            new Table()
                .put("raw", words(Kind.NOTE, "raw"))
                .put("confirmed", words(Kind.NOTE, "confirmed"))
                .end())
        .putCodes("order_of_calculation", ScoringForm.ORDER)
        .put("not_applicable_rule", words(Kind.NOTE, "not_applicable"))
        .put(
            "gate_rule",
            new Table()
                .putCodes(
                    "indicators",
                    yardstick.items().stream().filter(Item::gate).map(Item::code).toList())
                .put("when_level", adjustments.gateLevel())
                .put("cap_total", adjustments.gateCap())
                .put(words(Kind.NOTE, "gate"))
                .end())
        .put(
            "grades",
            yardstick.grades().stream()
                .map(mark -> coded(Kind.GRADE, mark.code(), mark.code()).put("min", mark.least()))
                .toList())
        .put("sets", sets)
        .put("efforts", efforts)
        .put(
            "sector_modifier",
            new Table()
                .put("multiplier", adjustments.sectorMultiplier())
                .put("question", adjustments.sectorQuestion())
                .put(words(Kind.NOTE, "sector"))
                .put("sectors", sectors())
                .end())
        .put("index", index().end());
  }

  private List<Table> levels() {
    List<Table> tables = new ArrayList<>();
    for (BigDecimal percent : system.scales().levels()) {
      String level = Integer.toString(tables.size());
      tables.add(
          new Table().put("level", level).put("percent", percent).put(words(Kind.LEVEL, level)));
    }
    return tables;
  }

  private List<Table> verifications() {
    return yardstick.verifications().stream()
        .map(
            verification -> {
              Table table =
                  coded(Kind.VERIFICATION, verification.code(), verification.code())
                      .put("factor", verification.factor());
              Integer months = verification.months();
              if (months != null) {
                table.put("shelf_life_months", months);
              }
              return table.put("own", Boolean.toString(verification.own()));
            })
        .toList();
  }

  /** Sectors that no indicator names have words too. */
  private List<Table> sectors() {
    String start = Kind.SECTOR.key("");
    return system.words().byKey().keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()))
        .map(code -> coded(Kind.SECTOR, code, code))
        .toList();
  }

  private Table index() {
    Composition composition = yardstick.composition();
    Composition.Shares shares = composition.shares();
    AreaTerms area = composition.area();
    return new Table()
        .put(
            "shares",
            new Table()
                .put("C", shares.capability())
                .put("U", shares.use())
                .put("R", shares.resilience())
                .end())
        .put(
            "components",
            List.of("C", "U", "R").stream().map(code -> coded(Kind.NOTE, code, code)).toList())
        .put("use", measures(composition.use()))
        .put("resilience", measures(composition.resilience()))
        .put("exposure_note", words(Kind.NOTE, "exposure"))
        .put("exposure", measures(composition.exposure()))
        .put(
            "area",
            new Table()
                .put("mean", area.mean())
                .put("coverage", area.coverage())
                .put("closure", area.closure())
                .put("least_enterprises", area.leastEnterprises())
                .put("largest_share", area.largestShare())
                .put(words(Kind.NOTE, "area"))
                .end());
  }

  private List<Table> measures(List<Measure> measures) {
    return measures.stream()
        .map(
            measure ->
                coded(Kind.MEASURE, measure.code(), measure.code())
                    .put("points", measure.points())
                    .put("zero_at", measure.zeroAt())
                    .put("full_at", measure.fullAt()))
        .toList();
  }

  private List<Table> dimensions() {
    return system.dimensions().stream()
        .map(
            dimension ->
                new Table()
                    .put("code", dimension.code())
                    .put("name", dimension.name())
                    .put("weight", dimension.weight()))
        .toList();
  }

  private Table indicator(Indicator indicator) {
    return IndicatorTable.of(system, indicator);
  }

  private static Table vector(IndexVector vector) {
    List<Table> scope = new ArrayList<>();
    for (Map.Entry<String, String> answer : vector.scope().entrySet()) {
      scope.add(new Table().put("question", answer.getKey()).put("is", answer.getValue()));
    }
    return new Table()
        .put("id", vector.id())
        .put("case", vector.words())
        .put("set", vector.set())
        .put("scope", scope)
        .put("answers", vector.choices().stream().map(IndicatorTable::choice).toList())
        .put("expected_C_raw", vector.expected().raw())
        .put("expected_C", vector.expected().confirmed())
        .put("gate_hit", Boolean.toString(vector.expected().gateHit()));
  }
}
