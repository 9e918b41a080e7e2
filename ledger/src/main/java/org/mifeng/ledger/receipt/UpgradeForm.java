package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.time.TimeToken;

/** The JSON of an upgrade, both ways (SPEC.md §6). */
public final class UpgradeForm {
  static final String[] MEMBERS = {"anchors", "proofs", "renewals", "timestamps"};

  private UpgradeForm() {}

  /**
   * Reads an upgrade on its own, as a platform answers it.
   *
   * @throws org.mifeng.ledger.MalformedException when it has another form
   */
  public static Upgrade read(Json.Obj json) {
    json.requireOnly(MEMBERS);
    Json.Obj proofs = json.object("proofs");
    proofs.requireOnly("sha256", "sm3");
    return read(
        json,
        ReceiptReader.proof(proofs.object("sha256")),
        ReceiptReader.proof(proofs.object("sm3")));
  }

  static Upgrade read(Json.Obj json, SuiteProof sha256, SuiteProof sm3) {
    return new Upgrade(
        sha256,
        sm3,
        json.findList("timestamps", Upgrade.MOST, item -> TimeToken.read(item.asObject())),
        json.findList("anchors", Upgrade.MOST, item -> Anchor.read(item.asObject())),
        json.findList("renewals", Upgrade.MOST, item -> Renewal.read(item.asObject())));
  }

  /** The JSON form; members without items are left out. */
  public static Json.Obj write(Upgrade upgrade) {
    Json.Obj json =
        Json.Obj.empty()
            .with(
                "proofs",
                Json.Obj.empty()
                    .with("sha256", ReceiptWriter.proof(upgrade.sha256()))
                    .with("sm3", ReceiptWriter.proof(upgrade.sm3())));
    add(json, "timestamps", upgrade.timestamps().stream().map(TimeToken::json).toList());
    add(json, "anchors", upgrade.anchors().stream().map(Anchor::json).toList());
    add(json, "renewals", upgrade.renewals().stream().map(Renewal::json).toList());
    return json;
  }

  private static void add(Json.Obj json, String name, List<Json.Obj> items) {
    if (!items.isEmpty()) {
      json.with(name, new Json.Arr(new ArrayList<>(items)));
    }
  }
}
