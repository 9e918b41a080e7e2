package org.mifeng.platform.purchase.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.Contract;
import org.mifeng.platform.purchase.Contract.Version;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.purchase.StatementPeriod;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.purchase.desk.ContractPage.TermsForm;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of contracts together. */
@Component
class ContractPages {
  private static final int MOST_SUPPLIERS = 500;
  private static final int LAST_MONTHS = 12;

  private final Contracts contracts;
  private final CallOffs callOffs;
  private final Statements statements;
  private final FreeQuotas quotas;
  private final Organisations organisations;

  ContractPages(
      Contracts contracts,
      CallOffs callOffs,
      Statements statements,
      FreeQuotas quotas,
      Organisations organisations) {
    this.contracts = contracts;
    this.callOffs = callOffs;
    this.statements = statements;
    this.quotas = quotas;
    this.organisations = organisations;
  }

  ContractPage.All all(Viewer viewer, Paging paging, Shell shell) {
    var all = contracts.list(viewer);
    var rows = all.stream().skip(paging.offset()).limit(paging.size()).toList();
    var uncovered =
        callOffs.listUncovered(viewer, quotas.year()).stream()
            .map(
                one ->
                    shell.text(
                        "purchase.contract.uncovered",
                        Wording.service(shell, one.service()),
                        one.uses(),
                        one.quantity()))
            .toList();
    return new ContractPage.All(
        table(shell).fill(new Paged<>(rows, all.size(), paging)), uncovered);
  }

  private Table<Contract> table(Shell shell) {
    return Table.<Contract>of("purchase.contract.title")
        .column(
            "number",
            "purchase.field.number",
            one -> Cell.link(one.number(), "/contracts/" + one.id()))
        .column(
            "service",
            "purchase.field.service",
            one -> Cell.text(Wording.service(shell, one.service())))
        .column("supplier", "purchase.field.supplier", one -> Cell.text(one.supplier().name()))
        .column("state", "purchase.field.state", one -> Wording.state(shell, one.state(today())))
        .column(
            "budget", "purchase.field.budget", one -> Wording.yuan(one.terms().limit().budget()))
        .column("spent", "purchase.field.spent", one -> Wording.yuan(one.spent().money()))
        .column("left", "purchase.field.left-money", one -> Wording.yuan(one.left()))
        .column("to", "purchase.field.last-day", one -> Cell.day(one.lastDay()));
  }

  ContractPage.Draft draft(Viewer viewer, Shell shell) {
    var today = today();
    var year = LocalDate.of(today.getYear(), 12, 31);
    var terms =
        new TermsForm(
            shell.text("purchase.contract.unit"),
            "",
            new TermsForm.Limit("", ""),
            new TermsForm.Span(today.toString(), year.toString(), null),
            "1",
            "");
    return new ContractPage.Draft(
        Wording.services(shell, quotas.listServices()),
        institutions(viewer).stream()
            .map(one -> Option.of(one.id().toString(), one.name()))
            .toList(),
        terms);
  }

  /** Third-party bodies that can be suppliers. */
  List<Organisation> institutions(Viewer viewer) {
    return organisations.list(viewer, OrganisationKind.INSTITUTION.code(), "", MOST_SUPPLIERS, 0);
  }

  ContractPage of(Viewer viewer, Contract contract, Shell shell) {
    var terms = contract.terms();
    return new ContractPage(
        new ContractPage.Head(
            contract.number(),
            shell.text(
                "purchase.contract.lead",
                Wording.service(shell, contract.service()),
                contract.supplier().name()),
            Wording.state(shell, contract.state(today())),
            "/contracts/" + contract.id()),
        ContractFacts.facts(shell, terms, null),
        burn(viewer, contract, shell),
        next(viewer, contract, shell),
        ContractFacts.history(contract, shell));
  }

