package org.mifeng.ledger.fsck;

import java.util.List;

/**
 * What the check of a log came to.
 *
 * @param leaves entries hashed
 * @param tiles tiles compared, both trees together
 * @param signaturesChecked whether a policy was there to check the checkpoints' signatures by
 * @param differences the first one of each tree, and those of the checkpoints; empty when whole
 */
public record FsckReport(
    long leaves, long tiles, boolean signaturesChecked, List<Difference> differences) {
  public FsckReport {
    differences = List.copyOf(differences);
  }

  /** Whether nothing differs. */
  public boolean isWhole() {
    return differences.isEmpty();
  }
}
