package org.mifeng.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A public key as C2SP writes it, {@code name+keyid+base64(type || key)}, whatever its algorithm
 * and purpose.
 *
 * @param name under which it signs
 * @param data the bytes of its type, then of the key
 */
public record Vkey(String name, byte[] data) {
  /** A key of ML-DSA has 1,752 characters of base64. */
  private static final int MAX = 4096;

  private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  public Vkey {
    NoteVerifier.requireName(name);
  }

  /**
   * Reads a key.
   *
   * @throws MalformedException when a part is malformed or the key id is not that of the key
   */
  public static Vkey parse(String text) {
    if (text.length() > MAX) {
      throw new MalformedException("key too long");
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedException("a key is name+id+base64");
    }
    Vkey vkey = new Vkey(matcher.group(1), Bytes.fromBase64(matcher.group(3)));
    if (!Bytes.hex(vkey.keyId()).equals(matcher.group(2))) {
      throw new MalformedException("the key id is not that of the key");
    }
    return vkey;
  }

  /** The first four bytes of {@code SHA-256(name || LF || type || key)}. */
  public byte[] keyId() {
    byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(HashSuite.SHA256.digest(Bytes.concat(line, data)), 4);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name + "+" + Bytes.hex(keyId()) + "+" + Bytes.base64(data);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vkey that && name.equals(that.name) && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }
}
