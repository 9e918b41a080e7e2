package org.mifeng.platform.purchase.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.Contract;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.Money;
import org.mifeng.platform.purchase.Statement;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts the pages and the print of statements together. */
@Component
class StatementPages {
  private static final int SHORT = 8;

  private final Statements statements;
  private final Contracts contracts;
  private final EnterpriseNames names;
  private final Documents documents;

  StatementPages(
      Statements statements, Contracts contracts, EnterpriseNames names, Documents documents) {
    this.statements = statements;
    this.contracts = contracts;
    this.names = names;
    this.documents = documents;
  }

  Table.Filled all(Viewer viewer, Paging paging, Shell shell) {
    var all = statements.list(viewer);
    var byId = contracts.list(viewer).stream().collect(Collectors.toMap(Contract::id, one -> one));
    var rows = all.stream().skip(paging.offset()).limit(paging.size()).toList();
    return Table.<Statement>of("purchase.statement.title")
        .column(
            "period",
            "purchase.field.statement-period",
            one -> Cell.link(Wording.period(shell, one.period()), "/statements/" + one.id()))
        .column(
            "contract",
            "purchase.field.contract",
            one -> {
              var contract = byId.get(one.contract());
              return contract == null ? Cell.EMPTY : Cell.text(contract.number());
            })
        .column("state", "purchase.field.state", one -> Wording.state(shell, one.state()))
        .column("calls", "purchase.field.calls", one -> Cell.number(one.sum().calls()))
        .column("money", "purchase.field.money", one -> Wording.yuan(one.sum().money()))
        .column("settled", "purchase.field.settled", one -> Wording.yuan(one.settled()))
        .column("at", "purchase.field.proposed-at", one -> Cell.time(one.proposed().at()))
        .fill(new Paged<>(rows, all.size(), paging));
  }

  StatementPage of(Viewer viewer, UUID id, Paging paging, Shell shell) {
    var statement = statements.require(viewer, id);
    var contract = contracts.require(viewer, statement.contract());
    var rows = rows(viewer, id, shell);
    var part = rows.stream().skip(paging.offset()).limit(paging.size()).toList();
    boolean finance = viewer.may(Permission.ACCEPT_STATEMENT);
    return new StatementPage(
        new StatementPage.Head(
            title(shell, statement, contract),
            shell.text(
                "purchase.contract.lead",
                Wording.service(shell, contract.service()),
                contract.supplier().name()),
            Wording.state(shell, statement.state()),
            "/statements/" + id),
        facts(shell, statement, contract),
        new StatementPage.Next(
            finance && statement.state() == Statement.State.PROPOSED,
            finance && statement.state() == Statement.State.ACCEPTED,
            contracts.today().toString(),
            statement.outstanding().text()),
        table().fill(new Paged<>(part, rows.size(), paging)).withExport("/statements/" + id),
        history(statement, shell));
  }

  /** A row with the name of its enterprise. */
  record Named(String enterprise, Statement.Row row) {}

  List<Named> rows(Viewer viewer, UUID id, Shell shell) {
    var rows = statements.listRows(viewer, id);
    Map<OrganisationId, String> all =
        names.of(viewer, rows.stream().map(Statement.Row::enterprise).toList(), shell);
    return rows.stream()
        .map(row -> new Named(all.getOrDefault(row.enterprise(), ""), row))
        .toList();
  }

  static Table<Named> table() {
    return Table.<Named>of("purchase.statement.rows")
        .column("day", "purchase.field.day", one -> Cell.day(one.row().day()))
        .column("enterprise", "purchase.field.enterprise", one -> Cell.text(one.enterprise()))
        .column("quantity", "purchase.field.quantity", one -> Cell.number(one.row().quantity()))
        .column("price", "purchase.field.price", one -> Wording.yuan(one.row().price()))
        .column("money", "purchase.field.money", one -> Wording.yuan(one.row().money()))
        .column("id", "purchase.field.call-off", one -> Cell.code(one.row().callOff().toString()));
  }

  private static String title(Shell shell, Statement statement, Contract contract) {
    return shell.text(
        "purchase.statement.name", contract.number(), Wording.period(shell, statement.period()));
  }

