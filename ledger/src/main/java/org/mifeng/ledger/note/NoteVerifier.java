package org.mifeng.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;

/**
 * A public key that checks signatures of notes, with the name it signs under. Written as a C2SP
 * "vkey": {@code name+keyid+base64(type || key)}, the key id in eight hexadecimal digits.
 */
public final class NoteVerifier {
  private static final int MAX_NAME = 256;

  private final String name;
  private final KeyType type;
  private final byte[] key;
  private final byte[] keyId;

  private NoteVerifier(String name, KeyType type, byte[] key) {
    this.name = name;
    this.type = type;
    this.key = key;
    this.keyId = new Vkey(name, type.join(key)).keyId();
  }

  /** A public key under a name. */
  public static NoteVerifier of(String name, KeyAlgorithm algorithm, byte[] publicKey) {
    requireName(name);
    if (!algorithm.isPublicKey(publicKey)) {
      throw new MalformedException("not a public key of " + algorithm);
    }
    return new NoteVerifier(name, KeyType.of(algorithm), publicKey.clone());
  }

  /**
   * Reads a vkey.
   *
   * @throws MalformedException when a part is malformed, the algorithm is unknown or the key id is
   *     not that of the key
   */
  public static NoteVerifier parse(String vkey) {
    Vkey read = Vkey.parse(vkey);
    KeyType type = KeyType.read(read.data());
    return of(read.name(), type.algorithm(), type.keyOf(read.data()));
  }

  static void requireName(String name) {
    if (!isName(name)) {
      throw new MalformedException("a key's name has no blank, no plus and at most 256 characters");
    }
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || c == 0x85
                        || Character.isSpaceChar(c)
                        || Character.isWhitespace(c)
                        || Character.isISOControl(c));
  }

  /** Under which name it signs. */
  public String name() {
    return name;
  }

  /** Which algorithm. */
  public KeyAlgorithm algorithm() {
    return type.algorithm();
  }

  /** Four bytes. */
  public byte[] keyId() {
    return keyId.clone();
  }

  /** The public key in the encoding of its algorithm. */
  public byte[] publicKey() {
    return key.clone();
  }

  /** Whether a signature carries this key's name and id. */
  public boolean isNamedBy(NoteSignature signature) {
    return signature.name().equals(name) && Arrays.equals(signature.keyId(), keyId);
  }

  /** Whether the bytes are this key's signature over the text. */
  public boolean verify(String text, byte[] signature) {
    return type.algorithm().verify(key, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  /** The vkey. */
  @Override
  public String toString() {
    return new Vkey(name, type.join(key)).toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteVerifier that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
