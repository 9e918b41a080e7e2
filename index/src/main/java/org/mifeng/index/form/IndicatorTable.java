package org.mifeng.index.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndexVector;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Item;
import org.mifeng.index.Wording;
import org.mifeng.index.form.SystemWriter.Table;

/** One indicator, and one line of a vector, as they are written. */
final class IndicatorTable {
  private IndicatorTable() {}

  static Table of(IndicatorSystem system, Indicator indicator) {
    Item item = indicator.item();
    Table table =
        new Table()
            .put("code", item.code())
            .put("dimension", item.dimension())
            .put("name", indicator.name())
            .put("weight", item.weight())
            .put("effort", effort(system, item));
    if (!item.circumstances().sectors().isEmpty()) {
      table.putCodes("sector_emphasis", item.circumstances().sectors());
    }
    String rule = item.circumstances().rule();
    if (rule != null) {
      table.put("applies_when", rule);
    }
    Integer months = item.circumstances().proofMonths();
    if (months != null) {
      table.put("proof_months", months);
    }
    putIn(table, "not_applicable_when", indicator.advice().notApplicable());
    table
        .putIn("question", indicator.question())
        .put("levels", levels(system, indicator))
        .put("evidence", lines(indicator.evidence()))
        .put("basis", lines(indicator.advice().basis()));
    putIn(table, "why_it_matters", indicator.advice().why());
    return table.putIn("improve", indicator.advice().improve());
  }

  private static void putIn(Table table, String name, @Nullable Wording wording) {
    if (wording != null) {
      table.putIn(name, wording);
    }
  }

  private static String effort(IndicatorSystem system, Item item) {
    return system.scales().efforts().entrySet().stream()
        .filter(effort -> effort.getValue() == item.effort())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an effort without a code"));
  }

  /** What a level is worth is only written where it differs from the general levels. */
  private static List<Table> levels(IndicatorSystem system, Indicator indicator) {
    boolean general = indicator.item().percents().equals(system.scales().levels());
    List<Table> tables = new ArrayList<>();
    for (Wording words : indicator.levels()) {
      Table table = new Table().put("level", tables.size());
      if (!general) {
        table.put("percent", indicator.item().percents().get(tables.size()));
      }
      tables.add(table.put(words));
    }
    return tables;
  }

  private static List<Table> lines(List<Wording> wordings) {
    return wordings.stream().map(words -> new Table().put(words)).toList();
  }

  static Table choice(IndexVector.Choice choice) {
    Table table = new Table().put("of", choice.of());
    if (choice.level() == null || choice.verification() == null) {
      return table.put("not_applicable", "true");
    }
    return table.put("level", choice.level()).put("verification", choice.verification());
  }
}
