package org.mifeng.ledger.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON canonically (RFC 8785): members sorted by UTF-16 units, no blanks, the shortest
 * escapes, numbers as ECMAScript writes them. Equal values give equal bytes.
 */
public final class Jcs {
  private Jcs() {}

  /** The canonical bytes. */
  public static byte[] write(Json value) {
    StringBuilder out = new StringBuilder(256);
    append(out, value);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, Json value) {
    switch (value) {
      case Json.Obj(var members) -> {
        char separator = '{';
        // TreeMap compares UTF-16 units, which is the order RFC 8785 §3.2.3 wants.
        for (Map.Entry<String, Json> member : new TreeMap<>(members).entrySet()) {
          out.append(separator);
          text(out, member.getKey());
          out.append(':');
          append(out, member.getValue());
          separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
      }
      case Json.Arr(var items) -> {
        char separator = '[';
        for (Json item : items) {
          out.append(separator);
          append(out, item);
          separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
      }
      case Json.Text(var text) -> text(out, text);
      case Json.Num(var number) -> out.append(number(number));
      case Json.Bool(var bool) -> out.append(bool);
      case Json.Null() -> out.append("null");
    }
  }

  /** Appends text in quotes with the escapes of RFC 8785 §3.2.2.2. */
  public static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** A number as ECMAScript's {@code Number::toString} writes it. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (value < 0) {
      return "-" + number(-value);
    }
    if (value < 1e15 && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int k = digits.length();
    // The value is 0.digits times ten to the n.
    int n = k - shortest.scale();
    if (n > 0 && n <= 21) {
      return k <= n
          ? digits + "0".repeat(n - k)
          : digits.substring(0, n) + "." + digits.substring(n);
    }
    if (n <= 0 && n > -6) {
      return "0." + "0".repeat(-n) + digits;
    }
    String mantissa = k == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (n - 1 > 0 ? "+" : "-") + Math.abs(n - 1);
  }

  /**
   * The shortest decimal that reads back as the value. Java writes at least two digits, so that
   * 5e-324 comes as 4.9E-324; ECMAScript wants the one digit where it suffices.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal written = new BigDecimal(Double.toString(value));
    if (written.stripTrailingZeros().precision() == 2) {
      BigDecimal one = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (one.doubleValue() == value) {
        return one;
      }
    }
    return written;
  }
}
