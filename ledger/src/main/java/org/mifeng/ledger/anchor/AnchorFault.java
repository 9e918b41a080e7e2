package org.mifeng.ledger.anchor;

/** What is wrong with an anchor, or missing from it. */
public enum AnchorFault {
  /** The statement is about other notes. */
  STATEMENT_DIFFERS,
  /** The transaction, or what it did, is not the anchoring of this statement. */
  TRANSACTION_DIFFERS,
  /** The proof does not lead from the block to the transaction and its receipt. */
  PROOF_BAD,
  /** Too few validators sealed the block. */
  SEALS_BAD,
  /** The transaction is for another chain than the anchor says. */
  OTHER_CHAIN,
  /** A node says that the block is not, or not yet, final. */
  NOT_FINAL,
  /** Only a node can say whether the block is part of the chain, and none was asked. */
  NEEDS_NODE
}
