package org.mifeng.platform.experts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What experts or institutions did in a time, by outcome and not by opinion alone.
 *
 * @param open matters in hand
 * @param done matters that were done
 * @param onTime how many of them in time
 * @param notDone matters that were given back or never done
 * @param score mean of the scores given, 1 to 5; null when nobody gave one
 */
public record Merit(long open, long done, long onTime, long notDone, @Nullable BigDecimal score) {
  /** Of nobody who did anything yet. */
  public static final Merit NONE = new Merit(0, 0, 0, 0, null);
}
