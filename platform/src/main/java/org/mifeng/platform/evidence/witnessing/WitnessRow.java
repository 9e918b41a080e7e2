package org.mifeng.platform.evidence.witnessing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One witness as the operator sees it.
 *
 * @param zh its Chinese name
 * @param en its English name
 * @param address where it takes checkpoints
 * @param sha256 how it stands with the SHA-256 tree
 * @param sm3 how it stands with the SM3 tree
 * @param newest size of the newest published checkpoint
 */
record WitnessRow(
    String zh, String en, String address, Standing sha256, Standing sm3, long newest) {
  /** Entries that it has yet to cosign, in the tree where it is further behind. */
  long lag() {
    return newest - Math.min(sha256.size(), sm3.size());
  }

  /** When it last cosigned anything. */
  @Nullable Instant cosignedAt() {
    var one = sha256.cosignedAt();
    var other = sm3.cosignedAt();
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** The tree in which something is wrong, or the other when nothing is. */
  Standing worse() {
    return sha256.trouble() == null ? sm3 : sha256;
  }
}
