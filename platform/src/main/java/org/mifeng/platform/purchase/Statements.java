package org.mifeng.platform.purchase;

import static org.mifeng.platform.identity.Permission.ACCEPT_STATEMENT;
import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.Statement.Decision;
import org.mifeng.platform.purchase.Statement.Settlement;
import org.springframework.stereotype.Component;

/**
 * Statements: the city proposes what was called off a contract in a period, finance accepts or
 * returns it and records what was paid. A call-off stands in one statement at most, those returned
 * left out.
 */
@Component
public class Statements {
  private static final int LONGEST_DOCUMENT = 100;

  private final StatementStore store;
  private final ContractStore contracts;
  private final Transactions transactions;
  private final Audit audit;
  private final FinanceDesk finance;
  private final Clock clock;

  Statements(
      StatementStore store,
      ContractStore contracts,
      Transactions transactions,
      Audit audit,
      FinanceDesk finance,
      Clock clock) {
    this.store = store;
    this.contracts = contracts;
    this.transactions = transactions;
    this.audit = audit;
    this.finance = finance;
    this.clock = clock;
  }

  /** All statements, the latest first. */
  public List<Statement> list(Viewer viewer) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, store::list);
  }

  /** One statement; 404 when there is none. */
  public Statement require(Viewer viewer, UUID id) {
    viewer.require(READ_PURCHASE);
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("purchase.refusal.no-statement"));
  }

  /** The call-offs of a statement, by day; enterprises read that they were looked at. */
  public List<Statement.Row> listRows(Viewer viewer, UUID id) {
    viewer.require(READ_PURCHASE);
    return transactions.as(
        viewer,
        () -> {
          var rows = store.listRows(id);
          audit.looked(
              viewer,
              rows.stream().map(Statement.Row::enterprise).distinct().toList(),
              "purchase.look.statement");
          return rows;
        });
  }

  /** Months that are over with call-offs of a contract not stated yet, the first first. */
  public List<YearMonth> listOpenMonths(Viewer viewer, ContractId contract) {
    viewer.require(READ_PURCHASE);
    var now = YearMonth.from(today());
    return transactions.as(viewer, () -> store.listOpenMonths(contract)).stream()
        .map(YearMonth::from)
        .filter(month -> month.isBefore(now))
        .toList();
  }

  /**
   * Proposes a statement.
   *
   * @throws Refusal 422 when the period is not over; 409 when there is nothing to state
   */
  public UUID propose(Viewer viewer, ContractId contract, StatementPeriod period) {
    viewer.require(MANAGE_PURCHASE);
    if (!period.days().to().isBefore(today())) {
      throw Refusal.invalid("purchase.refusal.period-not-over");
    }
    var id = UUID.randomUUID();
    transactions.run(
        viewer,
        () -> {
          contracts.lock("statements:" + contract);
          if (contracts.find(contract).isEmpty()) {
            throw Refusal.notFound("purchase.refusal.no-contract");
          }
          var sum = store.take(id, contract, period.days());
          if (sum.calls() == 0) {
            throw Refusal.conflict("purchase.refusal.nothing-to-state");
          }
          var statement =
              new Statement(id, contract, period.code(), sum, by(viewer), null, List.of());
          store.insert(statement);
          audit.record(
              viewer,
              "purchase.statement-proposed",
              id.toString(),
              Map.of(
                  "contract", contract.toString(),
                  "period", period.code(),
                  "amount", sum.money().text()));
          finance.proposed(viewer, statement, number(contract));
        });
    return id;
  }

  /** Finance accepts a statement. */
  public void accept(Viewer viewer, UUID id) {
    decide(viewer, id, true, "");
  }

  /** Finance sends a statement back; what is in it may be stated anew. */
  public void giveBack(Viewer viewer, UUID id, String reason) {
    decide(viewer, id, false, Terms.reason(reason));
  }

  private void decide(Viewer viewer, UUID id, boolean accepted, String reason) {
    viewer.require(ACCEPT_STATEMENT);
    transactions.run(
        viewer,
        () -> {
          var statement = require(viewer, id);
          if (!store.insert(id, new Decision(accepted, reason, by(viewer)))) {
            throw Refusal.conflict("purchase.refusal.decided");
          }
          audit.record(
              viewer,
              accepted ? "purchase.statement-accepted" : "purchase.statement-returned",
              id.toString(),
              reason.isEmpty() ? Map.of() : Map.of("reason", reason));
          finance.decided(viewer, statement, number(statement.contract()), accepted);
        });
  }

  /**
   * Records that something was paid of an accepted statement.
   *
   * @throws Refusal 409 when it is not accepted, the document was recorded before, or more would be
   *     paid than is owed; 422 for what is missing or a day to come
   */
  public void settle(Viewer viewer, UUID id, LocalDate day, Money money, String document) {
    viewer.require(ACCEPT_STATEMENT);
    var paper = Terms.line(document, LONGEST_DOCUMENT, "purchase.refusal.document");
    transactions.run(
        viewer,
        () -> {
          contracts.lock("statement:" + id);
          var statement = require(viewer, id);
          if (statement.state() != Statement.State.ACCEPTED) {
            throw Refusal.conflict("purchase.refusal.not-accepted");
          }
          var proposed = LegalTime.day(statement.proposed().at());
          if (day.isAfter(today()) || day.isBefore(proposed)) {
            throw Refusal.invalid("purchase.refusal.settlement-day");
          }
          if (money.cents() > statement.outstanding().cents()) {
            throw Refusal.conflict("purchase.refusal.overpaid", statement.outstanding().text());
          }
          var by = by(viewer);
          if (!store.insert(id, new Settlement(day, money, paper, by.name(), by.at()), by)) {
            throw Refusal.conflict("purchase.refusal.document-taken");
          }
          audit.record(
              viewer,
              "purchase.statement-settled",
              id.toString(),
              Map.of("day", day.toString(), "amount", money.text(), "document", paper));
        });
  }

  private String number(ContractId contract) {
    return contracts.find(contract).stream().map(Contract::number).findFirst().orElse("");
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  private Contract.By by(Viewer viewer) {
    return new Contract.By(viewer.account(), viewer.name(), clock.instant());
  }
}