  private static List<Fact> facts(Shell shell, Statement statement, Contract contract) {
    return List.of(
        Fact.link(
            shell.text("purchase.field.contract"),
            contract.number(),
            "/contracts/" + contract.id()),
        Fact.of(shell.text("purchase.field.supplier"), contract.supplier().name()),
        Fact.of(shell.text("purchase.field.funding"), contract.terms().funding()),
        Fact.of(shell.text("purchase.field.calls"), shell.number(statement.sum().calls())),
        Fact.of(shell.text("purchase.field.quantity"), shell.number(statement.sum().quantity())),
        Fact.of(shell.text("purchase.field.money"), Wording.money(shell, statement.sum().money())),
        Fact.of(shell.text("purchase.field.settled"), Wording.money(shell, statement.settled())),
        Fact.of(
            shell.text("purchase.field.outstanding"),
            Wording.money(shell, statement.outstanding())));
  }

  private static List<TimelineEntry> history(Statement statement, Shell shell) {
    var entries = new ArrayList<TimelineEntry>();
    entries.add(
        TimelineEntry.of(
            statement.proposed().at(),
            shell.text("purchase.history.statement-proposed"),
            statement.proposed().name()));
    var decision = statement.decision();
    if (decision != null) {
      entries.add(
          new TimelineEntry(
              decision.by().at(),
              shell.text(
                  decision.accepted()
                      ? "purchase.history.statement-accepted"
                      : "purchase.history.statement-returned"),
              decision.by().name(),
              decision.reason().isEmpty() ? null : decision.reason(),
              decision.accepted() ? "success" : "danger"));
    }
    for (var one : statement.settlements()) {
      entries.add(
          new TimelineEntry(
              one.at(),
              shell.text("purchase.history.settled", Wording.money(shell, one.money())),
              one.by(),
              shell.text("purchase.history.document", shell.date(one.day()), one.document()),
              "success"));
    }
    entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
    return entries;
  }

  /** The statement as a PDF: a line for each enterprise and price, and the sum. */
  byte[] pdf(Viewer viewer, UUID id, Shell shell) {
    var statement = statements.require(viewer, id);
    var contract = contracts.require(viewer, statement.contract());
    return documents.pdf(
        new PrintedPage(
            "purchase/desk/print",
            new StatementPage.Print(
                id.toString().substring(0, SHORT),
                title(shell, statement, contract),
                facts(shell, statement, contract),
                lines(rows(viewer, id, shell), shell),
                line(
                    shell.text("purchase.statement.sum"),
                    statement.sum().calls(),
                    statement.sum().quantity(),
                    "",
                    statement.sum().money(),
                    shell),
                signatures(statement, shell)),
            shell.locale(),
            "purchase.document.title",
            "purchase.document.subject",
            title(shell, statement, contract),
            List.of()));
  }

  private record Kind(String enterprise, OrganisationId id, Money price) {}

  private static List<StatementPage.Line> lines(List<Named> rows, Shell shell) {
    var kinds =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Kind(one.enterprise(), one.row().enterprise(), one.row().price()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return kinds.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().enterprise()))
        .map(
            entry ->
                line(
                    entry.getKey().enterprise(),
                    entry.getValue().size(),
                    entry.getValue().stream().mapToLong(one -> one.row().quantity()).sum(),
                    entry.getKey().price().text(),
                    new Money(
                        entry.getValue().stream()
                            .mapToLong(one -> one.row().money().cents())
                            .sum()),
                    shell))
        .toList();
  }

  private static StatementPage.Line line(
      String name, long calls, long quantity, String price, Money money, Shell shell) {
    return new StatementPage.Line(
        name, shell.number(calls), shell.number(quantity), price, money.text());
  }

  private static List<Fact> signatures(Statement statement, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            shell.text("purchase.history.statement-proposed"),
            shell.text(
                "purchase.statement.signed",
                statement.proposed().name(),
                shell.exactTime(statement.proposed().at()))));
    var decision = statement.decision();
    facts.add(
        decision == null
            ? Fact.of(
                shell.text("purchase.history.statement-accepted"),
                shell.text("purchase.statement.undecided"))
            : Fact.of(
                shell.text(
                    decision.accepted()
                        ? "purchase.history.statement-accepted"
                        : "purchase.history.statement-returned"),
                shell.text(
                    "purchase.statement.signed",
                    decision.by().name(),
                    shell.exactTime(decision.by().at()))));
    return facts;
  }
}
