package org.mifeng.platform.oversight;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the list behind a figure are asked for.
 *
 * @param vulnerable whether those of vulnerable sectors alone
 * @param which {@code used}, {@code unused}, {@code excluded}, or empty for all
 */
public record FigureList(Extent extent, boolean vulnerable, String which) {
  private static final Set<String> CHOICES = Set.of("used", "unused", "excluded");

  /** The rows of an indicator's list; a choice that is not known is passed over. */
  public static FigureList of(TargetIndicator indicator, Extent extent, @Nullable String which) {
    return new FigureList(
        extent,
        indicator.counted() == TargetIndicator.Counted.VULNERABLE,
        which != null && CHOICES.contains(which) ? which : "");
  }
}
