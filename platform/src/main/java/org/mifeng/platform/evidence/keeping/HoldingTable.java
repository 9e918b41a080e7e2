package org.mifeng.platform.evidence.keeping;

import java.math.BigDecimal;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Table;

/** Everything that is kept of a deposit, column by column. */
final class HoldingTable {
  private HoldingTable() {}

  static Table<Deposit> of() {
    return Table.<Deposit>of("evidence.copy.deposits")
        .column("id", "evidence.field.id", deposit -> Cell.code(deposit.id().toString()))
        .column("title", "evidence.field.title", deposit -> Cell.text(deposit.submission().title()))
        .column("kind", "evidence.field.kind", deposit -> Cell.text(kind(deposit)))
        .column(
            "received",
            "evidence.field.received",
            deposit -> Cell.code(deposit.receivedAt().toString()))
        .column("made", "evidence.field.made", deposit -> Cell.time(deposit.submission().madeAt()))
        .column(
            "sha256",
            "evidence.field.sha256",
            deposit -> Cell.code(Bytes.hex(deposit.submission().digests().sha256())))
        .column(
            "sm3",
            "evidence.field.sm3",
            deposit -> Cell.code(Bytes.hex(deposit.submission().digests().sm3())))
        .column(
            "size",
            "evidence.field.size-bytes",
            deposit -> new Cell.Number(BigDecimal.valueOf(deposit.submission().digests().size())))
        .column(
            "type",
            "evidence.field.media-type",
            deposit -> Cell.text(deposit.submission().mediaType()))
        .column("note", "evidence.field.note", deposit -> Cell.text(deposit.submission().note()))
        .column("actor", "evidence.field.actor", deposit -> Cell.text(deposit.actor()))
        .column(
            "follows",
            "evidence.copy.follows",
            deposit -> {
              var follows = deposit.submission().follows();
              return follows == null ? Cell.EMPTY : Cell.code(follows.previous().toString());
            })
        .column(
            "relation",
            "evidence.copy.relation",
            deposit -> {
              var follows = deposit.submission().follows();
              return follows == null ? Cell.EMPTY : Cell.code(follows.relation().word());
            })
        .column("log", "evidence.field.log", deposit -> Cell.number(deposit.year()))
        .column("index", "evidence.field.index", deposit -> Cell.number(deposit.index()))
        .column("salt", "evidence.copy.salt", deposit -> Cell.code(salt(deposit)));
  }

  static @org.jspecify.annotations.Nullable String kind(Deposit deposit) {
    var kind = deposit.submission().kind();
    return kind == null ? null : kind.name();
  }

  static String salt(Deposit deposit) {
    return Bytes.base64(deposit.salt());
  }
}
