package org.mifeng.cli;

import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorContract;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.trust.TrustedChain;

/**
 * Asks the nodes a person named whether a block is part of their chain. A node is believed as far
 * as the person who named it believes it.
 */
final class NodeQuestion implements ChainNode {
  private final List<NodeLine> lines = new ArrayList<>();

  NodeQuestion(List<URI> nodes) {
    nodes.forEach(node -> lines.add(new NodeLine(node)));
  }

  @Override
  public Answer ask(TrustedChain chain, Anchor anchor) {
    String silence = "no node of " + chain.id() + " was named";
    for (NodeLine line : lines) {
      try {
        if (number(line.ask("eth_chainId")).equals(BigInteger.valueOf(chain.number()))) {
          return ask(line, chain, anchor);
        }
      } catch (NodeLine.SilentException e) {
        silence = String.valueOf(e.getMessage());
      } catch (MalformedException e) {
        silence = "a node answered in another form: " + e.rule();
      }
    }
    return new Answer(Standing.SILENT, null, silence);
  }

  private static Answer ask(NodeLine line, TrustedChain chain, Anchor anchor) {
    Anchor.Place place = anchor.place();
    if (!(line.ask("eth_getTransactionReceipt", hex(anchor.transactionHash()))
        instanceof Json.Obj receipt)) {
      return not("the node knows no such transaction in a block");
    }
    boolean samePlace =
        Arrays.equals(bytes(receipt.text("blockHash")), place.blockHash())
            && number(receipt.require("blockNumber")).equals(BigInteger.valueOf(place.block()));
    if (!samePlace) {
      return not("the transaction stands in another block");
    }
    if (!number(receipt.require("status")).equals(BigInteger.ONE)
        || receipt.array("logs").stream().noneMatch(log -> isEvent(log, chain, anchor))) {
      return not("the transaction wrote no such event");
    }
    Json number = new Json.Text("0x" + Long.toHexString(place.block()));
    if (!(line.ask("eth_getBlockByNumber", number, new Json.Bool(false)) instanceof Json.Obj block)
        || !Arrays.equals(bytes(block.text("hash")), place.blockHash())) {
      return not("another block has this number");
    }
    BigInteger after =
        number(line.ask("eth_blockNumber")).subtract(BigInteger.valueOf(place.block()));
    if (after.compareTo(BigInteger.valueOf(chain.depth())) < 0) {
      return not(after + " of " + chain.depth() + " blocks follow");
    }
    return new Answer(Standing.FINAL, time(block), line + " says so");
  }

  private static boolean isEvent(Json json, TrustedChain chain, Anchor anchor) {
    Json.Obj log = json.asObject();
    List<byte[]> topics = log.array("topics").stream().map(topic -> bytes(topic.asText())).toList();
    return Arrays.equals(bytes(log.text("address")), chain.contract())
        && AnchorContract.isEventOf(anchor.statement(), topics, bytes(log.text("data")));
  }

  private static @Nullable Instant time(Json.Obj block) {
    BigInteger seconds = number(block.require("timestamp"));
    try {
      return seconds.bitLength() > 53 ? null : Instant.ofEpochSecond(seconds.longValueExact());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Answer not(String detail) {
    return new Answer(Standing.NOT_FINAL, null, detail);
  }

  static Json hex(byte[] bytes) {
    return new Json.Text("0x" + Bytes.hex(bytes));
  }

  private static BigInteger number(Json json) {
    String text = json.asText();
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new MalformedException("a number is written like 0x1f");
    }
    return new BigInteger(text.substring(2), 16);
  }

  private static byte[] bytes(String text) {
    if (!text.startsWith("0x")) {
      throw new MalformedException("bytes are written like 0x00ff");
    }
    try {
      return HexFormat.of().parseHex(text.substring(2).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("bytes are written like 0x00ff");
    }
  }
}
