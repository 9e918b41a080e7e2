package org.mifeng.index.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Adjustments;
import org.mifeng.index.GradeMark;
import org.mifeng.index.Yardstick;

/**
 * The result of a check-up: C_raw, which sets the grade and the advice, and C, which counts for the
 * index and for rankings, with the part that each item has in them. Scores of different sets are
 * never compared: the quick set is labelled as such wherever it is shown.
 */
public final class Score {
  private final Yardstick yardstick;
  private final String set;
  private final LocalDate day;
  private final List<ItemScore> items;
  private final List<Doubt> doubts;
  private final Fraction uncappedRaw;
  private final Fraction uncappedConfirmed;
  private final Fraction raw;
  private final Fraction confirmed;
  private final List<String> gateHits;

  Score(Yardstick yardstick, String set, LocalDate day, List<ItemScore> items, List<Doubt> doubts) {
    this.yardstick = yardstick;
    this.set = set;
    this.day = day;
    this.items = List.copyOf(items);
    this.doubts = List.copyOf(doubts);
    Adjustments adjustments = yardstick.adjustments();
    this.gateHits =
        items.stream()
            .filter(item -> item.item().gate() && !item.standing().isOut())
            .filter(item -> item.level() <= adjustments.gateLevel())
            .map(ItemScore::code)
            .toList();
    Fraction cap = gateHits.isEmpty() ? Fraction.HUNDRED : Fraction.of(adjustments.gateCap());
    this.uncappedRaw = sum(items.stream().map(ItemScore::raw).toList());
    this.uncappedConfirmed = sum(items.stream().map(ItemScore::confirmed).toList());
    this.raw = uncappedRaw.least(cap);
    this.confirmed = uncappedConfirmed.least(cap);
  }

  /** The set that was asked. */
  public String set() {
    return set;
  }

  /** The day for which proofs were held to be fresh or lapsed. */
  public LocalDate day() {
    return day;
  }

  /** C_raw, 0 to 100, with two decimals. */
  public BigDecimal raw() {
    return raw.rounded();
  }

  /** C, 0 to 100, with two decimals. */
  public BigDecimal confirmed() {
    return confirmed.rounded();
  }

  /** C before rounding. */
  public Fraction exactConfirmed() {
    return confirmed;
  }

  /** C_raw before the cap of the gate. */
  public Fraction uncappedRaw() {
    return uncappedRaw;
  }

  /** C before the cap of the gate. */
  public Fraction uncappedConfirmed() {
    return uncappedConfirmed;
  }

  /** The grade of the check-up, which C_raw sets. */
  public GradeMark grade() {
    return grade(yardstick, raw());
  }

  /** The grade that C alone would have. */
  public GradeMark confirmedGrade() {
    return grade(yardstick, confirmed());
  }

  /** The grade of a figure as it is published: what is shown decides, not what was rounded off. */
  static GradeMark grade(Yardstick yardstick, BigDecimal figure) {
    return yardstick.grades().stream()
        .filter(mark -> figure.compareTo(mark.least()) >= 0)
        .findFirst()
        .orElse(yardstick.grades().getLast());
  }

  /** Gate items that cap the whole, which a report says first. */
  public List<String> gateHits() {
    return gateHits;
  }

  /**
   * How much of C_raw rests on more than the enterprise's word, 0 to 100: the points of items whose
   * proof is better than the weakest verification.
   */
  public Fraction verifiedShare() {
    if (uncappedRaw.isZero()) {
      return Fraction.ZERO;
    }
    return items.stream()
        .filter(item -> yardstick.rank(item.verification()) > 0)
        .map(ItemScore::raw)
        .reduce(Fraction.ZERO, Fraction::plus)
        .over(uncappedRaw)
        .times(Fraction.HUNDRED);
  }

  /** All items of the set, in the order of the system. */
  public List<ItemScore> items() {
    return items;
  }

  /** One item. */
  public ItemScore item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }

  /** The dimensions of the set, in the order of the system. */
  public List<DimensionScore> dimensions() {
    Map<String, List<ItemScore>> byDimension = new LinkedHashMap<>();
    for (ItemScore item : items) {
      byDimension.computeIfAbsent(item.item().dimension(), unused -> new ArrayList<>()).add(item);
    }
    return byDimension.entrySet().stream()
        .map(
            entry ->
                new DimensionScore(
                    entry.getKey(),
                    sum(entry.getValue().stream().map(ItemScore::share).toList()),
                    sum(entry.getValue().stream().map(ItemScore::raw).toList()),
                    sum(entry.getValue().stream().map(ItemScore::confirmed).toList())))
        .toList();
  }

  private static Fraction sum(List<Fraction> parts) {
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  /** How many items still have no answer. */
  public long unanswered() {
    return items.stream().filter(item -> item.standing() == Standing.UNANSWERED).count();
  }

  /** What a person should look at. */
  public List<Doubt> doubts() {
    return doubts;
  }

  /** What it was measured with. */
  public Yardstick yardstick() {
    return yardstick;
  }
}
