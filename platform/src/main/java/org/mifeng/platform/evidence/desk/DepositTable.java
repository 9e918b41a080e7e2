package org.mifeng.platform.evidence.desk;

import java.math.BigDecimal;
import java.util.Map;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** The columns of one's own deposits, on screen and in exports. */
final class DepositTable {
  private DepositTable() {}

  /** On screen: what tells one deposit from another. */
  static Table<Deposit> in(Shell shell, Map<DepositId, Integer> levels) {
    var sentences = Sentences.in(shell.locale());
    return Table.<Deposit>of("evidence.list.title")
        .column(
            "title",
            "evidence.field.title",
            deposit -> Cell.link(title(shell, deposit), path(deposit)))
        .column("kind", "evidence.field.kind", deposit -> kind(shell, deposit))
        .column("received", "evidence.field.received", deposit -> Cell.time(deposit.receivedAt()))
        .column(
            "level",
            "evidence.field.level",
            deposit ->
                Cell.text(
                    DepositLevels.name(
                        shell, sentences, levels.getOrDefault(deposit.id(), Receipt.SEALED))))
        .column(
            "digest",
            "evidence.field.sha256-short",
            deposit ->
                Cell.code(Bytes.hex(deposit.submission().digests().sha256()).substring(0, 12)))
        .column(
            "size",
            "evidence.field.size",
            deposit -> Cell.text(shell.bytes(deposit.submission().digests().size())))
        .column("actor", "evidence.field.actor", deposit -> Cell.text(actor(shell, deposit)))
        .column("index", "evidence.field.index", deposit -> Cell.number(deposit.index()));
  }

  /** In exports: everything the owner may keep. */
  static Table<Deposit> whole(Shell shell) {
    return Table.<Deposit>of("evidence.list.title")
        .column("id", "evidence.field.id", deposit -> Cell.code(deposit.id().toString()))
        .column("title", "evidence.field.title", deposit -> Cell.text(deposit.submission().title()))
        .column("kind", "evidence.field.kind", deposit -> kind(shell, deposit))
        .column("received", "evidence.field.received", deposit -> Cell.time(deposit.receivedAt()))
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
        .column("note", "evidence.field.note", deposit -> Cell.text(deposit.submission().note()))
        .column("actor", "evidence.field.actor", deposit -> Cell.text(actor(shell, deposit)))
        .column("log", "evidence.field.log", deposit -> Cell.number(deposit.year()))
        .column("index", "evidence.field.index", deposit -> Cell.number(deposit.index()));
  }

  /** The owner's title, or words for its absence. */
  static String title(Shell shell, Deposit deposit) {
    var title = deposit.submission().title();
    return title == null ? shell.text("evidence.untitled") : title;
  }

  /** Who handed it in; the platform itself, for a protective act. */
  static String actor(Shell shell, Deposit deposit) {
    return deposit.actor().equals("evidence.acts")
        ? shell.text("evidence.acts.platform")
        : deposit.actor();
  }

  static String kind(Shell shell, DepositKind kind) {
    return shell.text("evidence.kind." + kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Cell kind(Shell shell, Deposit deposit) {
    var kind = deposit.submission().kind();
    return kind == null ? Cell.EMPTY : Cell.text(kind(shell, kind));
  }

  private static String path(Deposit deposit) {
    return "/deposits/" + deposit.id();
  }
}
