package org.mifeng.ledger.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * A blockchain whose word counts.
 *
 * @param id {@code eip155:N} (CAIP-2), N being the chain's number
 * @param kind how it agrees on blocks
 * @param contract the address of the anchor contract, 20 bytes
 * @param depth how many blocks must follow a block before it is final; 0 where blocks are final at
 *     once
 * @param validators who seals blocks, each set from a block on; empty where nobody does or where
 *     nobody wrote them down
 * @param name what people call it
 * @param test whether it is there for trying only
 */
public record TrustedChain(
    String id,
    ChainKind kind,
    byte[] contract,
    int depth,
    List<Validators> validators,
    Name name,
    boolean test) {
  private static final Pattern ID = Pattern.compile("eip155:[1-9][0-9]{0,14}");
  private static final int ADDRESS = 20;
  private static final int MAX_DEPTH = 100_000;
  private static final int MAX_SETS = 64;

  /** A chain's name in both languages. */
  public record Name(String zh, String en) {
    private static final int MAX = 100;

    public Name {
      for (String text : List.of(zh, en)) {
        if (text.isBlank() || text.length() > MAX || text.chars().anyMatch(c -> c < ' ')) {
          throw new MalformedException("a name has 1 to " + MAX + " characters");
        }
      }
    }
  }

  /**
   * The validators of a chain from a block on.
   *
   * @param fromBlock the first block they seal
   * @param addresses 20 bytes each, none twice
   */
  public record Validators(long fromBlock, List<byte[]> addresses) {
    private static final int MAX = 200;

    public Validators {
      addresses = List.copyOf(addresses);
      long different = addresses.stream().map(Bytes::hex).distinct().count();
      boolean sound =
          !addresses.isEmpty()
              && addresses.size() <= MAX
              && different == addresses.size()
              && addresses.stream().allMatch(address -> address.length == ADDRESS);
      if (!sound || fromBlock < 0) {
        throw new MalformedException("1 to " + MAX + " different validators");
      }
    }

    /** How many seals a block needs: two thirds, rounded up. */
    public int quorum() {
      return (2 * addresses.size() + 2) / 3;
    }
  }

  public TrustedChain {
    validators = List.copyOf(validators);
    if (!ID.matcher(id).matches()) {
      throw new MalformedException("a chain is named eip155:N");
    }
    if (contract.length != ADDRESS || depth < 0 || depth > MAX_DEPTH) {
      throw new MalformedException("a contract has 20 bytes, a depth 0 to " + MAX_DEPTH);
    }
    if (validators.size() > MAX_SETS || !kind.isSealed() && !validators.isEmpty()) {
      throw new MalformedException("validators without seals, or too many changes of them");
    }
  }

  /** The number in the chain's id. */
  public long number() {
    return Long.parseLong(id.substring(id.indexOf(':') + 1));
  }

  /** Who sealed a block. */
  public Optional<Validators> validatorsAt(long block) {
    return validators.stream()
        .filter(set -> set.fromBlock() <= block)
        .max(Comparator.comparingLong(Validators::fromBlock));
  }

  /**
   * Reads a chain of a policy.
   *
   * @throws MalformedException when a member is missing, unknown or has another form
   */
  public static TrustedChain read(Json.Obj json) {
    json.requireOnly("contract", "depth", "id", "kind", "nameEn", "nameZh", "test", "validators");
    long depth = json.count("depth");
    if (depth > MAX_DEPTH) {
      throw new MalformedException("depth too large");
    }
    return new TrustedChain(
        json.text("id"),
        ChainKind.of(json.text("kind")),
        address(json.text("contract")),
        (int) depth,
        json.findList("validators", MAX_SETS, set -> validators(set.asObject())),
        new Name(json.text("nameZh"), json.text("nameEn")),
        json.mark("test"));
  }

  private static Validators validators(Json.Obj json) {
    json.requireOnly("addresses", "fromBlock");
    return new Validators(
        json.count("fromBlock"),
        json.list("addresses", Validators.MAX, item -> address(item.asText())));
  }

  /**
   * Reads an address: {@code 0x} and 40 lower-case hexadecimal digits.
   *
   * @throws MalformedException when it is written otherwise
   */
  public static byte[] address(String text) {
    if (!text.startsWith("0x")) {
      throw new MalformedException("an address begins with 0x");
    }
    return Bytes.fromHex(text.substring(2), ADDRESS);
  }

  /** The chain as it stands in a policy. */
  public Json.Obj json() {
    Json.Obj json =
        Json.Obj.empty()
            .with("id", id)
            .with("kind", kind.label())
            .with("contract", "0x" + Bytes.hex(contract))
            .with("depth", depth)
            .with("nameZh", name.zh())
            .with("nameEn", name.en());
    if (test) {
      json.with("test", new Json.Bool(true));
    }
    if (!validators.isEmpty()) {
      List<Json> sets = new ArrayList<>();
      for (Validators set : validators) {
        List<Json> addresses = new ArrayList<>();
        set.addresses().forEach(item -> addresses.add(new Json.Text("0x" + Bytes.hex(item))));
        sets.add(
            Json.Obj.empty()
                .with("fromBlock", set.fromBlock())
                .with("addresses", new Json.Arr(addresses)));
      }
      json.with("validators", new Json.Arr(sets));
    }
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrustedChain that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
