package org.mifeng.platform.experts.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offer was taken.
 *
 * @param event the row of the history it is
 * @param offers out of how many
 * @param reason why so few were enough
 */
record Choice(int event, UUID offer, int offers, @Nullable String reason) {
  /** With so many offers a choice needs no reason. */
  static final int ENOUGH = 3;
}
