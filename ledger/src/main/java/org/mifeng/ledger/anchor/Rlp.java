package org.mifeng.ledger.anchor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * Ethereum's recursive length prefix: bytes, or a list of such. One spelling for each value, so
 * that what was read is written back byte for byte.
 */
sealed interface Rlp {

  /** Some bytes. */
  record Data(byte[] bytes) implements Rlp {}

  /** A list. */
  record Items(List<Rlp> items) implements Rlp {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Some bytes. */
  static Data of(byte[] bytes) {
    return new Data(bytes);
  }

  /** A number, without leading zero bytes; zero is no bytes. */
  static Data of(long number) {
    return of(BigInteger.valueOf(number));
  }

  /** A number, without leading zero bytes; zero is no bytes. */
  static Data of(BigInteger number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("a number is not negative");
    }
    if (number.signum() == 0) {
      return new Data(new byte[0]);
    }
    byte[] bytes = number.toByteArray();
    return new Data(bytes[0] == 0 ? Bytes.slice(bytes, 1, bytes.length - 1) : bytes);
  }

  /** A list. */
  static Items list(Rlp... items) {
    return new Items(List.of(items));
  }

  /**
   * Reads one value that fills the whole input.
   *
   * @throws MalformedException when it is not RLP in its one spelling, or nested too deep
   */
  static Rlp read(byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      throw new MalformedException("longer than " + maxBytes + " bytes");
    }
    RlpReader reader = new RlpReader(bytes);
    Rlp value = reader.value(0, bytes.length);
    reader.requireEnd();
    return value;
  }

  /** The bytes of this value with its prefix. */
  default byte[] encode() {
    return switch (this) {
      case Data(var bytes) ->
          bytes.length == 1 && bytes[0] >= 0
              ? bytes.clone()
              : Bytes.concat(prefix(0x80, bytes.length), bytes);
      case Items(var items) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        items.forEach(item -> out.writeBytes(item.encode()));
        yield Bytes.concat(prefix(0xc0, out.size()), out.toByteArray());
      }
    };
  }

  private static byte[] prefix(int base, int length) {
    if (length < 56) {
      return new byte[] {(byte) (base + length)};
    }
    byte[] size = of(length).bytes();
    return Bytes.concat(new byte[] {(byte) (base + 55 + size.length)}, size);
  }

  /**
   * This value as bytes.
   *
   * @throws MalformedException when it is a list
   */
  default byte[] data() {
    if (this instanceof Data(var bytes)) {
      return bytes;
    }
    throw new MalformedException("a list where bytes belong");
  }

  /** This value as exactly so many bytes. */
  default byte[] data(int length) {
    byte[] bytes = data();
    if (bytes.length != length) {
      throw new MalformedException("not " + length + " bytes");
    }
    return bytes;
  }

  /** This value as a number that fits a signed long. */
  default long number() {
    byte[] bytes = data();
    boolean fits = bytes.length < 8 || bytes.length == 8 && bytes[0] > 0;
    if (!fits || bytes.length > 0 && bytes[0] == 0) {
      throw new MalformedException("not a number below 2^63 in its one spelling");
    }
    return new BigInteger(1, bytes).longValueExact();
  }

  /**
   * This value as a list.
   *
   * @throws MalformedException when it is bytes
   */
  default List<Rlp> items() {
    if (this instanceof Items(var items)) {
      return items;
    }
    throw new MalformedException("bytes where a list belongs");
  }

  /** The same list with one of its items exchanged. */
  default Items with(int index, Rlp item) {
    List<Rlp> changed = new ArrayList<>(items());
    changed.set(index, item);
    return new Items(changed);
  }
}
