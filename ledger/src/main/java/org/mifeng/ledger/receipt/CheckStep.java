package org.mifeng.ledger.receipt;

/** The steps of the check, in their order (SPEC.md §7). */
public enum CheckStep {
  /** The receipt can be read, in one way only. */
  RECEIPT,
  /** The file is the one the receipt speaks of. */
  FILE,
  /** The entry in the log is about this file. */
  LEAF,
  /** The checkpoints are signed by trusted logs. */
  NOTE,
  /** The entry stands under both checkpoints. */
  PROOF,
  /** Witnesses saw the same checkpoints. */
  WITNESS,
  /** An authority dated the checkpoints. */
  TIME,
  /** A block chain carries the checkpoints. */
  ANCHOR,
  /** What aged was renewed in time. */
  RENEWAL,
  /** The policy that says whom to trust is in order. */
  POLICY
}
