package org.mifeng.platform.oversight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Shell;

/** How figures and targets are said on every page, so that each is said in one way. */
public final class FigureWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final double MOST_TOLD = 0.95;

  private FigureWords() {}

  /** What is to be reached, in the words of a request. */
  public static String target(Plan.Target target, Shell shell) {
    return target(target, WordSource.of(shell));
  }

  /** What is to be reached: 600, 13, 70 %. */
  public static String target(Plan.Target target, WordSource words) {
    return switch (target.unit()) {
      case COUNT -> words.number(target.value());
      case DISTRICTS -> words.text("oversight.value.districts", words.number(target.value()));
      case PERCENT -> words.percent(target.value().divide(HUNDRED).doubleValue());
    };
  }

  /** Where it stands, in the words of a request. */
  public static String now(@Nullable Figure figure, Shell shell) {
    return now(figure, WordSource.of(shell));
  }

  /** Where it stands: 72.9 %, not yet recorded, not told. */
  public static String now(@Nullable Figure figure, WordSource words) {
    if (figure == null || !figure.isRecorded()) {
      return words.text("oversight.not-recorded");
    }
    if (!figure.isTold()) {
      return words.text("oversight.not-told");
    }
    if (figure.counts().denominator() == 0) {
      return words.text("oversight.nothing-to-count");
    }
    return words.percent(figure.counts().share());
  }

  /** The counts of a figure, in the words of a request. */
  public static String counts(@Nullable Figure figure, Shell shell) {
    return counts(figure, WordSource.of(shell));
  }

  /** The counts of a figure: 702 of 963; empty where nothing is told. */
  public static String counts(@Nullable Figure figure, WordSource words) {
    if (figure == null || !figure.isTold()) {
      return "";
    }
    var numerator = figure.counts().numerator();
    return numerator == null
        ? words.text("oversight.counts-without", words.number(figure.counts().denominator()))
        : words.text(
            "oversight.counts",
            words.number(numerator),
            words.number(figure.counts().denominator()));
  }

  /** Where it stands and from what, in one phrase: 72.9 % (702 of 963). */
  public static String both(String now, String counts, WordSource words) {
    return counts.isEmpty() ? now : words.text("oversight.with-counts", now, counts);
  }

  /**
   * A part as everybody may read it: whole percent, and never all or nothing, which would tell
   * about each single one.
   */
  public static String blurred(Figure figure, Shell shell) {
    if (!figure.isTold() || !figure.isRecorded() || figure.counts().denominator() == 0) {
      return now(figure, shell);
    }
    var share = figure.counts().share();
    if (share > MOST_TOLD) {
      return shell.text("oversight.at-least", shell.percent(MOST_TOLD));
    }
    if (share < 1 - MOST_TOLD) {
      return shell.text("oversight.at-most", shell.percent(1 - MOST_TOLD));
    }
    return shell.percent(Math.round(share * 100) / 100.0);
  }

  /** Whether a target in percent is reached. */
  public static boolean isReached(Plan.Target target, @Nullable Figure figure) {
    return figure != null
        && figure.isRecorded()
        && figure.isTold()
        && figure.counts().denominator() > 0
        && BigDecimal.valueOf(figure.counts().share()).multiply(HUNDRED).compareTo(target.value())
            >= 0;
  }
}
