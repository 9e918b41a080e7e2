package org.mifeng.platform.evidence;

import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.merkle.TreeSnapshot;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.receipt.ReceiptBatch;

/**
 * A committed and signed head of a log, with both trees as they were: all that receipts of its
 * leaves are made from, on any thread.
 *
 * @param year which log
 * @param sha256 the SHA-256 tree
 * @param sm3 the SM3 tree, of the same size
 * @param signed the signed notes, byte for byte
 * @param receipts writes the receipts that this head covers
 */
record SignedHead(
    int year,
    TreeSnapshot sha256,
    TreeSnapshot sm3,
    SignedMark.Mark signed,
    ReceiptBatch receipts) {

  SignedHead(int year, TreeSnapshot sha256, TreeSnapshot sm3, SignedMark.Mark signed) {
    this(year, sha256, sm3, signed, receipts(signed));
  }

  /** What receipts under these notes have in common. */
  static ReceiptBatch receipts(SignedMark.Mark signed) {
    return new ReceiptBatch(
        origin(signed.noteSha256()),
        origin(signed.noteSm3()),
        signed.noteSha256(),
        signed.noteSm3());
  }

  private static String origin(String note) {
    return Checkpoint.parse(Note.parse(note).text()).origin();
  }

  long size() {
    return sha256.size();
  }
}
