package org.mifeng.ledger.trust;

import org.mifeng.ledger.MalformedException;

/** How a chain agrees on its blocks, which decides what can be proven without its node. */
public enum ChainKind {
  /** Any chain that speaks Ethereum JSON-RPC: only a node can say that a block is part of it. */
  EVM("evm"),
  /** QBFT: validators seal each block, in its extra data. */
  QBFT("qbft"),
  /** IBFT 2.0: the same with another spelling of the extra data. */
  IBFT2("ibft2");

  private final String label;

  ChainKind(String label) {
    this.label = label;
  }

  /** The name in policies. */
  public String label() {
    return label;
  }

  /** Whether a block header carries the seals of validators. */
  public boolean isSealed() {
    return this != EVM;
  }

  /**
   * The kind of a name.
   *
   * @throws MalformedException when there is none
   */
  public static ChainKind of(String label) {
    for (ChainKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new MalformedException("a chain of unknown kind");
  }
}
