package org.mifeng.ledger.renewal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * An evidence record (RFC 4998) over what an upgrade carries (SPEC.md §13), with what is needed to
 * judge its time-stamps. Whether it is true is asked of {@link RenewalCheck}.
 *
 * @param record the EvidenceRecord, DER
 * @param certificates of the authorities that stamped it and of their issuers; DER
 * @param revocation revocation lists and OCSP answers about them; DER
 */
public record Renewal(byte[] record, List<byte[]> certificates, List<byte[]> revocation) {
  /** Longest evidence record, in bytes. */
  public static final int MAX_RECORD = 1 << 16;

  /** Most certificates, and most pieces of revocation data. */
  public static final int MAX_PARTS = 64;

  private static final int MAX_PART = 1 << 16;

  public Renewal {
    certificates = List.copyOf(certificates);
    revocation = List.copyOf(revocation);
    requireLength(record, MAX_RECORD);
    if (certificates.size() > MAX_PARTS || revocation.size() > MAX_PARTS) {
      throw new MalformedException("more than " + MAX_PARTS + " certificates of a renewal");
    }
    certificates.forEach(der -> requireLength(der, MAX_PART));
    revocation.forEach(der -> requireLength(der, MAX_PART));
  }

  private static void requireLength(byte[] der, int most) {
    if (der.length == 0 || der.length > most) {
      throw new MalformedException("a part of a renewal is empty or too long");
    }
  }

  /**
   * Reads the JSON form (SPEC.md §6).
   *
   * @throws MalformedException when it has another form
   */
  public static Renewal read(Json.Obj json) {
    json.requireOnly("record", "certificates", "revocation");
    return new Renewal(
        json.base64("record"),
        json.base64s("certificates", MAX_PARTS),
        json.base64s("revocation", MAX_PARTS));
  }

  /** The JSON form. */
  public Json.Obj json() {
    return Json.Obj.empty()
        .withBase64("record", record)
        .withBase64s("certificates", certificates)
        .withBase64s("revocation", revocation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Renewal that
        && Arrays.equals(record, that.record)
        && Arrays.deepEquals(certificates.toArray(), that.certificates.toArray())
        && Arrays.deepEquals(revocation.toArray(), that.revocation.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(record);
  }
}
