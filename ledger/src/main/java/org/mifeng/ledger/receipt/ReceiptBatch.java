package org.mifeng.ledger.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.merkle.InclusionProof;

/**
 * Writes the receipts of all leaves that one pair of checkpoints covers, fast: what is the same in
 * each is escaped once. Writes the same bytes as {@link ReceiptWriter}. For any number of threads.
 */
public final class ReceiptBatch {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final HexFormat HEX = HexFormat.of();

  private static final byte[] LEAF = ascii("{\"leaf\":{\"body\":\"");
  private static final byte[] INDEX_OF_LEAF = ascii("\",\"index\":");
  private static final byte[] PROOFS = ascii("},\"proofs\":{\"sha256\":");
  private static final byte[] SM3 = ascii(",\"sm3\":");
  private static final byte[] RECEIPT_ID = ascii("},\"receiptId\":\"");
  private static final byte[] SALT = ascii("\",\"salt\":\"");
  private static final byte[] SUBJECT = ascii("\",\"subject\":{\"digests\":{\"sha256\":\"");
  private static final byte[] SM3_DIGEST = ascii("\",\"sm3\":\"");
  private static final byte[] QUOTE_AND_BRACE = ascii("\"}");
  private static final byte[] MEDIA_TYPE = ascii(",\"mediaType\":");
  private static final byte[] NAME = ascii(",\"name\":");
  private static final byte[] SIZE = ascii(",\"size\":");
  private static final byte[] INDEX_OF_PROOF = ascii("],\"index\":");
  private static final byte[] END = ascii("},\"v\":1}");

  private final byte[] levelAndLog;
  private final byte[] checkpointSha256;
  private final byte[] checkpointSm3;

  /**
   * A batch.
   *
   * @param originC2sp of the SHA-256 tree
   * @param originSm of the SM3 tree
   * @param noteSha256 the signed checkpoint of the SHA-256 tree, as a note's text
   * @param noteSm3 the signed checkpoint of the SM3 tree, at the same size
   */
  public ReceiptBatch(String originC2sp, String originSm, String noteSha256, String noteSm3) {
    this.levelAndLog =
        utf8(
            "},\"level\":1,\"log\":{\"originC2sp\":"
                + quoted(originC2sp)
                + ",\"originSm\":"
                + quoted(originSm));
    this.checkpointSha256 = utf8("{\"checkpoint\":" + quoted(noteSha256) + ",\"hashes\":[");
    this.checkpointSm3 = utf8("{\"checkpoint\":" + quoted(noteSm3) + ",\"hashes\":[");
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    Jcs.text(out, text);
    return out.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
    ByteArrayOutputStream out = new ByteArrayOutputStream(5120);
    out.writeBytes(LEAF);
    out.writeBytes(BASE64.encode(leafBody));
    out.writeBytes(INDEX_OF_LEAF);
    number(out, sha256.index());
    out.writeBytes(levelAndLog);
    out.writeBytes(PROOFS);
    out.writeBytes(checkpointSha256);
    proof(out, sha256);
    out.writeBytes(SM3);
    out.writeBytes(checkpointSm3);
    proof(out, sm3);
    out.writeBytes(RECEIPT_ID);
    out.writeBytes(ascii(id.toString()));
    out.writeBytes(SALT);
    out.writeBytes(BASE64.encode(salt));
    subject(out, subject);
    out.writeBytes(END);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, long number) {
    out.writeBytes(ascii(Long.toString(number)));
  }

  private static void proof(ByteArrayOutputStream out, InclusionProof proof) {
    List<byte[]> hashes = proof.hashes();
    for (int i = 0; i < hashes.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write('"');
      out.writeBytes(BASE64.encode(hashes.get(i)));
      out.write('"');
    }
    out.writeBytes(INDEX_OF_PROOF);
    number(out, proof.index());
    out.write('}');
  }

  private static void subject(ByteArrayOutputStream out, Subject subject) {
    out.writeBytes(SUBJECT);
    out.writeBytes(ascii(HEX.formatHex(subject.digests().sha256())));
    out.writeBytes(SM3_DIGEST);
    out.writeBytes(ascii(HEX.formatHex(subject.digests().sm3())));
    out.writeBytes(QUOTE_AND_BRACE);
    if (subject.mediaType() != null) {
      out.writeBytes(MEDIA_TYPE);
      out.writeBytes(utf8(quoted(subject.mediaType())));
    }
    if (subject.name() != null) {
      out.writeBytes(NAME);
      out.writeBytes(utf8(quoted(subject.name())));
    }
    out.writeBytes(SIZE);
    number(out, subject.digests().size());
  }
}
