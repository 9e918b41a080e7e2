package org.mifeng.platform.oversight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mifeng.platform.oversight.Figure.Suppressed;

/**
 * Which of the figures about parts of a whole may be told to those who do not reach the enterprises
 * themselves. A part of few is not; and when those of few together are still few, they would follow
 * from the whole by subtraction, so that the smallest other parts are not told either, until they
 * hide them.
 */
final class Telling {
  /** As many as may be spoken of. */
  static final long ENOUGH = 10;

  private Telling() {}

  /**
   * The parts that are not told, and why.
   *
   * @param sizes how many count in each part
   */
  static <T> Map<T, Suppressed> suppressed(Map<T, Long> sizes) {
    var found = new LinkedHashMap<T, Suppressed>();
    long hidden = 0;
    for (var part : sizes.entrySet()) {
      if (isFew(part.getValue())) {
        found.put(part.getKey(), Suppressed.FEW);
        hidden += part.getValue();
      }
    }
    var others =
        sizes.entrySet().stream()
            .filter(part -> part.getValue() >= ENOUGH)
            .sorted(Comparator.comparing(Map.Entry::getValue))
            .iterator();
    while (isFew(hidden) && others.hasNext()) {
      var next = others.next();
      found.put(next.getKey(), Suppressed.DIFFERENCE);
      hidden += next.getValue();
    }
    return found;
  }

  /** Whether so many are too few to be spoken of; none at all are no secret. */
  static boolean isFew(long size) {
    return size > 0 && size < ENOUGH;
  }
}
