/**
 * A checkpoint on a blockchain. The log writes down what it published ({@link
 * org.mifeng.ledger.anchor.AnchorStatement}); an account puts the statement's SHA-256 on a chain by
 * one event of a small contract; an {@link org.mifeng.ledger.anchor.Anchor} carries the transaction
 * with the proof of its block to whoever holds a receipt, and {@link
 * org.mifeng.ledger.anchor.AnchorCheck} judges it.
 *
 * <p>What a chain can prove without its node differs. Where validators seal blocks (QBFT, IBFT 2.0)
 * the block header itself is enough. Everywhere else the header proves that the transaction is in
 * that block, and only a node ({@link org.mifeng.ledger.anchor.ChainNode}) can say whether the
 * block is part of the chain.
 *
 * <p>Ethereum's formats (RLP, Keccak-256, Merkle-Patricia tries, secp256k1) are read and written
 * here with no library but Bouncy Castle's primitives. Nothing here opens a connection.
 */
@NullMarked
package org.mifeng.ledger.anchor;

import org.jspecify.annotations.NullMarked;
