package org.mifeng.platform.evidence.anchoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.trust.TrustedChain;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The chains and what was put on them, for the operator.
 *
 * @param chains each configured one
 * @param table the newest anchors
 */
record AnchoringPage(List<Chain> chains, Table.Filled table) {
  private static final int UNIT_DIGITS = 18;

  /**
   * One chain.
   *
   * @param name in the viewer's language
   * @param test whether it is there for trying only
   * @param trouble why the last look failed, or empty
   * @param facts about it
   */
  record Chain(String name, boolean test, String trouble, List<Fact> facts) {}

  /** What the page is made from. */
  record Source(
      Chains chains,
      Anchoring anchoring,
      AnchorBook book,
      List<FinalAnchorStore.Count> counts,
      List<FinalAnchorStore.Seen> newest) {}

  static AnchoringPage of(Source source, Shell shell) {
    var chains = new ArrayList<Chain>();
    source
        .chains()
        .settings()
        .forEach((id, settings) -> chains.add(chain(source, id, settings, shell)));
    var rows = source.newest();
    return new AnchoringPage(
        chains, table(shell).fill(new Paged<>(rows, rows.size(), Paging.first())));
  }

  private static Chain chain(
      Source source, String id, AnchoringProperties.Chain settings, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("evidence.anchoring.chain"), id));
    facts.add(Fact.of(shell.text("evidence.anchoring.every"), minutes(settings.every(), shell)));
    facts.add(
        Fact.of(shell.text("evidence.anchoring.depth"), shell.number(settings.finality().depth())));
    source
        .book()
        .find(id)
        .ifPresent(
            known -> {
              facts.add(
                  Fact.code(
                      shell.text("evidence.anchoring.sender"), "0x" + Bytes.hex(known.sender())));
              facts.add(
                  Fact.code(
                      shell.text("evidence.anchoring.contract"),
                      "0x" + Bytes.hex(known.contract())));
            });
    var standing = source.anchoring().standings().get(id);
    if (standing != null) {
      facts.add(Fact.of(shell.text("evidence.anchoring.looked"), shell.time(standing.at())));
      if (standing.look() != null) {
        facts.add(
            Fact.of(shell.text("evidence.anchoring.head"), shell.number(standing.look().head())));
        facts.add(
            Fact.of(shell.text("evidence.anchoring.balance"), amount(standing.look().balance())));
      }
    }
    facts.add(Fact.of(shell.text("evidence.anchoring.counts"), counts(source, id, shell)));
    var trouble = standing == null ? null : standing.trouble();
    return new Chain(
        name(ChainTrust.name(settings.label(), id), shell),
        settings.label().test(),
        trouble == null ? "" : shell.text(trouble.trouble().messageKey(), trouble.detail()),
        facts);
  }

  private static String counts(Source source, String id, Shell shell) {
    return Stream.of(AnchorState.values())
        .map(
            state ->
                shell.text(state.messageKey())
                    + " "
                    + shell.number(
                        source.counts().stream()
                            .filter(one -> one.chain().equals(id) && one.state() == state)
                            .mapToLong(FinalAnchorStore.Count::count)
                            .sum()))
        .collect(Collectors.joining(" · "));
  }

  private static String name(TrustedChain.Name name, Shell shell) {
    return shell.isChinese() ? name.zh() : name.en();
  }

  private static String minutes(Duration every, Shell shell) {
    return every.compareTo(Duration.ofMinutes(1)) < 0
        ? shell.text("evidence.anchoring.seconds", every.toSeconds())
        : shell.text("evidence.anchoring.minutes", every.toMinutes());
  }

  private static String amount(BigInteger smallest) {
    return new BigDecimal(smallest, UNIT_DIGITS).stripTrailingZeros().toPlainString();
  }

  private static Table<FinalAnchorStore.Seen> table(Shell shell) {
    return Table.<FinalAnchorStore.Seen>of("evidence.anchoring.newest")
        .column("chain", "evidence.anchoring.chain", row -> Cell.code(row.chain()))
        .column(
            "size",
            "evidence.anchoring.size",
            row -> Cell.text(row.year() + " · " + shell.number(row.size())))
        .column(
            "state",
            "evidence.anchoring.state",
            row ->
                Cell.tag(
                    shell.text(row.progress().state().messageKey()), tone(row.progress().state())))
        .column("since", "evidence.anchoring.since", row -> Cell.time(row.progress().stateAt()))
        .column("made", "evidence.anchoring.made", row -> Cell.time(row.progress().madeAt()))
        .column(
            "block",
            "evidence.anchoring.block",
            row -> row.block() == null ? Cell.EMPTY : Cell.number(row.block()))
        .column(
            "transaction",
            "evidence.anchoring.transaction",
            row -> Cell.code("0x" + Bytes.hex(Arrays.copyOf(row.transaction(), 6)) + "…"))
        .column(
            "attempts",
            "evidence.anchoring.attempts",
            row -> Cell.number(row.progress().attempts()))
        .column("reason", "evidence.anchoring.reason", row -> Cell.text(reason(row, shell)));
  }

  private static String reason(FinalAnchorStore.Seen row, Shell shell) {
    var reason = row.progress().reason();
    return reason.isEmpty() ? "" : shell.text("evidence.anchoring.reason-" + reason);
  }

  private static String tone(AnchorState state) {
    return switch (state) {
      case SUBMITTED -> "info";
      case MINED -> "neutral";
      case FINAL -> "success";
      case LOST -> "danger";
    };
  }
}
