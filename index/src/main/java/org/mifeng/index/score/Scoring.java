package org.mifeng.index.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.index.Adjustments;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Item;
import org.mifeng.index.Yardstick;

/**
 * Turns answers into a score, in this order: items that do not apply leave, and their weight is
 * shared in proportion within their dimension, or across the rest when the whole dimension falls
 * away; the sector factor; normalising to 100; the level's percent; the verification's factor; the
 * cap of the gate. All of it is exact; a figure is rounded once, when it is published.
 */
public final class Scoring {
  /** The name of this calculation, in every manifest; another order or rounding is another name. */
  public static final String FORMULA = "mifeng-index/1";

  /** Weights, percents and factors have at most this many decimals. */
  public static final int DECIMALS = 4;

  private static final BigInteger UNIT = BigInteger.TEN.pow(DECIMALS);

  private final Yardstick yardstick;
  private final Answers answers;
  private final LocalDate day;
  private final List<Doubt> doubts = new ArrayList<>();

  private Scoring(Yardstick yardstick, Answers answers, LocalDate day) {
    this.yardstick = yardstick;
    this.answers = answers;
    this.day = day;
  }

  /**
   * The score of answers on a day.
   *
   * @throws IllegalArgumentException when the answers name a set, level or verification that the
   *     yardstick does not have
   */
  public static Score score(Yardstick yardstick, Answers answers, LocalDate day) {
    return new Scoring(yardstick, answers, day).score();
  }

  /** An item on its way through the calculation. */
  private record Entry(Item item, Standing standing, int level, int rank) {}

  private Score score() {
    List<Item> items = yardstick.itemsOf(answers.set());
    Set<String> broken = yardstick.applicability().broken(answers.scope());
    List<Entry> entries = items.stream().map(item -> enter(item, broken)).toList();
    doubtTheRest(items);
    Map<String, BigInteger> factors = dimensionFactors(entries);
    List<BigInteger> weights = entries.stream().map(entry -> weight(entry, factors)).toList();
    BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    List<ItemScore> scores = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      scores.add(itemScore(entries.get(i), weights.get(i), whole));
    }
    return new Score(yardstick, answers.set(), day, scores, doubts);
  }

  private Entry enter(Item item, Set<String> broken) {
    Answer answer = answers.byCode().get(item.code());
    String rule = item.circumstances().rule();
    if (rule != null && broken.contains(rule)) {
      if (answer instanceof Answer.Reached) {
        doubts.add(new Doubt(Doubt.Kind.ANSWERED_BUT_OUT, item.code()));
      }
      return new Entry(item, Standing.OUT_BY_RULE, 0, 0);
    }
    return switch (answer) {
      case null -> new Entry(item, Standing.UNANSWERED, 0, 0);
      case Answer.Unknown() -> new Entry(item, Standing.UNKNOWN, 0, 0);
      case Answer.NotApplicable(var unused) -> {
        if (item.gate()) {
          doubts.add(new Doubt(Doubt.Kind.GATE_DECLARED_OUT, item.code()));
        }
        yield new Entry(item, Standing.OUT_BY_REASON, 0, 0);
      }
      case Answer.Reached(var level, var proof) -> {
        if (level < 0 || level > item.topLevel()) {
          throw new IllegalArgumentException("no level " + level + " of " + item.code());
        }
        if (proof.day().isAfter(day)) {
          doubts.add(new Doubt(Doubt.Kind.PROOF_IN_FUTURE, item.code()));
        }
        String verification = Decay.on(day, yardstick, item, proof).verification();
        yield new Entry(item, Standing.COUNTED, level, yardstick.rank(verification));
      }
    };
  }

  private void doubtTheRest(List<Item> items) {
    Set<String> asked = new HashSet<>();
    items.forEach(item -> asked.add(item.code()));
    for (String code : answers.byCode().keySet()) {
      if (!asked.contains(code)) {
        doubts.add(new Doubt(Doubt.Kind.NOT_ASKED, code));
      }
    }
    for (String question : yardstick.applicability().scope().keySet()) {
      if (!answers.scope().containsKey(question)) {
        doubts.add(new Doubt(Doubt.Kind.SCOPE_OPEN, question));
      }
    }
  }

  /**
   * By how much the weights of each dimension grow, so that the dimension keeps its weight though
   * items left: its weight over what applies of it. All are brought to one denominator, which
   * normalising takes out again, so whole numbers do.
   */
  private static Map<String, BigInteger> dimensionFactors(List<Entry> entries) {
    Map<String, BigInteger> all = new LinkedHashMap<>();
    Map<String, BigInteger> applying = new HashMap<>();
    for (Entry entry : entries) {
      BigInteger weight = units(entry.item().weight());
      all.merge(entry.item().dimension(), weight, BigInteger::add);
      if (!entry.standing().isOut()) {
        applying.merge(entry.item().dimension(), weight, BigInteger::add);
      }
    }
    BigInteger common = BigInteger.ONE;
    for (Map.Entry<String, BigInteger> part : applying.entrySet()) {
      if (!part.getValue().equals(all.get(part.getKey()))) {
        common = common.multiply(part.getValue()).divide(common.gcd(part.getValue()));
      }
    }
    Map<String, BigInteger> factors = new HashMap<>();
    for (Map.Entry<String, BigInteger> part : applying.entrySet()) {
      BigInteger whole = all.getOrDefault(part.getKey(), BigInteger.ZERO);
      factors.put(
          part.getKey(),
          whole.equals(part.getValue()) ? common : whole.multiply(common).divide(part.getValue()));
    }
    return factors;
  }

  /** Weight after sharing and sector factor, in units that all items have in common. */
  private BigInteger weight(Entry entry, Map<String, BigInteger> factors) {
    if (entry.standing().isOut()) {
      return BigInteger.ZERO;
    }
    Item item = entry.item();
    Adjustments adjustments = yardstick.adjustments();
    String sector = answers.scope().get(adjustments.sectorQuestion());
    boolean emphasised = sector != null && item.circumstances().sectors().contains(sector);
    BigInteger multiplier = emphasised ? units(adjustments.sectorMultiplier()) : UNIT;
    return units(item.weight())
        .multiply(factors.getOrDefault(item.dimension(), BigInteger.ONE))
        .multiply(multiplier);
  }

  private ItemScore itemScore(Entry entry, BigInteger weight, BigInteger whole) {
    String verification = yardstick.verifications().get(entry.rank()).code();
    if (weight.signum() == 0) {
      return new ItemScore(
          entry.item(),
          entry.standing(),
          0,
          verification,
          Fraction.ZERO,
          Fraction.ZERO,
          Fraction.ZERO);
    }
    BigDecimal percent = entry.item().percents().get(entry.level());
    BigInteger raw = weight.multiply(units(percent)).multiply(UNIT);
    BigInteger factor = units(yardstick.verifications().get(entry.rank()).factor());
    BigInteger confirmed = weight.multiply(units(percent)).multiply(factor);
    // Over one denominator for all, so that sums need no common one to be found.
    BigInteger denominator = whole.multiply(UNIT).multiply(UNIT);
    BigInteger share = weight.multiply(BigInteger.valueOf(100)).multiply(UNIT).multiply(UNIT);
    return new ItemScore(
        entry.item(),
        entry.standing(),
        entry.level(),
        verification,
        Fraction.of(share, denominator),
        Fraction.of(raw, denominator),
        Fraction.of(confirmed, denominator));
  }

  private static BigInteger units(BigDecimal number) {
    return number.setScale(DECIMALS).unscaledValue();
  }
}
