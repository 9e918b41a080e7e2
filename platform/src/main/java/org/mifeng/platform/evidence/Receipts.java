package org.mifeng.platform.evidence;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.receipt.Subject;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes receipts: at once for what was just appended, and again later from the owner's row, the log
 * and the first signed head that covers it, which gives the same bytes each time.
 */
@Component
class Receipts {
  private final TileStore tiles;
  private final StoredTrees trees;
  private final Sequencer sequencer;

  Receipts(TileStore tiles, StoredTrees trees, Sequencer sequencer) {
    this.tiles = tiles;
    this.trees = trees;
    this.sequencer = sequencer;
  }

  /** The receipts of an order just appended, in its order. */
  List<Deposits.Issued> fresh(Order order, Outcome.Appended appended) {
    var head = appended.head();
    var batch = head.receipts();
    List<Deposits.Issued> receipts = new ArrayList<>(order.size());
    long index = appended.first();
    for (var sealing : order.sealings()) {
      var receipt =
          batch.receipt(
              sealing.id().value(),
              subject(sealing.submission()),
              sealing.salt(),
              sealing.body(),
              head.sha256().prove(index),
              head.sm3().prove(index));
      receipts.add(new Deposits.Issued(sealing.id(), receipt));
      index++;
    }
    return receipts;
  }

  /** The receipt of a stored deposit. */
  byte[] again(Deposit deposit) {
    int year = deposit.year();
    // The head in memory is read first: when no stored head covers the leaf, this one is the first.
    var newest = sequencer.head().filter(head -> head.year() == year);
    var signed =
        tiles
            .findCovering(year, deposit.index())
            .map(found -> new SignedMark.Mark(found.size(), found.noteSha256(), found.noteSm3()))
            .or(() -> newest.map(SignedHead::signed))
            .filter(mark -> mark.size() > deposit.index())
            .orElseThrow(() -> Refusal.unavailable("evidence.refusal.not-signed-yet"));
    return SignedHead.receipts(signed)
        .receipt(
            deposit.id().value(),
            subject(deposit.submission()),
            deposit.salt(),
            tiles.requireBody(year, deposit.index()),
            prove(deposit, HashSuite.SHA256, signed.size()),
            prove(deposit, HashSuite.SM3, signed.size()));
  }

  private InclusionProof prove(Deposit deposit, HashSuite suite, long size) {
    return InclusionProof.prove(trees.at(deposit.year(), suite, size), deposit.index(), size);
  }

  private static Subject subject(Submission submission) {
    return new Subject(submission.digests(), submission.mediaType(), null);
  }
}
