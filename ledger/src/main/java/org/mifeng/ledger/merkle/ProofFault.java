package org.mifeng.ledger.merkle;

/** What is wrong with a proof. */
public enum ProofFault {
  /** Nothing: it proves what it says. */
  NONE,
  /** The index is not below the size, or the sizes are in the wrong order. */
  INDEX_BEYOND_SIZE,
  /** Another number of hashes than index and size ask for. */
  WRONG_LENGTH,
  /** A hash that has not 32 bytes. */
  HASH_LENGTH,
  /** The hashes join to another root. */
  ROOT_DIFFERS
}
