package org.mifeng.ledger.fsck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Continuation;

/**
 * What the check of a log came to.
 *
 * @param leaves entries hashed
 * @param tiles tiles compared, both trees together
 * @param signaturesChecked whether a policy was there to check the checkpoints' signatures by
 * @param differences the first one of each tree, and those of the checkpoints; empty when whole
 * @param continuation which log this one continues, or null when it is the first of its house
 */
public record FsckReport(
    long leaves,
    long tiles,
    boolean signaturesChecked,
    List<Difference> differences,
    @Nullable Continuation continuation) {
  public FsckReport {
    differences = List.copyOf(differences);
  }

  /** Whether nothing differs. */
  public boolean isWhole() {
    return differences.isEmpty();
  }
}
