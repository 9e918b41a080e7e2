package org.mifeng.platform.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How a leaf lies in the database: a third of its length, because most of it is hexadecimal and the
 * names of its members. What the trees hash, and what anybody gets to see, is always the leaf
 * itself; packing gives exactly it back or is not done.
 *
 * <p>A stored leaf begins with the letter <code>{</code> and is the leaf, or with the byte 1: the
 * length of the kind, the kind, both commitments, the deposit's id, the tenant. The time is in the
 * id.
 */
final class LeafPacking {
  private static final byte PLAIN = '{';
  private static final byte PACKED = 1;
  private static final int HASH = 32;
  private static final int ID = 16;
  private static final int LENGTH_WITHOUT_KIND = 2 + 2 * HASH + ID + HASH;
  private static final int LONGEST_KIND = 16;

  private static final byte[] SHA256 = ascii("{\"commitments\":{\"sha256\":\"");
  private static final byte[] SM3 = ascii("\",\"sm3\":\"");
  private static final byte[] DEPOSIT_ID = ascii("\"},\"depositId\":\"");
  private static final byte[] KIND = ascii("\",\"kind\":\"");
  private static final byte[] RECEIVED_AT = ascii("\",\"receivedAt\":");
  private static final byte[] TENANT = ascii(",\"tenant\":\"");
  private static final byte[] END = ascii("\",\"v\":1}");

  private final byte[] body;
  private int at;

  private LeafPacking(byte[] body) {
    this.body = body;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What to store for a leaf. */
  static byte[] pack(byte[] body) {
    if (body.length == 0 || body[0] != PLAIN) {
      throw new IllegalArgumentException("a leaf is a JSON object");
    }
    try {
      var packed = new LeafPacking(body).packed();
      return Arrays.equals(unpack(packed), body) ? packed : body;
    } catch (IllegalArgumentException otherForm) {
      return body;
    }
  }

  /** The leaf that was stored. */
  static byte[] unpack(byte[] stored) {
    if (stored.length > 0 && stored[0] == PLAIN) {
      return stored;
    }
    boolean whole =
        stored.length >= LENGTH_WITHOUT_KIND
            && stored[0] == PACKED
            && stored[1] >= 0
            && stored.length == LENGTH_WITHOUT_KIND + stored[1];
    if (!whole) {
      throw new IllegalStateException("a stored leaf has an unknown form");
    }
    var in = ByteBuffer.wrap(stored, 2, stored.length - 2);
    var kind = new byte[stored[1]];
    in.get(kind);
    var out = new StringBuilder(400);
    append(out, SHA256);
    hash(out, in);
    append(out, SM3);
    hash(out, in);
    append(out, DEPOSIT_ID);
    var id = new UUID(in.getLong(), in.getLong());
    out.append(id);
    if (kind.length > 0) {
      append(out, KIND);
      append(out, kind);
    }
    append(out, RECEIVED_AT);
    out.append(millis(id));
    append(out, TENANT);
    hash(out, in);
    append(out, END);
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void append(StringBuilder out, byte[] text) {
    out.append(new String(text, StandardCharsets.ISO_8859_1));
  }

  private static void hash(StringBuilder out, ByteBuffer in) {
    var bytes = new byte[HASH];
    in.get(bytes);
    out.append(HexFormat.of().formatHex(bytes));
  }

  /** When an id of version 7 was made. */
  private static long millis(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  /**
   * Takes the leaf apart.
   *
   * @throws IllegalArgumentException when it has another form, such as one with a link
   */
  private byte[] packed() {
    expect(SHA256);
    var sha256 = hash();
    expect(SM3);
    var sm3 = hash();
    expect(DEPOSIT_ID);
    var id = UUID.fromString(take(36));
    var kind = kind();
    expect(RECEIVED_AT);
    expect(ascii(Long.toString(millis(id))));
    expect(TENANT);
    var tenant = hash();
    expect(END);
    return ByteBuffer.allocate(LENGTH_WITHOUT_KIND + kind.length)
        .put(PACKED)
        .put((byte) kind.length)
        .put(kind)
        .put(sha256)
        .put(sm3)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .put(tenant)
        .array();
  }

  private boolean continuesWith(byte[] text) {
    return at + text.length <= body.length
        && Arrays.equals(body, at, at + text.length, text, 0, text.length);
  }

  private void expect(byte[] text) {
    if (!continuesWith(text)) {
      throw new IllegalArgumentException("the leaf has another form");
    }
    at += text.length;
  }

  private String take(int length) {
    if (at + length > body.length) {
      throw new IllegalArgumentException("the leaf ends early");
    }
    at += length;
    return new String(body, at - length, length, StandardCharsets.ISO_8859_1);
  }

  private byte[] hash() {
    return HexFormat.of().parseHex(take(2 * HASH));
  }

  /** Empty when the leaf has none. */
  private byte[] kind() {
    if (!continuesWith(KIND)) {
      return new byte[0];
    }
    expect(KIND);
    int length = 0;
    while (length <= LONGEST_KIND && at + length < body.length && body[at + length] != '"') {
      length++;
    }
    if (length == 0 || length > LONGEST_KIND) {
      throw new IllegalArgumentException("no kind has this length");
    }
    return ascii(take(length));
  }
}
