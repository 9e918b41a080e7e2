package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;

/** Writes receipts: canonical JSON in UTF-8, no newline at the end. */
public final class ReceiptWriter {
  private ReceiptWriter() {}

  /**
   * The bytes of a receipt.
   *
   * @throws IllegalArgumentException when it carries members this version does not know, because
   *     writing would lose them
   */
  public static byte[] write(Receipt receipt) {
    if (!receipt.unknown().isEmpty()) {
      throw new IllegalArgumentException("would lose members: " + receipt.unknown());
    }
    Json.Obj json =
        Json.Obj.empty()
            .with("v", Receipt.VERSION)
            .with("receiptId", receipt.id().toString())
            .with("level", receipt.level())
            .with("subject", subject(receipt.subject()))
            .with("salt", Bytes.base64(receipt.salt()))
            .with(
                "leaf",
                Json.Obj.empty()
                    .with("index", receipt.entry().index())
                    .with("body", Bytes.base64(receipt.entry().body())))
            .with(
                "log",
                Json.Obj.empty()
                    .with("originC2sp", receipt.proofs().originC2sp())
                    .with("originSm", receipt.proofs().originSm()))
            .with(
                "proofs",
                Json.Obj.empty()
                    .with("sha256", proof(receipt.proofs().sha256()))
                    .with("sm3", proof(receipt.proofs().sm3())));
    if (!receipt.upgrades().isEmpty()) {
      List<Json> upgrades = new ArrayList<>();
      receipt.upgrades().forEach(upgrade -> upgrades.add(UpgradeForm.write(upgrade)));
      json.with("upgrades", new Json.Arr(upgrades));
    }
    return Jcs.write(json);
  }

  private static Json subject(Subject subject) {
    Json.Obj json =
        Json.Obj.empty()
            .with(
                "digests",
                Json.Obj.empty()
                    .with("sha256", Bytes.hex(subject.digests().sha256()))
                    .with("sm3", Bytes.hex(subject.digests().sm3())))
            .with("size", subject.digests().size());
    if (subject.mediaType() != null) {
      json.with("mediaType", subject.mediaType());
    }
    if (subject.name() != null) {
      json.with("name", subject.name());
    }
    return json;
  }

  static Json proof(SuiteProof proof) {
    List<Json> hashes = new ArrayList<>();
    for (byte[] hash : proof.hashes()) {
      hashes.add(new Json.Text(Bytes.base64(hash)));
    }
    return Json.Obj.empty()
        .with("index", proof.index())
        .with("hashes", new Json.Arr(hashes))
        .with("checkpoint", proof.checkpoint());
  }
}
