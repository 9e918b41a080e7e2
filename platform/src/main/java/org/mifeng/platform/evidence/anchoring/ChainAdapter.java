package org.mifeng.platform.evidence.anchoring;

import java.math.BigInteger;
import java.util.Optional;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;

/**
 * How the nodes of one chain are spoken to. Every method but {@code sign…} asks a node, so none is
 * called inside a transaction; each throws {@link NodeException} when the node does not answer as
 * it should.
 */
interface ChainAdapter {
  /**
   * What a node says about the chain now.
   *
   * @param genesis hash of its first block
   * @param head number of its newest block
   * @param nonce how many transactions of the account stand in blocks
   * @param settledNonce how many stand in blocks that will not be replaced; 0 when unknown
   * @param balance what the account owns, in the chain's smallest unit
   * @param fee what a transaction costs now for each unit of gas
   */
  record Look(
      byte[] genesis,
      long head,
      long nonce,
      long settledNonce,
      BigInteger balance,
      EvmOrder.Fee fee) {}

  /**
   * Where a transaction stands.
   *
   * @param place its block and place
   * @param succeeded whether it did what it should
   */
  record Found(Anchor.Place place, boolean succeeded) {}

  /** The chain's id, {@code eip155:N}. */
  String id();

  /** Looks at the chain as it concerns an account. */
  Look look(byte[] sender);

  /** Whether something is deployed at an address. */
  boolean hasCode(byte[] contract);

  /**
   * What to offer in place of a waiting transaction, so that nodes take it: more than before and no
   * less than now. Empty when that is more than may be paid.
   */
  Optional<EvmOrder.Fee> higher(byte[] waiting, EvmOrder.Fee now);

  /** Signs the creation of the contract. */
  byte[] signCreation(EvmKey key, long nonce, EvmOrder.Fee fee);

  /** Signs a transaction that anchors a statement. */
  byte[] sign(EvmKey key, byte[] contract, AnchorStatement statement, long nonce, EvmOrder.Fee fee);

  /** Sends a signed transaction; the same one again is no harm. */
  void send(byte[] transaction);

  /** Where a transaction stands; empty while it is in no block. */
  Optional<Found> find(byte[] hash);

  /** Whether a node knows a transaction, in a block or waiting for one. */
  boolean knows(byte[] hash);

  /** Whether a block is the one of its number. */
  boolean isCanonical(Anchor.Place place);

  /** The anchor with as much proof as the chain gives. */
  Anchor prove(AnchorStatement statement, byte[] transaction, Anchor.Place place);
}
