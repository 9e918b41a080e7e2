package org.mifeng.platform.evidence.anchoring;

import java.util.Optional;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;

/** A line to a real node that is cut while something is sent: before it arrives, or after. */
record CutLine(ChainAdapter line, boolean delivered) implements ChainAdapter {
  @Override
  public void send(byte[] transaction) {
    if (delivered) {
      line.send(transaction);
    }
    throw new NodeException(NodeException.Trouble.SILENT, "eth_sendRawTransaction");
  }

  @Override
  public String id() {
    return line.id();
  }

  @Override
  public Look look(byte[] sender) {
    return line.look(sender);
  }

  @Override
  public Optional<EvmOrder.Fee> higher(byte[] waiting, EvmOrder.Fee now) {
    return line.higher(waiting, now);
  }

  @Override
  public boolean hasCode(byte[] contract) {
    return line.hasCode(contract);
  }

  @Override
  public byte[] signCreation(EvmKey key, long nonce, EvmOrder.Fee fee) {
    return line.signCreation(key, nonce, fee);
  }

  @Override
  public byte[] sign(
      EvmKey key, byte[] contract, AnchorStatement statement, long nonce, EvmOrder.Fee fee) {
    return line.sign(key, contract, statement, nonce, fee);
  }

  @Override
  public Optional<Found> find(byte[] hash) {
    return line.find(hash);
  }

  @Override
  public boolean knows(byte[] hash) {
    return line.knows(hash);
  }

  @Override
  public boolean isCanonical(Anchor.Place place) {
    return line.isCanonical(place);
  }

  @Override
  public Anchor prove(AnchorStatement statement, byte[] transaction, Anchor.Place place) {
    return line.prove(statement, transaction, place);
  }
}
