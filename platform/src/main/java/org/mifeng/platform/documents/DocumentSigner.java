package org.mifeng.platform.documents;

import java.time.Instant;

/**
 * Signs finished documents. One implementation is there: {@code PadesSigner}, with a key of RSA or
 * ECDSA. A seal by SM2 (GB/T 38540, GM/T 0031) needs a licensed seal system, which makes the seal's
 * picture and its signature; an adapter to one is a bean of this type and then takes the place of
 * {@code PadesSigner}. None is in this tree.
 */
public interface DocumentSigner {
  /** Who signs: printed on the document before it is signed. */
  Signatory signatory();

  /**
   * The document with a signature over all of its bytes.
   *
   * @param pdf a whole PDF; its bytes stay as they are, the signature is added behind them
   * @param title the document's title, noted as the reason
   * @param now when it is signed, by the platform's clock
   */
  byte[] sign(byte[] pdf, String title, Instant now);
}
