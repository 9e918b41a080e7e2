package org.mifeng.ledger.anchor;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * What a chain says a transaction did, as its block binds it.
 *
 * @param succeeded whether it ran to its end; a receipt from before EIP-658 does not say and counts
 *     as failed
 * @param logs the events, in their order
 */
record EvmReceipt(boolean succeeded, List<Log> logs) {
  /** Longest receipt, in bytes. */
  static final int MAX_BYTES = 1 << 16;

  /** An event: who wrote it, its topics, its data. */
  record Log(byte[] address, List<byte[]> topics, byte[] data) {}

  /**
   * Reads a receipt of any type.
   *
   * @throws MalformedException when it is none
   */
  static EvmReceipt read(byte[] raw) {
    if (raw.length == 0 || raw.length > MAX_BYTES) {
      throw new MalformedException("a receipt has 1 to " + MAX_BYTES + " bytes");
    }
    byte[] body = (raw[0] & 0xff) < 0x80 ? Bytes.slice(raw, 1, raw.length - 1) : raw;
    List<Rlp> items = Rlp.read(body, MAX_BYTES).items();
    if (items.size() != 4) {
      throw new MalformedException("a receipt has four items");
    }
    byte[] status = items.get(0).data();
    List<Log> logs = new ArrayList<>();
    for (Rlp log : items.get(3).items()) {
      List<Rlp> parts = log.items();
      if (parts.size() != 3 || parts.get(1).items().size() > 4) {
        throw new MalformedException("an event has an address, up to four topics, and data");
      }
      List<byte[]> topics = new ArrayList<>();
      parts.get(1).items().forEach(topic -> topics.add(topic.data(Keccak.LENGTH)));
      logs.add(new Log(parts.get(0).data(EvmKey.ADDRESS), topics, parts.get(2).data()));
    }
    return new EvmReceipt(status.length == 1 && status[0] == 1, logs);
  }
}
