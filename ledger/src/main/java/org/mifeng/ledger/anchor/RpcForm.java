package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/** The JSON of Ethereum's nodes, turned into the RLP that blocks are made of. */
final class RpcForm {
  private static final int MAX_DATA = 1 << 20;

  /** A header's members in their order; those after the nonce came one by one with later forks. */
  private static final List<String> HEADER =
      List.of(
          "parentHash",
          "sha3Uncles",
          "miner",
          "stateRoot",
          "transactionsRoot",
          "receiptsRoot",
          "logsBloom",
          "#difficulty",
          "#number",
          "#gasLimit",
          "#gasUsed",
          "#timestamp",
          "extraData",
          "mixHash",
          "nonce",
          "#baseFeePerGas",
          "withdrawalsRoot",
          "#blobGasUsed",
          "#excessBlobGas",
          "parentBeaconBlockRoot",
          "requestsHash");

  private static final int REQUIRED = 15;

  private RpcForm() {}

  /** The members of each kind of transaction; # marks a number, % a list of its own. */
  private static @Nullable List<String> members(int type) {
    return switch (type) {
      case 0 -> List.of("#nonce", "#gasPrice", "#gas", "to", "#value", "input", "#v", "#r", "#s");
      case 1 ->
          List.of(
              "#chainId",
              "#nonce",
              "#gasPrice",
              "#gas",
              "to",
              "#value",
              "input",
              "%accessList",
              "#yParity",
              "#r",
              "#s");
      case 2 ->
          List.of(
              "#chainId",
              "#nonce",
              "#maxPriorityFeePerGas",
              "#maxFeePerGas",
              "#gas",
              "to",
              "#value",
              "input",
              "%accessList",
              "#yParity",
              "#r",
              "#s");
      case 3 ->
          List.of(
              "#chainId",
              "#nonce",
              "#maxPriorityFeePerGas",
              "#maxFeePerGas",
              "#gas",
              "to",
              "#value",
              "input",
              "%accessList",
              "#maxFeePerBlobGas",
              "%blobVersionedHashes",
              "#yParity",
              "#r",
              "#s");
      case 4 ->
          List.of(
              "#chainId",
              "#nonce",
              "#maxPriorityFeePerGas",
              "#maxFeePerGas",
              "#gas",
              "to",
              "#value",
              "input",
              "%accessList",
              "%authorizationList",
              "#yParity",
              "#r",
              "#s");
      default -> null;
    };
  }

  static Rlp header(Json.Obj block) {
    List<Rlp> items = new ArrayList<>();
    for (String name : HEADER) {
      Json member = block.find(name.replace("#", ""));
      if (member == null || member instanceof Json.Null) {
        if (items.size() < REQUIRED) {
          throw new MalformedException("a header lacks " + name);
        }
        continue;
      }
      items.add(name.startsWith("#") ? number(member) : Rlp.of(bytes(member.asText())));
    }
    return new Rlp.Items(items);
  }

  /** A transaction's bytes, or null when it is of a kind unknown here. */
  static byte @Nullable [] transaction(Json.Obj json) {
    int type = type(json);
    List<String> members = members(type);
    if (members == null) {
      return null;
    }
    List<Rlp> items = new ArrayList<>();
    for (String name : members) {
      items.add(
          switch (name) {
            case "to" -> receiver(json.find("to"));
            case "%accessList" -> accessList(json);
            case "%authorizationList" -> authorizations(json);
            case "%blobVersionedHashes" -> hashes(json.array("blobVersionedHashes"));
            case "#yParity" -> number(json.require(json.find("yParity") == null ? "v" : "yParity"));
            default ->
                name.startsWith("#")
                    ? number(json.require(name.substring(1)))
                    : Rlp.of(bytes(json.text(name)));
          });
    }
    return typed(type, new Rlp.Items(items));
  }

