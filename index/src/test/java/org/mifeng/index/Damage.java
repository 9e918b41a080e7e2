package org.mifeng.index;

import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.mifeng.ledger.Bytes;

/**
 * Damaged forms of a good input, always the same ones for a name; raise {@code mifeng.fuzz} to
 * search longer.
 */
public final class Damage {
  private static final String ODD = "{}[]\":,\n\\+-0e=/ \0&*!|>'%@`#?\t";

  private Damage() {}

  /** Takes bytes and throws nothing that it does not document. */
  public interface Parser {
    void parse(byte[] bytes) throws Exception;
  }

  /** Feeds a parser. */
  public static void feed(String name, byte[] seed, int rounds, Parser parser) {
    Random random = new Random(name.hashCode());
    for (int round = 0; round < Integer.getInteger("mifeng.fuzz", rounds); round++) {
      byte[] damaged = damage(seed, random);
      try {
        parser.parse(damaged);
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        int length = Math.min(damaged.length, 4_000);
        fail(name + " round " + round + ": " + Bytes.hex(Bytes.slice(damaged, 0, length)), e);
      }
    }
  }

  private static byte[] damage(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      int length = bytes.length == 0 ? 0 : random.nextInt(Math.min(40, bytes.length - at) + 1);
      byte[] before = Bytes.slice(bytes, 0, at);
      byte[] part = Bytes.slice(bytes, at, length);
      byte[] after = Bytes.slice(bytes, at + length, bytes.length - at - length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Bytes.concat(before, after);
            case 1 -> Bytes.concat(before, part, part, after);
            case 2 -> {
              random.nextBytes(part);
              yield Bytes.concat(before, part, after);
            }
            case 3, 4 -> {
              byte[] odd = {(byte) ODD.charAt(random.nextInt(ODD.length()))};
              yield Bytes.concat(before, odd, part, after);
            }
            default ->
                random.nextInt(8) == 0
                    ? Bytes.concat(before, part)
                    : Bytes.concat(before, part, Bytes.slice(bytes, 0, length), after);
          };
    }
    return bytes;
  }
}
