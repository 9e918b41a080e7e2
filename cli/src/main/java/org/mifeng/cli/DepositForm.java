package org.mifeng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;

/**
 * What is sent of each file: both digests, the size, and what the user chose to add. Never the
 * content, never the name.
 */
record DepositForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String note,
    @Nullable String createdAt) {

  /** The body of {@code POST /api/v1/deposits}. */
  byte[] body(List<Digests> files) {
    List<Json> deposits = new ArrayList<>();
    for (Digests digests : files) {
      Json.Obj deposit =
          Json.Obj.empty()
              .with(
                  "digests",
                  Json.Obj.empty()
                      .with("sha256", Bytes.hex(digests.sha256()))
                      .with("sm3", Bytes.hex(digests.sm3())))
              .with("size", digests.size());
      add(deposit, "title", title);
      add(deposit, "kind", kind);
      add(deposit, "note", note);
      add(deposit, "createdAt", createdAt);
      deposits.add(deposit);
    }
    return Jcs.write(Json.Obj.empty().with("deposits", new Json.Arr(deposits)));
  }

  private static void add(Json.Obj deposit, String name, @Nullable String value) {
    if (value != null) {
      deposit.with(name, value);
    }
  }
}
