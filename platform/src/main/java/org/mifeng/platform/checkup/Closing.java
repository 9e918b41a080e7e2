package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Score;

/**
 * How many gaps of a check-up are closed in a later one of the same questions.
 *
 * @param gaps of the earlier one, of items that still apply
 * @param closed of them, fully in place now
 */
record Closing(int gaps, int closed) {
  /** Where a percent stands, it says that the item does not apply. */
  static final int NOT_APPLICABLE = 255;

  private static final int WHOLE = 100;
  private static final int RATE_DECIMALS = 4;

  /**
   * Compares two check-ups.
   *
   * @param before percents of the items, as {@link #percents} gives them; empty when there is none
   * @param now those of the same items, in the same order: the version is the same
   */
  static Closing between(byte[] before, byte[] now) {
    int gaps = 0;
    int closed = 0;
    for (int i = 0; i < Math.min(before.length, now.length); i++) {
      int then = before[i] & 0xff;
      int today = now[i] & 0xff;
      if (then < WHOLE && today != NOT_APPLICABLE) {
        gaps++;
        closed += today == WHOLE ? 1 : 0;
      }
    }
    return new Closing(gaps, closed);
  }

  /** How far each item is in place: a byte each, in percent, 255 where it does not apply. */
  static byte[] percents(Score score) {
    var percents = new byte[score.items().size()];
    for (int i = 0; i < percents.length; i++) {
      percents[i] = (byte) percent(score.items().get(i));
    }
    return percents;
  }

  private static int percent(ItemScore item) {
    return item.standing().isOut()
        ? NOT_APPLICABLE
        : item.item().percents().get(item.level()).intValue();
  }

  /** Part of the gaps that are closed, 0 to 1; 1 when there was none to close. */
  BigDecimal rate() {
    return gaps == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(closed)
            .divide(BigDecimal.valueOf(gaps), RATE_DECIMALS, RoundingMode.HALF_UP);
  }
}
