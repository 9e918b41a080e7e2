package org.mifeng.ledger.anchor;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as Ethereum uses it: SHA-3's permutation with the padding before standardisation. */
public final class Keccak {
  /** Length of a digest, in bytes. */
  public static final int LENGTH = 32;

  private Keccak() {}

  /** The digest of all parts, one after the other. */
  public static byte[] digest(byte[]... parts) {
    KeccakDigest keccak = new KeccakDigest(256);
    for (byte[] part : parts) {
      keccak.update(part, 0, part.length);
    }
    byte[] out = new byte[LENGTH];
    keccak.doFinal(out, 0);
    return out;
  }

  /** The digest of ASCII text, such as the signature of a function or an event. */
  static byte[] digest(String ascii) {
    return digest(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
