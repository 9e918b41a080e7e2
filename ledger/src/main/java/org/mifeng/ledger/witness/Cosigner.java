package org.mifeng.ledger.witness;

import java.time.Instant;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.note.NoteSignature;

/** A private key that cosigns checkpoints under a witness's name. For any number of threads. */
public final class Cosigner {
  private final PrivateKey secret;
  private final WitnessKey key;

  /** A key under a name. */
  public Cosigner(String name, PrivateKey secret) {
    this.secret = secret;
    this.key = WitnessKey.of(name, secret.algorithm(), secret.publicKey());
  }

  /**
   * The keys of a witness under its name.
   *
   * @param quantumSafe whether SHA-256 trees are cosigned by ML-DSA-44 too, 2,420 bytes each time
   */
  public static List<Cosigner> of(String name, WitnessKeys keys, boolean quantumSafe) {
    Cosigner ed25519 = new Cosigner(name, keys.ed25519());
    Cosigner sm2 = new Cosigner(name, keys.sm2());
    return quantumSafe
        ? List.of(ed25519, new Cosigner(name, keys.mlDsa44()), sm2)
        : List.of(ed25519, sm2);
  }

  /** The public half. */
  public WitnessKey key() {
    return key;
  }

  /**
   * The cosignature under a checkpoint. Only for who has checked that the log merely grew.
   *
   * @param text of the checkpoint's note
   * @param time cut to the second
   * @throws MalformedException when the text is not a checkpoint
   */
  public NoteSignature sign(String text, Instant time) {
    CheckpointText.head(text);
    long seconds = time.getEpochSecond();
    if (seconds < 0) {
      throw new IllegalArgumentException("a cosignature is of a time after 1970");
    }
    byte[] signature = secret.sign(key.form().message(key.name(), text, seconds));
    return new NoteSignature(
        key.name(), key.keyId(), Bytes.concat(Bytes.bigEndian(seconds), signature));
  }

  @Override
  public String toString() {
    return "cosigner " + key;
  }
}
