package org.mifeng.platform.evidence.acts;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.platform.kernel.ProtectiveAct;

/**
 * The statement of an act, as it is sealed: canonical JSON, described with this package. The same
 * act gives the same bytes.
 */
final class ActStatement {
  static final int VERSION = 1;

  private ActStatement() {}

  static byte[] of(ProtectiveAct act) {
    var facts = Json.Obj.empty();
    act.matter().facts().forEach(facts::with);
    var json =
        Json.Obj.empty()
            .with("v", VERSION)
            .with(
                "act",
                Json.Obj.empty()
                    .with("id", act.id().toString())
                    .with("kind", act.kind())
                    .with("at", act.at().truncatedTo(ChronoUnit.MILLIS).toString())
                    .with("subject", act.matter().subject())
                    .with("facts", facts))
            .with(
                "by",
                Json.Obj.empty()
                    .with("account", act.actor().account().toString())
                    .with("organisation", act.actor().organisation().toString())
                    .with("seat", act.actor().seat()))
            .with("for", act.owner().toString());
    var text = text(act.text());
    if (text != null) {
      json.with("text", text);
    }
    return Jcs.write(json);
  }

  private static Json.@Nullable Obj text(ProtectiveAct.@Nullable AcceptedText text) {
    if (text == null) {
      return null;
    }
    var digests = Digests.of(text.bytes());
    return Json.Obj.empty()
        .with("name", text.name())
        .with("version", text.version())
        .with("language", text.language())
        .with("size", digests.size())
        .with("sha256", Bytes.hex(digests.sha256()))
        .with("sm3", Bytes.hex(digests.sm3()));
  }
}
