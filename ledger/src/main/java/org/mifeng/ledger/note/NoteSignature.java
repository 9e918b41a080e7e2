package org.mifeng.ledger.note;

import java.util.Arrays;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * One signature line of a note: {@code — name base64(keyid || signature)}.
 *
 * @param name of the key
 * @param keyId four bytes
 * @param signature at least one byte, its form depends on the key's algorithm
 */
public record NoteSignature(String name, byte[] keyId, byte[] signature) {
  static final String START = "\u2014 ";

  /**
   * Reads one line without its newline.
   *
   * @throws MalformedException when it is not one
   */
  public static NoteSignature parse(String line) {
    int blank = line.indexOf(' ', START.length());
    if (!line.startsWith(START) || blank < 0) {
      throw new MalformedException("a signature line is — name base64");
    }
    String name = line.substring(START.length(), blank);
    NoteVerifier.requireName(name);
    byte[] bytes = Bytes.fromBase64(line.substring(blank + 1));
    if (bytes.length < 5) {
      throw new MalformedException("a signature has a key id and at least one byte");
    }
    return new NoteSignature(
        name, Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
  }

  /** The line with its newline. */
  public String line() {
    return START + name + " " + Bytes.base64(Bytes.concat(keyId, signature)) + "\n";
  }
}
