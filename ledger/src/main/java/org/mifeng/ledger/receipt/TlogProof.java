package org.mifeng.ledger.receipt;

import java.nio.charset.StandardCharsets;
import org.mifeng.ledger.Bytes;

/**
 * A proof in the form of C2SP tlog-proof: for the SHA-256 tree tools of others read it; for the SM3
 * tree it is the same text with SM3 hashes.
 */
public final class TlogProof {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";

  private TlogProof() {}

  /**
   * The file's text. Its extra data is the leaf's body, from which a tool computes the leaf hash.
   *
   * @param proof in one tree
   * @param body the leaf's exact bytes
   */
  public static byte[] write(SuiteProof proof, byte[] body) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    out.append("extra ").append(Bytes.base64(body)).append('\n');
    out.append("index ").append(proof.index()).append('\n');
    for (byte[] hash : proof.hashes()) {
      out.append(Bytes.base64(hash)).append('\n');
    }
    out.append('\n').append(proof.checkpoint());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
