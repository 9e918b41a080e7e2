package org.mifeng.platform.experts.draws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * The order in which lots come out: from seed, list and public value alone, as {@code
 * docs/draws.md} says.
 *
 * <p>Key: HMAC-SHA-256 of the draw's words under the seed. Stream: HMAC-SHA-256 of a counter of
 * eight bytes under that key, read as unsigned numbers of 32 bits. Shuffle: Fisher–Yates from the
 * end, each number taken only below the largest multiple of how many are left, so that no lot is
 * likelier than another.
 */
final class DrawOrder {
  private static final String WORDS = "mifeng draw v1\n";
  private static final long RANGE = 1L << 32;

  private final Mac mac;
  private ByteBuffer block = ByteBuffer.allocate(0);
  private long counter;

  private DrawOrder(byte[] key) {
    this.mac = mac(key);
  }

  /** The list in its published order: by token. */
  static List<Lot> listed(List<Lot> lots) {
    return lots.stream().sorted(Comparator.comparing(Lot::token)).toList();
  }

  /** Digest of the published list. */
  static byte[] digest(List<Lot> lots) {
    var text = new StringBuilder();
    listed(lots).forEach(lot -> text.append(lot.line()));
    return HashSuite.SHA256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The lots in the order in which they come out. */
  static List<Lot> of(byte[] seed, String number, List<Lot> lots, String value) {
    var words =
        WORDS + number + "\n" + HexFormat.of().formatHex(digest(lots)) + "\n" + value.strip();
    var key = mac(seed).doFinal(words.getBytes(StandardCharsets.UTF_8));
    return new DrawOrder(key).shuffled(listed(lots));
  }

  private List<Lot> shuffled(List<Lot> lots) {
    var order = new ArrayList<>(lots);
    for (int last = order.size() - 1; last > 0; last--) {
      Collections.swap(order, last, below(last + 1));
    }
    return order;
  }

  private int below(int bound) {
    long limit = RANGE / bound * bound;
    long number = next();
    while (number >= limit) {
      number = next();
    }
    return (int) (number % bound);
  }

  private long next() {
    if (!block.hasRemaining()) {
      block = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array()));
      counter++;
    }
    return Integer.toUnsignedLong(block.getInt());
  }

  private static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
