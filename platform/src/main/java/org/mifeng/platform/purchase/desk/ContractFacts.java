package org.mifeng.platform.purchase.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.purchase.Contract;
import org.mifeng.platform.purchase.Forecast;
import org.mifeng.platform.purchase.Terms;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;

/** What a contract says, in words. */
final class ContractFacts {
  private ContractFacts() {}

  static List<Fact> facts(Shell shell, Terms terms, @Nullable LocalDate begin) {
    var facts = new ArrayList<Fact>();
    if (begin != null) {
      facts.add(Fact.of(shell.text("purchase.field.begin"), shell.date(begin)));
    }
    facts.add(
        Fact.of(
            shell.text("purchase.field.price"),
            shell.text(
                "purchase.contract.price", Wording.money(shell, terms.price()), terms.unit())));
    var quantity = terms.limit().quantity();
    facts.add(
        Fact.of(
            shell.text("purchase.field.limit"),
            quantity == null
                ? Wording.money(shell, terms.limit().budget())
                : shell.text(
                    "purchase.contract.limit",
                    Wording.money(shell, terms.limit().budget()),
                    shell.number(quantity),
                    terms.unit())));
    facts.add(
        Fact.of(
            shell.text("purchase.field.period"),
            shell.text(
                "purchase.contract.period",
                shell.date(terms.period().from()),
                shell.date(terms.period().to()))));
    facts.add(Fact.of(shell.text("purchase.field.priority"), String.valueOf(terms.priority())));
    facts.add(Fact.of(shell.text("purchase.field.funding"), terms.funding()));
    return facts;
  }

  static String forecast(Shell shell, Forecast forecast) {
    var basis =
        shell.text(
            "purchase.forecast.basis", forecast.days(), Wording.money(shell, forecast.inThem()));
    var exhausted = forecast.exhausted();
    return exhausted == null
        ? shell.text("purchase.forecast.left", basis, Wording.money(shell, forecast.left()))
        : shell.text("purchase.forecast.exhausted", basis, shell.date(exhausted));
  }

  static List<TimelineEntry> history(Contract contract, Shell shell) {
    var entries = new ArrayList<TimelineEntry>();
    for (var version : contract.versions()) {
      var price = Wording.money(shell, version.terms().price());
      entries.add(
          new TimelineEntry(
              version.proposed().at(),
              shell.text("purchase.history.proposed", version.number(), price),
              version.proposed().name(),
              version.reason(),
              "neutral"));
      var approved = version.approved();
      if (approved != null) {
        entries.add(
            new TimelineEntry(
                approved.at(),
                shell.text(
                    "purchase.history.approved", version.number(), shell.date(version.from())),
                approved.name(),
                null,
                "success"));
      }
    }
    var ending = contract.ending();
    if (ending != null) {
      entries.add(
          new TimelineEntry(
              ending.by().at(),
              shell.text("purchase.history.ended", shell.date(ending.lastDay())),
              ending.by().name(),
              ending.reason(),
              "warning"));
    }
    entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
    return entries;
  }
}
