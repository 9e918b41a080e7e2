package org.mifeng.platform.evidence.upgrade;

import java.util.List;
import org.mifeng.ledger.receipt.Upgrade;

/**
 * What lifts the receipt of one leaf today.
 *
 * @param level what it comes to, as far as this platform knows: 1 when nobody has said anything yet
 * @param upgrades one for each published checkpoint it rests on, the earliest first
 */
public record Upgraded(int level, List<Upgrade> upgrades) {
  public Upgraded {
    upgrades = List.copyOf(upgrades);
  }
}
