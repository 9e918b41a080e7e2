package org.mifeng.platform.evidence.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.Holdings;

/** Deposits as one JSON array, an object a line, written as they are read. */
final class HoldingJson {
  private HoldingJson() {}

  static void write(Holdings holdings, OutputStream out) throws IOException {
    out.write('[');
    var before = "\n";
    for (var deposit : holdings) {
      out.write(before.getBytes(StandardCharsets.US_ASCII));
      out.write(Jcs.write(json(deposit)));
      before = ",\n";
    }
    out.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static Json.Obj json(Deposit deposit) {
    var submission = deposit.submission();
    var digests = submission.digests();
    var json =
        Json.Obj.empty()
            .with("id", deposit.id().toString())
            .with(
                "log", Json.Obj.empty().with("year", deposit.year()).with("index", deposit.index()))
            .with("receivedAt", deposit.receivedAt().toString())
            .with("receivedFrom", deposit.actor())
            .with("sha256", Bytes.hex(digests.sha256()))
            .with("sm3", Bytes.hex(digests.sm3()))
            .with("size", digests.size())
            .with("salt", HoldingTable.salt(deposit));
    add(json, "mediaType", submission.mediaType());
    add(json, "kind", HoldingTable.kind(deposit));
    add(json, "title", submission.title());
    add(json, "note", submission.note());
    add(json, "createdAt", submission.madeAt() == null ? null : submission.madeAt().toString());
    var follows = submission.follows();
    if (follows != null) {
      json.with(
          "follows",
          Json.Obj.empty()
              .with("deposit", follows.previous().toString())
              .with("relation", follows.relation().word()));
    }
    return json;
  }

  private static void add(Json.Obj json, String name, @Nullable String value) {
    if (value != null) {
      json.with(name, value);
    }
  }
}
