package org.mifeng.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes how one item counts.
 *
 * @param sectors in which it weighs more, by their codes; usually none
 * @param rule the name of the rule under which it applies, or null when it always does
 * @param proofMonths after how many months any proof of it drops a level, or null for never
 */
public record Circumstances(
    List<String> sectors, @Nullable String rule, @Nullable Integer proofMonths) {
  /** An item that always counts the same. */
  public static final Circumstances PLAIN = new Circumstances(List.of(), null, null);

  public Circumstances {
    sectors = List.copyOf(sectors);
  }
}
