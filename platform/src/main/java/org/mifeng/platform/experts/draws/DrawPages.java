package org.mifeng.platform.experts.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.MatterOutcome;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages of draws show. */
@Component
class DrawPages {
  private final Draws draws;
  private final Invitations invitations;
  private final Asking asking;

  DrawPages(Draws draws, Invitations invitations, Asking asking) {
    this.draws = draws;
    this.invitations = invitations;
    this.asking = asking;
  }

  DrawListPage list(Paging paging, Shell shell) {
    var table =
        Table.<Draw>of("experts.draw.title")
            .column(
                "number",
                "experts.draw.number",
                row -> Cell.link(row.number(), "/draws/" + row.number()))
            .column("purpose", "experts.draw.purpose", row -> Cell.text(row.terms().purpose()))
            .column(
                "places", "experts.draw.places", row -> Cell.number(row.terms().rule().places()))
            .column("committed", "experts.draw.committed", row -> Cell.time(row.commitment().at()))
            .column(
                "state",
                "experts.draw.state",
                row ->
                    Cell.tag(
                        shell.text("experts.draw.state." + row.state().code()),
                        row.state().tone()));
    return new DrawListPage(table.fill(draws.list(paging)));
  }

  DrawPage one(Draw draw, Shell shell) {
    var asked = invitations.list(draw);
    return new DrawPage(
        draw,
        facts(draw, shell),
        revealed(draw, shell),
        draws.listLots(draw),
        asked,
        shell.may(Permission.DRAW_EXPERTS) ? desk(draw, asked, shell) : null);
  }

  private DrawPage.Desk desk(Draw draw, List<Invitation> asked, Shell shell) {
    return new DrawPage.Desk(
        draw.reveal() == null && !asking.now().isBefore(draw.beacon().knownFrom()),
        Arrays.stream(MatterOutcome.values())
            .map(one -> Option.of(one.code(), shell.text("experts.outcome." + one.code())))
            .toList(),
        asked.stream()
            .filter(one -> one.name() != null && one.outcome() == null)
            .map(one -> Option.of(one.token(), String.valueOf(one.name())))
            .toList());
  }

  private static List<Fact> facts(Draw draw, Shell shell) {
    var terms = draw.terms();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("experts.draw.number"), draw.number()));
    facts.add(
        Fact.of(
            shell.text("experts.fact.fields"),
            terms.fields().isEmpty()
                ? shell.text("experts.all")
                : String.join(
                    shell.text("experts.comma"),
                    terms.fields().stream()
                        .map(code -> shell.text("experts.field." + code))
                        .toList())));
    facts.add(Fact.of(shell.text("experts.draw.places"), shell.number(terms.rule().places())));
    facts.add(Fact.of(shell.text("experts.draw.kinds"), kinds(terms.rule(), shell)));
    facts.add(Fact.of(shell.text("experts.draw.source"), draw.beacon().source()));
    facts.add(
        Fact.of(shell.text("experts.draw.known-from"), shell.exactTime(draw.beacon().knownFrom())));
    facts.add(
        Fact.of(shell.text("experts.draw.committed"), shell.exactTime(draw.commitment().at())));
    var former = draw.course().former();
    if (former != null) {
      facts.add(Fact.link(shell.text("experts.draw.former"), former, "/draws/" + former));
      facts.add(
          Fact.of(shell.text("experts.draw.again-reason"), String.valueOf(draw.course().reason())));
    }
    var next = draw.course().next();
    if (next != null) {
      facts.add(Fact.link(shell.text("experts.draw.next"), next, "/draws/" + next));
    }
    facts.add(
        Fact.code(shell.text("experts.draw.seed-digest"), hex(draw.commitment().seedDigest())));
    facts.add(
        Fact.code(shell.text("experts.draw.list-digest"), hex(draw.commitment().listDigest())));
    return facts;
  }

  private static String kinds(SeatingRule rule, Shell shell) {
    return shell.text(
        rule.technical() && rule.legal()
            ? "experts.draw.kinds-both"
            : rule.technical()
                ? "experts.draw.kinds-technical"
                : rule.legal() ? "experts.draw.kinds-legal" : "experts.draw.kinds-none");
  }

  private static @Nullable List<Fact> revealed(Draw draw, Shell shell) {
    var reveal = draw.reveal();
    return reveal == null
        ? null
        : List.of(
            Fact.of(shell.text("experts.draw.value"), reveal.value()),
            Fact.code(shell.text("experts.draw.seed"), hex(reveal.seed())),
            Fact.of(shell.text("experts.draw.revealed"), shell.exactTime(reveal.at())));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
