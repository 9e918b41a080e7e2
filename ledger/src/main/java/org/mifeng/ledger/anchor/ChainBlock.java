package org.mifeng.ledger.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * A block as a node tells it by JSON-RPC ({@code eth_getBlockByNumber} with full transactions,
 * {@code eth_getBlockReceipts}), written as the bytes its hash covers. Nothing the node says is
 * believed: what does not lead to the hash or a root of the block is left out of the proof.
 *
 * @param number the block's number
 * @param hash its hash
 * @param header the header, or null when what the node says does not have that hash
 * @param transactions the transactions' bytes, null for one of an unknown kind
 * @param receipts the receipts' bytes
 */
public record ChainBlock(
    long number,
    byte[] hash,
    byte @Nullable [] header,
    List<byte @Nullable []> transactions,
    List<byte[]> receipts) {

  /**
   * Reads a node's answers.
   *
   * @param block the block with its transactions
   * @param receipts its receipts in their order
   * @throws MalformedException when they do not have the form of JSON-RPC
   */
  public static ChainBlock read(Json.Obj block, List<Json> receipts) {
    byte[] hash = RpcForm.bytes(block.text("hash"), Keccak.LENGTH);
    List<Json> items = block.array("transactions");
    if (items.size() > Trie.MAX_ENTRIES || receipts.size() > Trie.MAX_ENTRIES) {
      throw new MalformedException("more than " + Trie.MAX_ENTRIES + " transactions");
    }
    List<byte @Nullable []> transactions = new ArrayList<>();
    items.forEach(item -> transactions.add(RpcForm.transaction(item.asObject())));
    List<byte[]> encoded = new ArrayList<>();
    receipts.forEach(item -> encoded.add(RpcForm.receipt(item.asObject())));
    return new ChainBlock(
        RpcForm.count(block.text("number")), hash, header(block, hash), transactions, encoded);
  }

  private static byte @Nullable [] header(Json.Obj block, byte[] hash) {
    try {
      BlockHeader header = new BlockHeader(RpcForm.header(block));
      boolean named = AnchorCheck.hashes(header).stream().anyMatch(own -> Arrays.equals(own, hash));
      return named ? header.rlp().encode() : null;
    } catch (MalformedException e) {
      // A chain with other headers than Ethereum's: it has no proof to offer.
      return null;
    }
  }

  /**
   * The anchor of a statement whose transaction stands in this block, with as much proof as the
   * block gives.
   *
   * @param chain {@code eip155:N}
   * @param transaction the signed transaction
   * @param index its place in the block
   */
  public Anchor anchor(String chain, AnchorStatement statement, byte[] transaction, int index) {
    Anchor.Place place = new Anchor.Place(number, hash, index);
    if (header != null && index < receipts.size()) {
      BlockHeader read = BlockHeader.read(header);
      Trie trie = new Trie(receipts);
      if (Arrays.equals(trie.root(), read.receiptsRoot())) {
        Anchor.Proof proof =
            new Anchor.Proof(header, transactionProof(read, index), trie.prove(index));
        return new Anchor(chain, statement, place, transaction, receipts.get(index), proof);
      }
    }
    return new Anchor(chain, statement, place, transaction, null, null);
  }

  private List<byte[]> transactionProof(BlockHeader read, int index) {
    List<byte[]> known = new ArrayList<>();
    for (byte @Nullable [] transaction : transactions) {
      if (transaction == null) {
        return List.of();
      }
      known.add(transaction);
    }
    Trie trie = new Trie(known);
    boolean leads = index < known.size() && Arrays.equals(trie.root(), read.transactionsRoot());
    return leads ? trie.prove(index) : List.of();
  }
}
