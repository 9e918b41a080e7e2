package org.mifeng.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.ledger.MalformedException;

/**
 * Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8 without byte order mark, no
 * member twice, no lone surrogate, whole numbers within ±(2^53 − 1), other numbers finite.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER = 64;

  private final String in;
  private int at;
  private int depth;

  private JsonReader(String in) {
    this.in = in;
  }

  /**
   * Reads one value that fills the whole input.
   *
   * @param maxBytes refused unread when longer
   * @throws DuplicateMemberException when an object names a member twice
   * @throws MalformedException when it is not such JSON
   */
  public static Json read(byte[] utf8, int maxBytes) {
    if (utf8.length > maxBytes) {
      throw new MalformedException("longer than " + maxBytes + " bytes");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("not UTF-8");
    }
    JsonReader reader = new JsonReader(text);
    reader.skipBlanks();
    Json value = reader.value();
    reader.skipBlanks();
    if (reader.at != text.length()) {
      throw new MalformedException("more after the value");
    }
    return value;
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> number();
    };
  }

  private Json object() {
    enter();
    Map<String, Json> members = new LinkedHashMap<>();
    skipBlanks();
    if (peek() == '}') {
      at++;
    } else {
      do {
        skipBlanks();
        if (peek() != '"') {
          throw new MalformedException("a member begins with its name");
        }
        String name = string();
        skipBlanks();
        expect(':');
        skipBlanks();
        if (members.put(name, value()) != null) {
          throw new DuplicateMemberException();
        }
        skipBlanks();
      } while (another('}'));
    }
    depth--;
    return new Json.Obj(members);
  }

  private Json array() {
    enter();
    List<Json> items = new ArrayList<>();
    skipBlanks();
    if (peek() == ']') {
      at++;
    } else {
      do {
        skipBlanks();
        items.add(value());
        skipBlanks();
      } while (another(']'));
    }
    depth--;
    return new Json.Arr(items);
  }

  private void enter() {
    at++;
    if (++depth > MAX_DEPTH) {
      throw new MalformedException("nested deeper than " + MAX_DEPTH);
    }
  }

  private boolean another(char end) {
    if (peek() == end) {
      at++;
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    at++;
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        break;
      }
      if (c < 0x20) {
        throw new MalformedException("control character in text");
      }
      out.append(c == '\\' ? escape() : c);
    }
    String text = out.toString();
    requireWholeCharacters(text);
    return text;
  }

  private static void requireWholeCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          throw new MalformedException("half a character in text");
        }
        i++;
      }
    }
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw new MalformedException("no such escape");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      at++;
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new MalformedException("an escape has four hexadecimal digits");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private Json number() {
    int from = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    boolean whole = true;
    if (has('.')) {
      whole = false;
      at++;
      digits();
    }
    if (has('e') || has('E')) {
      whole = false;
      at++;
      if (has('+') || has('-')) {
        at++;
      }
      digits();
    }
    if (at - from > MAX_NUMBER) {
      throw new MalformedException("number too long");
    }
    double value = Double.parseDouble(in.substring(from, at));
    if (!Double.isFinite(value) || whole && Math.abs(value) > Json.Num.MAX_EXACT) {
      throw new MalformedException("number not exact");
    }
    return new Json.Num(value);
  }

  private void digits() {
    int from = at;
    while (at < in.length() && in.charAt(at) >= '0' && in.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw new MalformedException("a digit is missing");
    }
  }

  private Json word(String word, Json value) {
    if (!in.startsWith(word, at)) {
      throw new MalformedException("no such word");
    }
    at += word.length();
    return value;
  }

  private boolean has(char c) {
    return at < in.length() && in.charAt(at) == c;
  }

  private char peek() {
    if (at >= in.length()) {
      throw new MalformedException("ends too early");
    }
    return in.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new MalformedException("expected " + c);
    }
    at++;
  }

  private void skipBlanks() {
    while (at < in.length() && " \t\n\r".indexOf(in.charAt(at)) >= 0) {
      at++;
    }
  }
}
