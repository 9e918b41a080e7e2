package org.mifeng.platform.checkup;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.DepositId;

/**
 * What an answer points to as its proof.
 *
 * @param deposit one of the enterprise's own, or null
 * @param document what the document is called, or null
 * @param link where it can be seen, or null
 */
public record Backing(
    @Nullable DepositId deposit, @Nullable String document, @Nullable String link) {
  /** The enterprise's word alone. */
  public static final Backing NONE = new Backing(null, null, null);
}
