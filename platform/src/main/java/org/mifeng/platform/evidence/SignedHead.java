package org.mifeng.platform.evidence;

import org.mifeng.ledger.merkle.TreeSnapshot;

/**
 * A committed and signed head of a log, with both trees as they were: all that receipts of its
 * leaves are made from, on any thread.
 *
 * @param year which log
 * @param sha256 the SHA-256 tree
 * @param sm3 the SM3 tree, of the same size
 * @param signed the signed notes, byte for byte
 */
record SignedHead(int year, TreeSnapshot sha256, TreeSnapshot sm3, SignedMark.Mark signed) {
  long size() {
    return sha256.size();
  }
}
