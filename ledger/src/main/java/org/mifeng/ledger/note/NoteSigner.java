package org.mifeng.ledger.note;

import java.nio.charset.StandardCharsets;
import org.mifeng.ledger.crypto.PrivateKey;

/** A private key that signs notes under a name. For any number of threads. */
public final class NoteSigner {
  private final PrivateKey key;
  private final NoteVerifier verifier;

  /** A key under a name. */
  public NoteSigner(String name, PrivateKey key) {
    this.key = key;
    this.verifier = NoteVerifier.of(name, key.algorithm(), key.publicKey());
  }

  /** The public half: what others need to check. */
  public NoteVerifier verifier() {
    return verifier;
  }

  /** The signature over a text, with name and key id. */
  public NoteSignature sign(String text) {
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    return new NoteSignature(verifier.name(), verifier.keyId(), signature);
  }

  @Override
  public String toString() {
    return "signer " + verifier;
  }
}
