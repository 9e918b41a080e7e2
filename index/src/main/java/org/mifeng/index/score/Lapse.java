package org.mifeng.index.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Yardstick;

/**
 * A proof that will drop a level.
 *
 * @param code of the item
 * @param day the first on which it counts for less
 * @param from its verification before
 * @param to its verification from that day on
 * @param loss points of C that go with it, before the cap
 */
public record Lapse(String code, LocalDate day, String from, String to, Fraction loss) {
  /** What C becomes by lapses alone. */
  public record Outlook(List<Lapse> lapses, BigDecimal confirmedNow, BigDecimal confirmedThen) {}

  /** Longest look ahead, in days. */
  private static final int MOST_DAYS = 3_700;

  /**
   * What lapses after a day and until so many days later, the earliest first, when nothing is done.
   *
   * @param days 1 to 3,700
   */
  public static Outlook within(Yardstick yardstick, Answers answers, LocalDate day, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("1 to " + MOST_DAYS + " days");
    }
    LocalDate end = day.plusDays(days);
    Score now = Scoring.score(yardstick, answers, day);
    List<Lapse> lapses = new ArrayList<>();
    for (ItemScore item : now.items()) {
      if (answers.byCode().get(item.code()) instanceof Answer.Reached(var level, var proof)
          && item.standing() == Standing.COUNTED) {
        Fraction share = item.raw();
        Decay.Standing standing = Decay.on(day, yardstick, item.item(), proof);
        LocalDate until = standing.until();
        while (until != null && !until.isAfter(end)) {
          Decay.Standing next = Decay.on(until, yardstick, item.item(), proof);
          Fraction loss = share.times(factor(yardstick, standing).minus(factor(yardstick, next)));
          lapses.add(
              new Lapse(item.code(), until, standing.verification(), next.verification(), loss));
          standing = next;
          until = next.until();
        }
      }
    }
    lapses.sort(Comparator.comparing(Lapse::day).thenComparing(Lapse::code));
    BigDecimal then = Scoring.score(yardstick, answers, end).confirmed();
    return new Outlook(List.copyOf(lapses), now.confirmed(), then);
  }

  private static Fraction factor(Yardstick yardstick, Decay.Standing standing) {
    return Fraction.of(
        yardstick.verifications().get(yardstick.rank(standing.verification())).factor());
  }
}
