package org.mifeng.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Hexadecimal and base64 with one spelling for each value: what is not canonical is refused. */
public final class Bytes {
  private static final HexFormat HEX = HexFormat.of();

  private Bytes() {}

  /** Lower-case hexadecimal. */
  public static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /**
   * Reads exactly {@code length} bytes from lower-case hexadecimal.
   *
   * @throws MalformedException when the text has another length or another alphabet
   */
  public static byte[] fromHex(String text, int length) {
    if (text.length() != 2 * length) {
      throw new MalformedException("hexadecimal of another length than " + 2 * length);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        throw new MalformedException("not lower-case hexadecimal");
      }
    }
    return HEX.parseHex(text);
  }

  /** Base64 with padding (RFC 4648 §4). */
  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads base64 with padding; a second spelling of the same bytes (missing padding, set spare
   * bits) is refused, so that a changed character always means changed bytes.
   *
   * @throws MalformedException when the text is not canonical base64
   */
  public static byte[] fromBase64(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("not base64");
    }
    if (!base64(bytes).equals(text)) {
      throw new MalformedException("base64 not canonical");
    }
    return bytes;
  }

  /** The eight bytes of a number, most significant first. */
  public static byte[] bigEndian(long number) {
    byte[] out = new byte[8];
    for (int i = 0; i < 8; i++) {
      out[i] = (byte) (number >>> (56 - 8 * i));
    }
    return out;
  }

  /** All parts, one after the other. */
  public static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] out = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }

  /** A copy of a part of an array. */
  public static byte[] slice(byte[] bytes, int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }
}
