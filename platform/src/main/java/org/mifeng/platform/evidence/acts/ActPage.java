package org.mifeng.platform.evidence.acts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;

/**
 * One act: what was done, its statement, how far its sealing has come.
 *
 * @param id of the act
 * @param title its kind in words
 * @param done what was done
 * @param accepted the text that was accepted; empty when the act is no acceptance
 * @param sealed the record: digests, deposit, times
 * @param statement the statement itself
 * @param trouble what stands in the way, or null
 */
record ActPage(
    String id,
    String title,
    List<Fact> done,
    List<Fact> accepted,
    Sealed sealed,
    String statement,
    @Nullable String trouble) {

  /**
   * The sealed record.
   *
   * @param is whether the deposit is made
   * @param state in words
   * @param facts about it
   */
  record Sealed(boolean is, String state, List<Fact> facts) {}

  static ActPage of(Shell shell, Act act, byte[] statement) {
    var json = (Json.Obj) JsonReader.read(statement, ProtectiveAct.AcceptedText.LONGEST);
    var trouble = act.sealing().trouble();
    return new ActPage(
        act.id().toString(),
        ActTable.kind(shell, act.what().kind()),
        done(shell, act, json),
        accepted(shell, act, json),
        new Sealed(act.isSealed(), ActTable.stateText(shell, act), sealed(shell, act)),
        new String(statement, StandardCharsets.UTF_8),
        act.isSealed() || trouble == null ? null : shell.text(trouble));
  }

  private static List<Fact> done(Shell shell, Act act, Json.Obj json) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("evidence.acts.field.at"), shell.exactTime(act.what().at())));
    facts.add(
        Fact.of(
            shell.text("evidence.acts.field.seat"), shell.text("web.seat." + act.what().seat())));
    var by = json.object("by");
    facts.add(Fact.code(shell.text("evidence.acts.field.account"), by.text("account")));
    facts.add(Fact.code(shell.text("evidence.acts.field.organisation"), by.text("organisation")));
    facts.add(Fact.code(shell.text("evidence.acts.field.subject"), act.what().subject()));
    json.object("act")
        .object("facts")
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof Json.Text text) {
                var label = shell.optionalText("evidence.acts.fact." + name);
                facts.add(Fact.code(label == null ? name : label, text.value()));
              }
            });
    return facts;
  }

  private static List<Fact> accepted(Shell shell, Act act, Json.Obj json) {
    if (json.find("text") == null) {
      return List.of();
    }
    var text = json.object("text");
    return List.of(
        Fact.link(
            shell.text("evidence.acts.field.text"),
            shell.text("evidence.acts.text", text.text("name"), text.text("version")),
            "/acts/" + act.id() + "/text"),
        Fact.code(shell.text("evidence.field.sha256"), text.text("sha256")),
        Fact.code(shell.text("evidence.field.sm3"), text.text("sm3")));
  }

  private static List<Fact> sealed(Shell shell, Act act) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("evidence.field.sha256"), Bytes.hex(act.statement().sha256())));
    facts.add(Fact.code(shell.text("evidence.field.sm3"), Bytes.hex(act.statement().sm3())));
    facts.add(Fact.of(shell.text("evidence.field.size"), shell.bytes(act.statement().size())));
    var deposit = act.sealing().deposit();
    if (deposit != null) {
      var label = shell.text("evidence.field.id");
      facts.add(
          shell.may(Permission.READ_DEPOSITS)
              ? Fact.link(label, deposit.toString(), "/deposits/" + deposit)
              : Fact.code(label, deposit.toString()));
    }
    if (act.sealing().sealedAt() != null) {
      facts.add(
          Fact.of(
              shell.text("evidence.acts.field.sealed-at"),
              shell.exactTime(act.sealing().sealedAt())));
    }
    return facts;
  }
}