  private ContractPage.Burn burn(Viewer viewer, Contract contract, Shell shell) {
    var months = callOffs.listMonths(viewer, contract.id());
    var table =
        Table.<CallOffs.Month>of("purchase.contract.months")
            .column("month", "purchase.field.month", one -> Cell.text(one.month().toString()))
            .column("calls", "purchase.field.calls", one -> Cell.number(one.calls()))
            .column("quantity", "purchase.field.quantity", one -> Cell.number(one.quantity()))
            .column("money", "purchase.field.money", one -> Wording.yuan(one.money()));
    var latest =
        months.stream().sorted(Comparator.comparing(CallOffs.Month::month).reversed()).toList();
    var shown = new Paging(1, 200, "", false);
    var filled =
        table.fill(new Paged<>(latest.stream().limit(shown.size()).toList(), latest.size(), shown));
    var budget = contract.terms().limit().budget();
    return new ContractPage.Burn(
        Math.min(contract.spent().money().cents(), budget.cents()),
        budget.cents(),
        shell.text(
            "purchase.contract.burn",
            Wording.money(shell, contract.spent().money()),
            Wording.money(shell, budget),
            Wording.money(shell, contract.left())),
        filled,
        chart(months, shell),
        callOffs
            .forecast(viewer, contract)
            .map(one -> ContractFacts.forecast(shell, one))
            .orElse(null));
  }

  private static @Nullable Chart chart(List<CallOffs.Month> months, Shell shell) {
    if (months.isEmpty()) {
      return null;
    }
    var bars = new LinkedHashMap<String, Long>();
    months.stream()
        .skip(Math.max(0, months.size() - LAST_MONTHS))
        .forEach(one -> bars.put(one.month().toString(), one.money().cents() / 100));
    return Chart.bars(
        shell.text("purchase.contract.chart"),
        shell.text("purchase.field.month"),
        shell.text("purchase.contract.chart-yuan"),
        bars);
  }

  private ContractPage.Next next(Viewer viewer, Contract contract, Shell shell) {
    boolean open = contract.ending() == null && contract.state(today()) != Contract.State.ENDED;
    var proposed =
        contract
            .proposed()
            .filter(version -> open)
            .map(version -> proposed(viewer, contract, version, shell))
            .orElse(null);
    var form = open && viewer.may(Permission.MANAGE_PURCHASE) ? form(contract) : null;
    var months = statements.listOpenMonths(viewer, contract.id());
    return new ContractPage.Next(
        proposed, form, periods(shell, months), contract.lastDay().toString());
  }

  private static ContractPage.Proposed proposed(
      Viewer viewer, Contract contract, Version version, Shell shell) {
    return new ContractPage.Proposed(
        version.number(),
        ContractFacts.facts(
            shell, version.terms(), contract.approved().isPresent() ? version.from() : null),
        version.proposed().account().equals(viewer.account()));
  }

  private TermsForm form(Contract contract) {
    var terms = contract.versions().getLast().terms();
    var quantity = terms.limit().quantity();
    return new TermsForm(
        terms.unit(),
        terms.price().text(),
        new TermsForm.Limit(
            quantity == null ? "" : quantity.toString(), terms.limit().budget().text()),
        new TermsForm.Span(
            terms.period().from().toString(),
            terms.period().to().toString(),
            contract.approved().isPresent() ? today().plusDays(1).toString() : null),
        String.valueOf(terms.priority()),
        terms.funding());
  }

  /** Each month that is open, and each quarter that is over and has one. */
  private List<Option> periods(Shell shell, List<YearMonth> months) {
    return Stream.concat(
            months.stream().map(StatementPeriod::month),
            months.stream()
                .map(month -> StatementPeriod.quarter(month.atDay(1)))
                .distinct()
                .filter(quarter -> quarter.days().to().isBefore(today())))
        .map(one -> Option.of(one.code(), Wording.period(shell, one.code())))
        .toList();
  }

  private LocalDate today() {
    return contracts.today();
  }
}
