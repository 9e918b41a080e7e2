package org.mifeng.ledger.receipt;

import java.util.List;
import org.mifeng.ledger.merkle.InclusionProof;

/**
 * The proof in one tree, as the receipt carries it; not yet checked.
 *
 * @param index the leaf's place
 * @param hashes siblings, the lowest first
 * @param checkpoint the signed note, its whole text
 */
public record SuiteProof(long index, List<byte[]> hashes, String checkpoint) {
  public SuiteProof {
    hashes = List.copyOf(hashes);
  }

  /** The proof of a leaf and the checkpoint it leads to. */
  public static SuiteProof of(InclusionProof proof, String checkpoint) {
    return new SuiteProof(proof.index(), proof.hashes(), checkpoint);
  }
}
