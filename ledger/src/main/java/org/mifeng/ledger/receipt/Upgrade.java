package org.mifeng.ledger.receipt;

import java.util.List;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.time.TimeToken;

/**
 * What others say about one published checkpoint that covers the leaf. Added to a receipt whole and
 * never changed afterwards.
 *
 * @param sha256 the proof to the published checkpoint of the SHA-256 tree, with the cosignatures of
 *     witnesses in its note
 * @param sm3 the same in the SM3 tree
 * @param timestamps over the notes as the log alone signed them
 * @param anchors of statements about the notes
 * @param renewals over all of the above
 */
public record Upgrade(
    SuiteProof sha256,
    SuiteProof sm3,
    List<TimeToken> timestamps,
    List<Anchor> anchors,
    List<Renewal> renewals) {
  /** Most upgrades of a receipt, and most time-stamps, anchors and renewals of each. */
  public static final int MOST = 32;

  public Upgrade {
    timestamps = List.copyOf(timestamps);
    anchors = List.copyOf(anchors);
    renewals = List.copyOf(renewals);
  }
}
