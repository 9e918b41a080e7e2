package org.mifeng.ledger.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.note.Vkey;

/**
 * A public key of a witness with the name it cosigns under. Never the key of a log: the two are
 * told apart by the first bytes of their vkeys.
 */
public final class WitnessKey {
  private static final int MAX_NAME_BYTES = 255;

  private final Vkey vkey;
  private final CosignatureForm form;
  private final byte[] key;
  private final byte[] keyId;

  private WitnessKey(String name, CosignatureForm form, byte[] key) {
    if (!form.algorithm().isPublicKey(key)) {
      throw new MalformedException("not a public key of " + form.algorithm());
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      throw new MalformedException("a witness's name has at most 255 bytes");
    }
    this.vkey = new Vkey(name, form.join(key));
    this.form = form;
    this.key = key.clone();
    this.keyId = vkey.keyId();
  }

  /** A public key under a name. */
  public static WitnessKey of(String name, KeyAlgorithm algorithm, byte[] publicKey) {
    return new WitnessKey(name, CosignatureForm.of(algorithm), publicKey);
  }

  /**
   * Reads a vkey.
   *
   * @throws MalformedException when it is none, or not that of a witness
   */
  public static WitnessKey parse(String text) {
    Vkey vkey = Vkey.parse(text);
    CosignatureForm form = CosignatureForm.read(vkey.data());
    return new WitnessKey(vkey.name(), form, form.keyOf(vkey.data()));
  }

  /** Under which name it cosigns. */
  public String name() {
    return vkey.name();
  }

  /** Which algorithm. */
  public KeyAlgorithm algorithm() {
    return form.algorithm();
  }

  /** Which tree it cosigns: SM2 the SM3 tree, the others the SHA-256 tree. */
  public HashSuite suite() {
    return form.suite();
  }

  /** The public key in the encoding of its algorithm. */
  public byte[] publicKey() {
    return key.clone();
  }

  /** Whether a signature carries this key's name and id. */
  public boolean isNamedBy(NoteSignature signature) {
    return signature.name().equals(vkey.name()) && Arrays.equals(signature.keyId(), keyId);
  }

  /**
   * Checks a cosignature: eight bytes of time, then the signature.
   *
   * @param text of the checkpoint's note
   * @return when the witness says it signed, to the second; empty when this is not its signature
   */
  public Optional<Instant> verify(String text, byte[] timedSignature) {
    if (timedSignature.length != Long.BYTES + form.algorithm().signatureLength()) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(timedSignature).getLong();
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    byte[] signature = Arrays.copyOfRange(timedSignature, Long.BYTES, timedSignature.length);
    byte[] message;
    try {
      message = form.message(vkey.name(), text, seconds);
    } catch (MalformedException e) {
      // Not a checkpoint, or one this form cannot express: then nobody can have signed it.
      return Optional.empty();
    }
    return form.algorithm().verify(key, message, signature)
        ? Optional.of(Instant.ofEpochSecond(seconds))
        : Optional.empty();
  }

  byte[] keyId() {
    return keyId.clone();
  }

  CosignatureForm form() {
    return form;
  }

  /** The vkey. */
  @Override
  public String toString() {
    return vkey.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WitnessKey that && vkey.equals(that.vkey);
  }

  @Override
  public int hashCode() {
    return vkey.hashCode();
  }
}
