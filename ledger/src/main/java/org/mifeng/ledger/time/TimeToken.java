package org.mifeng.ledger.time;

import java.util.List;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A time-stamp over one published checkpoint, with what is needed to check it years later. Not yet
 * checked.
 *
 * @param suite of the checkpoint it covers, and of its imprint
 * @param token the TimeStampToken (RFC 3161), DER
 * @param certificates that lead from its signer to a root, DER each
 * @param revocation CRLs (RFC 5280) or OCSP responses (RFC 6960) about them, DER each
 */
public record TimeToken(
    HashSuite suite, byte[] token, List<byte[]> certificates, List<byte[]> revocation) {
  /** Most certificates, and most lists of revocation, a token carries. */
  public static final int MAX_PARTS = 16;

  public TimeToken {
    certificates = List.copyOf(certificates);
    revocation = List.copyOf(revocation);
  }

  /**
   * Reads the JSON form (SPEC.md §6).
   *
   * @throws org.mifeng.ledger.MalformedException when it has another form
   */
  public static TimeToken read(Json.Obj json) {
    json.requireOnly("suite", "token", "certificates", "revocation");
    return new TimeToken(
        HashSuite.labelled(json.text("suite")),
        json.base64("token"),
        json.base64s("certificates", MAX_PARTS),
        json.base64s("revocation", MAX_PARTS));
  }

  /** The JSON form. */
  public Json.Obj json() {
    return Json.Obj.empty()
        .with("suite", suite.label())
        .withBase64("token", token)
        .withBase64s("certificates", certificates)
        .withBase64s("revocation", revocation);
  }
}
