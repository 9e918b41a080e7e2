package org.mifeng.index.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Item;
import org.mifeng.index.Rule;
import org.mifeng.index.Verification;
import org.mifeng.index.Yardstick;

/**
 * The score as somebody would write it who has only read how it is computed: step by step, a table
 * for each step, decimal numbers of eighty digits, and nothing of the library's own calculation.
 */
final class NaiveScore {
  private static final MathContext DIGITS = new MathContext(80);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  final Map<String, BigDecimal> shares = new HashMap<>();
  BigDecimal raw = BigDecimal.ZERO;
  BigDecimal confirmed = BigDecimal.ZERO;
  boolean gate;

  NaiveScore(Yardstick yardstick, Answers answers, LocalDate day) {
    List<Item> asked = new ArrayList<>();
    for (Item item : yardstick.items()) {
      if (answers.set().equals("full")
          || yardstick.sets().getOrDefault(answers.set(), List.of()).contains(item.code())) {
        asked.add(item);
      }
    }
    // Step 1: who is out, and who takes the weight.
    Map<String, BigDecimal> weights = new HashMap<>();
    for (Item item : asked) {
      if (applies(yardstick, answers, item)) {
        BigDecimal dimension = BigDecimal.ZERO;
        BigDecimal staying = BigDecimal.ZERO;
        for (Item other : asked) {
          if (other.dimension().equals(item.dimension())) {
            dimension = dimension.add(other.weight());
            if (applies(yardstick, answers, other)) {
              staying = staying.add(other.weight());
            }
          }
        }
        weights.put(item.code(), item.weight().multiply(dimension).divide(staying, DIGITS));
      }
    }
    // Step 2: the sector.
    String sector = answers.scope().get(yardstick.adjustments().sectorQuestion());
    for (Item item : asked) {
      if (sector != null && item.circumstances().sectors().contains(sector)) {
        weights.computeIfPresent(
            item.code(),
            (code, weight) -> weight.multiply(yardstick.adjustments().sectorMultiplier()));
      }
    }
    // Step 3: to a hundred. Whole dimensions that fell away are shared by this too.
    BigDecimal whole = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    weights.forEach(
        (code, weight) -> shares.put(code, weight.multiply(HUNDRED).divide(whole, DIGITS)));
    // Steps 4, 5 and 6.
    for (Item item : asked) {
      BigDecimal share = shares.get(item.code());
      if (share != null) {
        int level = 0;
        BigDecimal factor = yardstick.verifications().getFirst().factor();
        if (answers.byCode().get(item.code()) instanceof Answer.Reached reached) {
          level = reached.level();
          factor = factor(yardstick, item, reached, day);
        }
        BigDecimal points = share.multiply(item.percents().get(level)).divide(HUNDRED, DIGITS);
        raw = raw.add(points);
        confirmed = confirmed.add(points.multiply(factor));
        gate |= item.gate() && level == 0;
      }
    }
    if (gate) {
      raw = raw.min(yardstick.adjustments().gateCap());
      confirmed = confirmed.min(yardstick.adjustments().gateCap());
    }
  }

  /** Half a hundredth may have become a hair less by division: the hair is taken off first. */
  static BigDecimal rounded(BigDecimal figure) {
    return figure.setScale(40, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean applies(Yardstick yardstick, Answers answers, Item item) {
    String rule = item.circumstances().rule();
    boolean ruledOut =
        rule != null && Boolean.FALSE.equals(holds(yardstick, answers.scope(), rule));
    return !ruledOut && !(answers.byCode().get(item.code()) instanceof Answer.NotApplicable);
  }

  /** True, false, or null for open. */
  private static @Nullable Boolean holds(
      Yardstick yardstick, Map<String, String> scope, String name) {
    Rule rule = yardstick.applicability().rules().get(name);
    if (rule instanceof Rule.Is is) {
      String said = scope.get(is.question());
      return said == null ? null : is.options().contains(said);
    }
    if (rule instanceof Rule.Not not) {
      Boolean held = holds(yardstick, scope, not.rule());
      return held == null ? null : !held;
    }
    List<Boolean> held = new ArrayList<>();
    for (String other : rule == null ? List.<String>of() : rule.named()) {
      held.add(holds(yardstick, scope, other));
    }
    boolean all = rule instanceof Rule.All;
    if (held.contains(!all)) {
      return !all;
    }
    return held.contains(null) ? null : all;
  }

  /** Walks down the verifications, as one would with a calendar in hand. */
  private static BigDecimal factor(
      Yardstick yardstick, Item item, Answer.Reached reached, LocalDate day) {
    List<Verification> ladder = yardstick.verifications();
    if (reached.proof().day().isAfter(day)) {
      return ladder.getFirst().factor();
    }
    // A month is full on its day, or on the month's last day when it has no such day.
    int full = 0;
    while (!reached.proof().day().plus(Period.ofMonths(full + 1)).isAfter(day)) {
      full++;
    }
    int at = 0;
    while (!ladder.get(at).code().equals(reached.proof().verification())) {
      at++;
    }
    while (at > 0) {
      Integer months = ladder.get(at).months();
      Integer own = item.circumstances().proofMonths();
      int lasting =
          Math.min(
              months == null ? Integer.MAX_VALUE : months, own == null ? Integer.MAX_VALUE : own);
      if (full < lasting) {
        return ladder.get(at).factor();
      }
      full -= lasting;
      at--;
    }
    return ladder.getFirst().factor();
  }
}
