package org.mifeng.platform.evidence.anchoring;

import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorContract;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.ChainBlock;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.ledger.anchor.EvmOrder;
import org.mifeng.ledger.anchor.Keccak;
import org.mifeng.ledger.json.Json;

/** A chain that speaks Ethereum JSON-RPC. */
final class EvmAdapter implements ChainAdapter {
  private static final long GAS = 100_000;
  private static final long GAS_OF_CREATION = 400_000;
  private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000);
  private static final Json LATEST = new Json.Text("latest");

  private final EvmNode node;
  private final long chainId;
  private final int depth;
  private final BigInteger most;

  EvmAdapter(AnchoringProperties.Chain chain) {
    this.node = new EvmNode(URI.create(chain.url()));
    this.chainId = chain.chainId();
    this.depth = chain.finality().depth();
    this.most = GWEI.multiply(BigInteger.valueOf(chain.mostGwei()));
  }

  @Override
  public String id() {
    return "eip155:" + chainId;
  }

  @Override
  public Look look(byte[] sender) {
    return asked(
        () -> {
          var told = EvmNode.number(node.ask("eth_chainId"));
          if (!told.equals(BigInteger.valueOf(chainId))) {
            throw new NodeException(NodeException.Trouble.OTHER_CHAIN, "eip155:" + told);
          }
          var genesis = block(EvmNode.quantity(0));
          var head = block(LATEST);
          long number = EvmNode.count(head.require("number"));
          return new Look(
              hash(genesis.text("hash")),
              number,
              EvmNode.count(node.ask("eth_getTransactionCount", EvmNode.hex(sender), LATEST)),
              settledNonce(sender, number - depth),
              EvmNode.number(node.ask("eth_getBalance", EvmNode.hex(sender), LATEST)),
              fee(head));
        });
  }

  private Json.Obj block(Json which) {
    return node.ask("eth_getBlockByNumber", which, new Json.Bool(false)).asObject();
  }

  /** Nodes forget old states, so this may stay unknown; then nothing is called lost. */
  private long settledNonce(byte[] sender, long block) {
    if (block < 0) {
      return 0;
    }
    try {
      return EvmNode.count(
          node.ask("eth_getTransactionCount", EvmNode.hex(sender), EvmNode.quantity(block)));
    } catch (EvmNode.RefusedException forgotten) {
      return 0;
    }
  }

  /** EIP-1559 where blocks have a base fee, else what the node calls the price. */
  private EvmOrder.Fee fee(Json.Obj head) {
    if (!(head.find("baseFeePerGas") instanceof Json.Text base)) {
      return new EvmOrder.Fee(EvmNode.number(node.ask("eth_gasPrice")).min(most), null);
    }
    BigInteger tip;
    try {
      tip = EvmNode.number(node.ask("eth_maxPriorityFeePerGas"));
    } catch (EvmNode.RefusedException unknownMethod) {
      tip = GWEI;
    }
    var whole = EvmNode.number(base).shiftLeft(1).add(tip).min(most);
    return new EvmOrder.Fee(whole, tip.min(whole));
  }

  /** Nodes ask for a tenth more; this offers an eighth more. */
  @Override
  public Optional<EvmOrder.Fee> higher(byte[] waiting, EvmOrder.Fee now) {
    var before = EvmOrder.feeOf(waiting);
    var tip = before.tip();
    var fee =
        new EvmOrder.Fee(
            more(before.most()).max(now.most()),
            tip == null || now.tip() == null ? tip : more(tip).max(now.tip()));
    return fee.most().compareTo(most) > 0 ? Optional.empty() : Optional.of(fee);
  }

  private static BigInteger more(BigInteger fee) {
    return fee.add(fee.shiftRight(3)).add(BigInteger.ONE);
  }

  @Override
  public boolean hasCode(byte[] contract) {
    return asked(
        () -> node.ask("eth_getCode", EvmNode.hex(contract), LATEST).asText().length() > 2);
  }

  @Override
  public byte[] signCreation(EvmKey key, long nonce, EvmOrder.Fee fee) {
    return new EvmOrder(chainId, nonce, fee, GAS_OF_CREATION, null, AnchorContract.creationCode())
        .sign(key);
  }

  @Override
  public byte[] sign(
      EvmKey key, byte[] contract, AnchorStatement statement, long nonce, EvmOrder.Fee fee) {
    return new EvmOrder(chainId, nonce, fee, GAS, contract, AnchorContract.call(statement))
        .sign(key);
  }

  @Override
  public void send(byte[] transaction) {
    try {
      node.ask("eth_sendRawTransaction", EvmNode.hex(transaction));
    } catch (EvmNode.RefusedException refused) {
      // A node that has it already says so as an error; whether it has is asked, not read from
      // words.
      if (!knows(Keccak.digest(transaction))) {
        throw new NodeException(
            NodeException.Trouble.REFUSED, String.valueOf(refused.getMessage()), refused);
      }
    }
  }

  @Override
  public Optional<Found> find(byte[] hash) {
    return asked(
        () ->
            node.ask("eth_getTransactionReceipt", EvmNode.hex(hash)) instanceof Json.Obj receipt
                ? Optional.of(found(receipt))
                : Optional.empty());
  }

  private static Found found(Json.Obj receipt) {
    var place =
        new Anchor.Place(
            EvmNode.count(receipt.require("blockNumber")),
            hash(receipt.text("blockHash")),
            Math.toIntExact(
                Math.min(Integer.MAX_VALUE, EvmNode.count(receipt.require("transactionIndex")))));
    return new Found(place, EvmNode.number(receipt.require("status")).equals(BigInteger.ONE));
  }

  @Override
  public boolean knows(byte[] hash) {
    return asked(() -> node.ask("eth_getTransactionByHash", EvmNode.hex(hash)) instanceof Json.Obj);
  }

  @Override
  public boolean isCanonical(Anchor.Place place) {
    return asked(
        () ->
            node.ask("eth_getBlockByNumber", EvmNode.quantity(place.block()), new Json.Bool(false))
                    instanceof Json.Obj block
                && Arrays.equals(hash(block.text("hash")), place.blockHash()));
  }

  @Override
  public Anchor prove(AnchorStatement statement, byte[] transaction, Anchor.Place place) {
    return asked(
        () -> {
          var block =
              node.ask("eth_getBlockByHash", EvmNode.hex(place.blockHash()), new Json.Bool(true));
          if (!(block instanceof Json.Obj known)) {
            throw new NodeException(
                NodeException.Trouble.BLOCK_REPLACED, String.valueOf(place.block()));
          }
          return ChainBlock.read(known, receipts(known, place))
              .anchor(id(), statement, transaction, place.index());
        });
  }

  private List<Json> receipts(Json.Obj block, Anchor.Place place) {
    try {
      // By number: not every node takes a hash here.
      if (node.ask("eth_getBlockReceipts", EvmNode.quantity(place.block()))
          instanceof Json.Arr(var items)) {
        requireOf(place, items);
        return items;
      }
    } catch (EvmNode.RefusedException unknownMethod) {
      // Falls through to asking one by one.
    }
    var receipts = new ArrayList<Json>();
    for (var transaction : block.array("transactions")) {
      receipts.add(node.ask("eth_getTransactionReceipt", transaction.asObject().require("hash")));
    }
    return receipts;
  }

  private static void requireOf(Anchor.Place place, List<Json> receipts) {
    for (var receipt : receipts) {
      if (!Arrays.equals(hash(receipt.asObject().text("blockHash")), place.blockHash())) {
        throw new NodeException(
            NodeException.Trouble.BLOCK_REPLACED, String.valueOf(place.block()));
      }
    }
  }

  private static byte[] hash(String text) {
    return Bytes.fromHex(text.replaceFirst("^0x", "").toLowerCase(Locale.ROOT), Keccak.LENGTH);
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (EvmNode.RefusedException refused) {
      throw new NodeException(
          NodeException.Trouble.REFUSED, String.valueOf(refused.getMessage()), refused);
    } catch (MalformedException e) {
      throw new NodeException(NodeException.Trouble.STRANGE, e.rule(), e);
    }
  }
}
