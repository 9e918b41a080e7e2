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
 *
 * @param mediaType such as that of a bundle's head, or null
 * @param previous the deposit this one follows, or null
 */
record DepositForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String note,
    @Nullable String createdAt,
    @Nullable String mediaType,
    @Nullable Previous previous) {

  DepositForm(
      @Nullable String title,
      @Nullable String kind,
      @Nullable String note,
      @Nullable String createdAt) {
    this(title, kind, note, createdAt, null, null);
  }

  DepositForm withMediaType(String type) {
    return new DepositForm(title, kind, note, createdAt, type, previous);
  }

  DepositForm following(@Nullable Previous earlier) {
    return new DepositForm(title, kind, note, createdAt, mediaType, earlier);
  }

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
      add(deposit, "mediaType", mediaType);
      add(deposit, "title", title);
      add(deposit, "kind", kind);
      add(deposit, "note", note);
      add(deposit, "createdAt", createdAt);
      if (previous != null) {
        deposit.with("previous", previous.receipt().id().toString());
        deposit.with("relation", previous.relation());
      }
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
