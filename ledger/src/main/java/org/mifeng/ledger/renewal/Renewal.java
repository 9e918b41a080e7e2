package org.mifeng.ledger.renewal;

import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * An evidence record (RFC 4998) over what an upgrade carries. Not yet checked.
 *
 * @param suite its digests
 * @param record the EvidenceRecord, DER
 */
public record Renewal(HashSuite suite, byte[] record) {
  /**
   * Reads the JSON form (SPEC.md §6).
   *
   * @throws org.mifeng.ledger.MalformedException when it has another form
   */
  public static Renewal read(Json.Obj json) {
    json.requireOnly("suite", "record");
    return new Renewal(HashSuite.labelled(json.text("suite")), json.base64("record"));
  }

  /** The JSON form. */
  public Json.Obj json() {
    return Json.Obj.empty().with("suite", suite.label()).withBase64("record", record);
  }
}