  private static Rlp receiver(@Nullable Json to) {
    return Rlp.of(to == null || to instanceof Json.Null ? new byte[0] : bytes(to.asText()));
  }

  private static Rlp accessList(Json.Obj json) {
    List<Rlp> entries = new ArrayList<>();
    for (Json item : json.array("accessList")) {
      Json.Obj entry = item.asObject();
      entries.add(
          Rlp.list(Rlp.of(bytes(entry.text("address"))), hashes(entry.array("storageKeys"))));
    }
    return new Rlp.Items(entries);
  }

  private static Rlp authorizations(Json.Obj json) {
    List<Rlp> entries = new ArrayList<>();
    for (Json item : json.array("authorizationList")) {
      Json.Obj entry = item.asObject();
      entries.add(
          Rlp.list(
              number(entry.require("chainId")),
              Rlp.of(bytes(entry.text("address"))),
              number(entry.require("nonce")),
              number(entry.require("yParity")),
              number(entry.require("r")),
              number(entry.require("s"))));
    }
    return new Rlp.Items(entries);
  }

  private static Rlp hashes(List<Json> items) {
    List<Rlp> hashes = new ArrayList<>();
    items.forEach(item -> hashes.add(Rlp.of(bytes(item.asText(), Keccak.LENGTH))));
    return new Rlp.Items(hashes);
  }

  static byte[] receipt(Json.Obj json) {
    List<Rlp> logs = new ArrayList<>();
    for (Json item : json.array("logs")) {
      Json.Obj log = item.asObject();
      logs.add(
          Rlp.list(
              Rlp.of(bytes(log.text("address"))),
              hashes(log.array("topics")),
              Rlp.of(bytes(log.text("data")))));
    }
    Json status = json.find("status");
    boolean old = status == null || status instanceof Json.Null;
    return typed(
        type(json),
        Rlp.list(
            old ? Rlp.of(bytes(json.text("root"))) : number(json.require("status")),
            number(json.require("cumulativeGasUsed")),
            Rlp.of(bytes(json.text("logsBloom"))),
            new Rlp.Items(logs)));
  }

  private static byte[] typed(int type, Rlp body) {
    byte[] encoded = body.encode();
    return type == 0 ? encoded : Bytes.concat(new byte[] {(byte) type}, encoded);
  }

  private static int type(Json.Obj json) {
    Json type = json.find("type");
    if (type == null || type instanceof Json.Null) {
      return 0;
    }
    BigInteger number = quantity(type.asText());
    if (number.bitLength() > 7) {
      throw new MalformedException("a type is below 128");
    }
    return number.intValueExact();
  }

  private static Rlp number(Json json) {
    return Rlp.of(quantity(json.asText()));
  }

  /**
   * Reads a number of up to 256 bits, hexadecimal after {@code 0x}.
   *
   * @throws MalformedException when it is written otherwise
   */
  static BigInteger quantity(String text) {
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new MalformedException("a number is written like 0x1f");
    }
    return new BigInteger(text.substring(2), 16);
  }

  /** Reads a number that JSON can carry exactly. */
  static long count(String text) {
    BigInteger number = quantity(text);
    if (number.compareTo(BigInteger.valueOf(Json.Num.MAX_EXACT)) > 0) {
      throw new MalformedException("number too large");
    }
    return number.longValueExact();
  }

  /** Reads bytes, hexadecimal after {@code 0x}. */
  static byte[] bytes(String text) {
    if (text.length() > 2 * MAX_DATA || !text.startsWith("0x") || text.length() % 2 != 0) {
      throw new MalformedException("bytes are written like 0x00ff");
    }
    try {
      return HexFormat.of().parseHex(text.substring(2).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("bytes are written like 0x00ff");
    }
  }

  /** Reads exactly so many bytes. */
  static byte[] bytes(String text, int length) {
    byte[] bytes = bytes(text);
    if (bytes.length != length) {
      throw new MalformedException("not " + length + " bytes");
    }
    return bytes;
  }
}
