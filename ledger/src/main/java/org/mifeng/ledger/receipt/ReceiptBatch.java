package org.mifeng.ledger.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.merkle.InclusionProof;

/**
 * Writes the receipts of all leaves that one pair of checkpoints covers, fast: what is the same in
 * each is escaped once. Writes the same bytes as {@link ReceiptWriter}. For any number of threads.
 */
public final class ReceiptBatch {
  private final String log;
  private final String checkpointSha256;
  private final String checkpointSm3;

  /**
   * A batch.
   *
   * @param originC2sp of the SHA-256 tree
   * @param originSm of the SM3 tree
   * @param noteSha256 the signed checkpoint of the SHA-256 tree, as a note's text
   * @param noteSm3 the signed checkpoint of the SM3 tree, at the same size
   */
  public ReceiptBatch(String originC2sp, String originSm, String noteSha256, String noteSm3) {
    this.log =
        ",\"log\":{\"originC2sp\":" + quoted(originC2sp) + ",\"originSm\":" + quoted(originSm);
    this.checkpointSha256 = "{\"checkpoint\":" + quoted(noteSha256) + ",\"hashes\":[";
    this.checkpointSm3 = "{\"checkpoint\":" + quoted(noteSm3) + ",\"hashes\":[";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    Jcs.text(out, text);
    return out.toString();
  }

  /** The bytes of the level-1 receipt of one leaf. */
  public byte[] receipt(
      UUID id,
      Subject subject,
      byte[] salt,
      byte[] leafBody,
      InclusionProof sha256,
      InclusionProof sm3) {
    // Members in the order of RFC 8785: the writer never sorts.
    StringBuilder out = new StringBuilder(4096);
    out.append("{\"leaf\":{\"body\":\"").append(Bytes.base64(leafBody));
    out.append("\",\"index\":").append(sha256.index()).append("},\"level\":1").append(log);
    out.append("},\"proofs\":{\"sha256\":").append(checkpointSha256);
    proof(out, sha256);
    out.append(",\"sm3\":").append(checkpointSm3);
    proof(out, sm3);
    out.append("},\"receiptId\":\"").append(id);
    out.append("\",\"salt\":\"").append(Bytes.base64(salt));
    subject(out, subject);
    out.append(",\"v\":1}");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void proof(StringBuilder out, InclusionProof proof) {
    List<byte[]> hashes = proof.hashes();
    for (int i = 0; i < hashes.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"").append(Bytes.base64(hashes.get(i))).append('"');
    }
    out.append("],\"index\":").append(proof.index()).append('}');
  }

  private static void subject(StringBuilder out, Subject subject) {
    out.append("\",\"subject\":{\"digests\":{\"sha256\":\"");
    out.append(Bytes.hex(subject.digests().sha256())).append("\",\"sm3\":\"");
    out.append(Bytes.hex(subject.digests().sm3())).append("\"}");
    if (subject.mediaType() != null) {
      out.append(",\"mediaType\":");
      Jcs.text(out, subject.mediaType());
    }
    if (subject.name() != null) {
      out.append(",\"name\":");
      Jcs.text(out, subject.name());
    }
    out.append(",\"size\":").append(subject.digests().size()).append('}');
  }
}
