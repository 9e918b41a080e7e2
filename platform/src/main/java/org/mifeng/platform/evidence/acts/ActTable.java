package org.mifeng.platform.evidence.acts;

import org.mifeng.ledger.Bytes;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** The columns of one's own acts, on screen and in exports. */
final class ActTable {
  private ActTable() {}

  /** On screen. */
  static Table<Act> in(Shell shell) {
    return Table.<Act>of("evidence.acts.title")
        .column(
            "kind",
            "evidence.acts.field.kind",
            act -> Cell.link(kind(shell, act.what().kind()), "/acts/" + act.id()))
        .column("at", "evidence.acts.field.at", act -> Cell.time(act.what().at()))
        .column("seat", "evidence.acts.field.seat", act -> seat(shell, act))
        .column("state", "evidence.acts.field.state", act -> state(shell, act))
        .column(
            "digest",
            "evidence.field.sha256-short",
            act -> Cell.code(Bytes.hex(act.statement().sha256()).substring(0, 12)))
        .column(
            "deposit", "evidence.acts.field.sealed-at", act -> Cell.time(act.sealing().sealedAt()));
  }

  /** In exports: everything the owner may keep. */
  static Table<Act> whole(Shell shell) {
    return Table.<Act>of("evidence.acts.title")
        .column("id", "evidence.acts.field.id", act -> Cell.code(act.id().toString()))
        .column(
            "kind", "evidence.acts.field.kind", act -> Cell.text(kind(shell, act.what().kind())))
        .column("code", "evidence.acts.field.code", act -> Cell.code(act.what().kind()))
        .column("at", "evidence.acts.field.at", act -> Cell.time(act.what().at()))
        .column("seat", "evidence.acts.field.seat", act -> seat(shell, act))
        .column("subject", "evidence.acts.field.subject", act -> Cell.code(act.what().subject()))
        .column("state", "evidence.acts.field.state", act -> state(shell, act))
        .column(
            "sha256",
            "evidence.field.sha256",
            act -> Cell.code(Bytes.hex(act.statement().sha256())))
        .column("sm3", "evidence.field.sm3", act -> Cell.code(Bytes.hex(act.statement().sm3())))
        .column(
            "deposit",
            "evidence.field.id",
            act -> {
              var deposit = act.sealing().deposit();
              return deposit == null ? Cell.EMPTY : Cell.code(deposit.toString());
            })
        .column(
            "sealed", "evidence.acts.field.sealed-at", act -> Cell.time(act.sealing().sealedAt()));
  }

  /** A kind in words; a kind without words is shown as its code. */
  static String kind(Shell shell, String kind) {
    var words = shell.optionalText("evidence.acts.kind." + kind);
    return words == null ? kind : words;
  }

  static String stateText(Shell shell, Act act) {
    return shell.text(
        act.isSealed()
            ? "evidence.acts.state.sealed"
            : act.sealing().attempts() > 0
                ? "evidence.acts.state.troubled"
                : "evidence.acts.state.waiting");
  }

  private static Cell state(Shell shell, Act act) {
    var tone = act.isSealed() ? "success" : act.sealing().attempts() > 0 ? "warning" : "info";
    return Cell.tag(stateText(shell, act), tone);
  }

  private static Cell seat(Shell shell, Act act) {
    return Cell.text(shell.text("web.seat." + act.what().seat()));
  }
}
