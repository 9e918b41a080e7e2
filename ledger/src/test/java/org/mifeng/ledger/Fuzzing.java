package org.mifeng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;

/**
 * Feeds a parser with damaged forms of a good input: it may refuse with its documented exception
 * and do nothing else. The seeds are fixed, so a failure comes back; raise {@code mifeng.fuzz} to
 * search longer.
 */
public final class Fuzzing {
  /** How often a parser is fed. */
  public static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 4000);

  private static final String ODD = "{}[]\":,\n\\+-0e=/ \0";

  private Fuzzing() {}

  /** Takes bytes; throws nothing but {@link MalformedException}. */
  public interface Parser {
    void parse(byte[] bytes) throws Exception;
  }

  /** Parses the good input once, then its damaged forms. */
  public static void run(String name, byte[] seed, Parser parser, int rounds) throws Exception {
    parser.parse(seed);
    Random random = new Random(name.hashCode());
    for (int round = 0; round < rounds; round++) {
      byte[] damaged = damage(seed, random);
      try {
        parser.parse(damaged);
      } catch (MalformedException expected) {
        assertThat(expected.rule()).isNotEmpty();
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        fail(name + " round " + round + ": " + Bytes.hex(damaged), e);
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
            case 3 -> {
              byte[] odd = {(byte) ODD.charAt(random.nextInt(ODD.length()))};
              yield Bytes.concat(before, odd, part, after);
            }
            case 4 -> {
              if (part.length > 0) {
                part[0] ^= (byte) (1 << random.nextInt(8));
              }
              yield Bytes.concat(before, part, after);
            }
            default -> Bytes.concat(before, part);
          };
    }
    return bytes;
  }
}
