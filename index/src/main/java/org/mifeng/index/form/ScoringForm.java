package org.mifeng.index.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Adjustments;
import org.mifeng.index.GradeMark;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Verification;
import org.mifeng.index.Wording;
import org.mifeng.index.Yardstick;

/** Reads what is done to all items alike. */
final class ScoringForm {
  static final int MOST_LEVELS = 11;
  static final int MOST_GRADES = 20;
  static final int MOST_SETS = 20;
  static final int MOST_EFFORTS = 10;
  static final int MOST_SECTORS = 100;
  static final int MOST_MONTHS = 240;

  /** The order in which a score is computed; a system that wants another needs another formula. */
  static final List<String> ORDER =
      List.of(
          "not_applicable",
          "sector_modifier",
          "normalise_to_100",
          "level_percent",
          "verification_factor",
          "gate_cap");

  private final Fields fields;
  private final Map<String, Wording> words;
  private final Map<String, Integer> efforts = new LinkedHashMap<>();
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final List<String> sectors = new ArrayList<>();
  private List<String> gates = List.of();

  ScoringForm(Fields fields, Map<String, Wording> words) {
    this.fields = fields;
    this.words = words;
  }

  Fields fields() {
    return fields;
  }

  List<String> gates() {
    return gates;
  }

  Map<String, List<String>> sets() {
    return sets;
  }

  Map<String, Integer> efforts() {
    return efforts;
  }

  List<String> sectors() {
    return sectors;
  }

  /** What each general level is worth. */
  List<BigDecimal> levels() {
    List<BigDecimal> percents = new ArrayList<>();
    for (Fields level : fields.list("levels", MOST_LEVELS, "level")) {
      int number = level.whole("level", 0, MOST_LEVELS);
      if (number != percents.size()) {
        level.note(ProblemCode.S21, "level", number, percents.size());
      }
      words.put(Kind.LEVEL.key(Integer.toString(percents.size())), level.wording());
      percents.add(level.number("percent", "0", "100"));
      level.finish();
    }
    requireAscent(fields, "levels", percents);
    return percents;
  }

  /** Levels ascend from 0 to 100, each more than the one before. */
  static void requireAscent(Fields fields, String name, List<BigDecimal> percents) {
    boolean ascends =
        percents.size() >= 2
            && percents.getFirst().signum() == 0
            && percents.getLast().compareTo(BigDecimal.valueOf(100)) == 0;
    for (int i = 1; i < percents.size(); i++) {
      ascends &= percents.get(i - 1).compareTo(percents.get(i)) < 0;
    }
    if (!ascends) {
      fields.note(ProblemCode.S22, name, "0 … 100");
    }
  }

  List<Verification> verifications() {
    List<Verification> all = new ArrayList<>();
    for (Fields one : fields.list("verification_factors", MOST_LEVELS)) {
      Verification read =
          new Verification(
              one.code("code"),
              one.number("factor", "0.0001", "1"),
              one.findWhole("shelf_life_months", 1, MOST_MONTHS),
              one.flag("own", true));
      words.put(Kind.VERIFICATION.key(read.code()), one.wording());
      one.finish();
      if (!all.isEmpty() && all.getLast().factor().compareTo(read.factor()) >= 0) {
        one.note(ProblemCode.S22, "factor", "0 … 1");
      }
      if (all.stream().anyMatch(other -> other.code().equals(read.code()))) {
        one.note(ProblemCode.S16, "code", read.code());
      }
      all.add(read);
    }
    if (all.isEmpty()) {
      fields.note(ProblemCode.S21, "verification_factors", 0, 1);
    }
    return all;
  }

  List<GradeMark> grades() {
    List<GradeMark> all = new ArrayList<>();
    for (Fields one : fields.list("grades", MOST_GRADES)) {
      GradeMark read = new GradeMark(one.code("code"), one.number("min", "0", "100"));
      words.put(Kind.GRADE.key(read.code()), one.wording());
      one.finish();
      if (!all.isEmpty() && all.getLast().least().compareTo(read.least()) <= 0) {
        one.note(ProblemCode.S22, "min", "100 … 0");
      }
      if (all.stream().anyMatch(other -> other.code().equals(read.code()))) {
        one.note(ProblemCode.S16, "code", read.code());
      }
      all.add(read);
    }
    if (all.isEmpty() || all.getLast().least().signum() != 0) {
      fields.note(ProblemCode.S22, "grades", "100 … 0");
    }
    return all;
  }

  /** Everything else that concerns the score. */
  Adjustments adjustments() {
    Fields two = fields.inner("two_scores");
    note("raw", two.wording("raw"));
    note("confirmed", two.wording("confirmed"));
    two.finish();
    if (!fields.codes("order_of_calculation", ORDER.size()).equals(ORDER)) {
      fields.note(ProblemCode.S25, "order_of_calculation", String.join(", ", ORDER));
    }
    note("not_applicable", fields.wording("not_applicable_rule"));
    Fields gate = fields.inner("gate_rule");
    gates = gate.codes("indicators", IndicatorForm.MOST);
    note("gate", gate.wording());
    int level = gate.whole("when_level", 0, MOST_LEVELS);
    BigDecimal cap = gate.number("cap_total", "0", "100");
    gate.finish();
    readSets();
    readEfforts();
    Fields sector = fields.inner("sector_modifier");
    note("sector", sector.wording());
    for (Fields one : sector.list("sectors", MOST_SECTORS)) {
      String code = one.code("code");
      words.put(Kind.SECTOR.key(code), one.wording());
      if (sectors.contains(code)) {
        one.note(ProblemCode.S16, "code", code);
      }
      sectors.add(code);
      one.finish();
    }
    Adjustments read =
        new Adjustments(
            level, cap, sector.number("multiplier", "1", "10"), sector.code("question"));
    sector.finish();
    return read;
  }

  private void note(String name, Wording wording) {
    words.put(Kind.NOTE.key(name), wording);
  }

  private void readSets() {
    for (Fields one : fields.list("sets", MOST_SETS)) {
      String code = one.code("code");
      words.put(Kind.SET.key(code), one.wording());
      boolean full = code.equals(Yardstick.FULL);
      List<String> codes = full ? List.of() : one.codes("indicators", IndicatorForm.MOST);
      one.finish();
      if (!full && codes.isEmpty()) {
        one.note(ProblemCode.S21, "indicators", 0, 1);
      }
      if (sets.put(code, codes) != null) {
        one.note(ProblemCode.S16, "code", code);
      }
    }
    if (sets.remove(Yardstick.FULL) == null && fields.has("sets")) {
      fields.note(ProblemCode.S18, "sets", Yardstick.FULL);
    }
  }

  private void readEfforts() {
    for (Fields one : fields.list("efforts", MOST_EFFORTS)) {
      String code = one.code("code");
      words.put(Kind.EFFORT.key(code), one.wording());
      int points = one.whole("points", 1, 100);
      if (efforts.values().stream().anyMatch(smaller -> smaller >= points)) {
        one.note(ProblemCode.S22, "points", "1 … 100");
      }
      if (efforts.put(code, points) != null) {
        one.note(ProblemCode.S16, "code", code);
      }
      one.finish();
    }
  }
}
