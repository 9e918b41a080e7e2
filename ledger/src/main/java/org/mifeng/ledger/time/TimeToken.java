package org.mifeng.ledger.time;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A time-stamp as a receipt carries it (SPEC.md §12), with all that is needed to judge it later
 * without asking anybody. Whether it is true is asked of {@link TimeTokenCheck}.
 *
 * @param suite which of the two notes it stamps
 * @param token the authority's token, as it came (RFC 3161, DER or BER)
 * @param certificates of the authority and its issuers, in any order; DER
 * @param revocation revocation lists and OCSP answers about them; DER
 */
public record TimeToken(
    HashSuite suite, byte[] token, List<byte[]> certificates, List<byte[]> revocation) {
  /** Longest token, in bytes. */
  public static final int MAX_TOKEN = 1 << 16;

  /** Longest revocation list or answer, in bytes. */
  public static final int MAX_REVOCATION = 1 << 16;

  /** Most certificates, and most pieces of revocation data. */
  public static final int MAX_PARTS = 16;

  public TimeToken {
    requireLength(token, MAX_TOKEN);
    certificates = List.copyOf(certificates);
    revocation = List.copyOf(revocation);
    if (certificates.size() > MAX_PARTS || revocation.size() > MAX_PARTS) {
      throw new MalformedException("more than " + MAX_PARTS + " certificates of a time-stamp");
    }
    certificates.forEach(der -> requireLength(der, Certificate.MAX_BYTES));
    revocation.forEach(der -> requireLength(der, MAX_REVOCATION));
  }

  private static void requireLength(byte[] der, int most) {
    if (der.length == 0 || der.length > most) {
      throw new MalformedException("a part of a time-stamp is empty or too long");
    }
  }

  /**
   * Reads the JSON form (SPEC.md §6).
   *
   * @throws MalformedException when it has another form
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

  /** The same token with other things kept beside it. */
  public TimeToken with(List<byte[]> otherCertificates, List<byte[]> otherRevocation) {
    return new TimeToken(suite, token, otherCertificates, otherRevocation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeToken that
        && suite == that.suite
        && Arrays.equals(token, that.token)
        && Arrays.deepEquals(certificates.toArray(), that.certificates.toArray())
        && Arrays.deepEquals(revocation.toArray(), that.revocation.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(token);
  }
}
