package org.mifeng.ledger.anchor;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * A statement on a chain, with all a stranger needs to find it there again.
 *
 * @param chain {@code eip155:N}
 * @param statement what was anchored
 * @param place where it stands
 * @param transaction the signed transaction, as nodes pass it on
 * @param receipt what the chain says it did, as its block binds it; null where the node's answer
 *     does not lead to the block's root
 * @param proof the way from the block's header to transaction and receipt, or null where the chain
 *     has no such header
 */
public record Anchor(
    String chain,
    AnchorStatement statement,
    Place place,
    byte[] transaction,
    byte @Nullable [] receipt,
    @Nullable Proof proof) {
  /** Longest anchor as JSON, in bytes. */
  public static final int MAX_BYTES = 1 << 17;

  private static final Pattern CHAIN = Pattern.compile("eip155:[1-9][0-9]{0,14}");

  /**
   * A place on a chain.
   *
   * @param block the block's number
   * @param blockHash its hash
   * @param index the transaction's place in it
   */
  public record Place(long block, byte[] blockHash, int index) {
    public Place {
      boolean exact = block >= 0 && block <= Json.Num.MAX_EXACT;
      if (!exact || index < 0 || blockHash.length != Keccak.LENGTH) {
        throw new MalformedException("not a place on a chain");
      }
    }
  }

  /**
   * The way from a block's header down.
   *
   * @param header the header's RLP, with the validators' seals where the chain has them
   * @param transaction nodes of the transactions' trie; empty where the block holds transactions of
   *     kinds unknown here
   * @param receipt nodes of the receipts' trie
   */
  public record Proof(byte[] header, List<byte[]> transaction, List<byte[]> receipt) {
    public Proof {
      transaction = List.copyOf(transaction);
      receipt = List.copyOf(receipt);
    }
  }

  public Anchor {
    if (!CHAIN.matcher(chain).matches()) {
      throw new MalformedException("a chain is named eip155:N");
    }
    if ((receipt == null) != (proof == null)) {
      throw new MalformedException("a receipt stands with its proof");
    }
  }

  /** The transaction's hash, by which nodes find it. */
  public byte[] transactionHash() {
    return Keccak.digest(transaction);
  }

  /**
   * Reads an anchor.
   *
   * @throws MalformedException when a member is missing, unknown, too long or has another form
   */
  public static Anchor read(Json.Obj json) {
    json.requireOnly("block", "chain", "index", "proof", "receipt", "statement", "transaction");
    Json.Obj block = json.object("block");
    block.requireOnly("hash", "number");
    long index = json.count("index");
    if (index > Integer.MAX_VALUE) {
      throw new MalformedException("index too large");
    }
    Proof proof = null;
    byte[] receipt = null;
    if (json.find("proof") != null) {
      Json.Obj nodes = json.object("proof");
      nodes.requireOnly("header", "receipt", "transaction");
      proof =
          new Proof(
              bytes(nodes.text("header"), BlockHeader.MAX_BYTES),
              nodes(nodes, "transaction"),
              nodes(nodes, "receipt"));
      receipt = bytes(json.text("receipt"), EvmReceipt.MAX_BYTES);
    } else if (json.find("receipt") != null) {
      throw new MalformedException("a receipt stands with its proof");
    }
    return new Anchor(
        json.text("chain"),
        AnchorStatement.read(json.object("statement")),
        new Place(
            block.count("number"), Bytes.fromHex(block.text("hash"), Keccak.LENGTH), (int) index),
        bytes(json.text("transaction"), EvmTransaction.MAX_BYTES),
        receipt,
        proof);
  }

  private static List<byte[]> nodes(Json.Obj json, String name) {
    return json.list(name, TrieProof.MAX_NODES, item -> bytes(item.asText(), TrieProof.MAX_NODE));
  }

  private static byte[] bytes(String base64, int most) {
    if (base64.length() / 4 * 3 > most + 2) {
      throw new MalformedException("longer than " + most + " bytes");
    }
    return Bytes.fromBase64(base64);
  }

  /** The anchor as it stands in a receipt. */
  public Json.Obj json() {
    Json.Obj json =
        Json.Obj.empty()
            .with("chain", chain)
            .with("statement", statement.json())
            .with(
                "block",
                Json.Obj.empty()
                    .with("number", place.block())
                    .with("hash", Bytes.hex(place.blockHash())))
            .with("index", place.index())
            .withBase64("transaction", transaction);
    if (proof != null && receipt != null) {
      json.withBase64("receipt", receipt)
          .with(
              "proof",
              Json.Obj.empty()
                  .withBase64("header", proof.header())
                  .withBase64s("transaction", proof.transaction())
                  .withBase64s("receipt", proof.receipt()));
    }
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchor that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return chain.hashCode() * 31 + Long.hashCode(place.block());
  }
}
