package org.mifeng.platform.testing;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Damaged forms of good input, for the fuzzers of parsers: bits turned, parts cut, doubled and
 * strewn with odd characters. The seed is fixed, so a failure comes back; raise {@code mifeng.fuzz}
 * to search longer.
 */
public final class Damage {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 2000);
  private static final byte[] ODD =
      "{}[]\":,\n\r\t;\\+-0e=/ \0\"'<&%\u00ff".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private Damage() {}

  /** Hands each damaged form to the parser. */
  public static void each(byte[] good, Consumer<byte[]> parser) {
    var random = new Random(good.length);
    for (var round = 0; round < ROUNDS; round++) {
      var bytes = good;
      for (var times = 1 + random.nextInt(4); times > 0; times--) {
        bytes = damaged(bytes, random);
      }
      parser.accept(bytes);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return new byte[] {ODD[random.nextInt(ODD.length)], (byte) random.nextInt(256)};
    }
    var at = random.nextInt(bytes.length);
    var length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
      case 2 -> joined(bytes, at, new byte[0], at + length);
      case 3 -> joined(bytes, at, new byte[] {ODD[random.nextInt(ODD.length)]}, at);
      default -> turned(bytes, at, random);
    };
  }

  private static byte[] turned(byte[] bytes, int at, Random random) {
    var copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    var all = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
    System.arraycopy(middle, 0, all, head, middle.length);
    System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
    return all;
  }
}
