package org.mifeng.platform.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.purchase.ContractsTest.refused;
import static org.mifeng.platform.purchase.PurchaseFixture.aService;
import static org.mifeng.platform.purchase.PurchaseFixture.anEnterprise;
import static org.mifeng.platform.purchase.PurchaseFixture.anOfficer;
import static org.mifeng.platform.purchase.PurchaseFixture.finance;
import static org.mifeng.platform.purchase.PurchaseFixture.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.Statement.State;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement is the sum of its call-offs, each of which is stated once and paid once. */
@PlatformTest
class StatementsTest {
  private static final Viewer PLATFORM = Viewer.system("test");

  @Autowired private ApplicationContext application;
  @Autowired private Contracts contracts;
  @Autowired private CallOffs callOffs;
  @Autowired private Statements statements;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private ContractStore contractStore;
  @Autowired private GrantStore grantStore;

  private PurchaseFixture purchase;
  private String service;
  private YearMonth month;
  private ContractId contract;

  /** A contract of 1.00 yuan whose price rose to 1.50 in the middle of a month that is over. */
  @BeforeEach
  void aMonthWithTwoPrices() {
    purchase = new PurchaseFixture(application);
    service = aService();
    month = YearMonth.from(contracts.today()).minusMonths(1);
    var first = month.atDay(1);
    var dearer = terms(150, 100_000, first, first.plusYears(1));
    contract = purchase.inForce(service, terms(100, 100_000, first, first.plusYears(1)));
    // As it was done in that month: from today on the past cannot be changed.
    var by = new Contract.By(anOfficer().account(), "officer", clock.instant());
    var other = new Contract.By(anOfficer().account(), "another", clock.instant());
    var version = new Contract.Version(2, dearer, month.atDay(15), "price index", by, null);
    transactions.run(
        PLATFORM,
        () -> {
          contractStore.insert(contract, version);
          contractStore.insertApproval(contract, 2, other);
          grantStore.insert(null, new Grant(true, service, first, 1_000, "test", null), by);
        });
  }

  @Test
  void theSumIsThatOfUnitsTimesThePriceOfTheDay() {
    purchase.used(service, anEnterprise(), month.atDay(14), 3);
    purchase.used(service, anEnterprise(), month.atDay(15), 2);
    purchase.used(service, anEnterprise(), month.atEndOfMonth(), 1);
    purchase.used(service, anEnterprise(), month.atEndOfMonth().plusDays(1), 7);

    var id = propose();
    var statement = statements.require(finance(), id);
    var rows = statements.listRows(finance(), id);
    assertThat(statement.sum()).isEqualTo(new Statement.Sum(3, 6, new Money(3 * 100 + 3 * 150)));
    assertThat(rows.stream().mapToLong(row -> row.money().cents()).sum()).isEqualTo(750);
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.money().cents()).isEqualTo(row.quantity() * row.price().cents()));
    assertThat(callOffs.listMonths(finance(), contract))
        .containsExactly(
            new CallOffs.Month(month, 3, 6, new Money(750)),
            new CallOffs.Month(month.plusMonths(1), 1, 7, new Money(7 * 150)));
    assertThat(contracts.require(finance(), contract).spent().money())
        .as("the contract's account is the sum of its call-offs")
        .isEqualTo(new Money(750 + 7 * 150));
  }

  @Test
  void aCallOffIsStatedOnceUnlessItsStatementWasReturned() {
    purchase.used(service, anEnterprise(), month.atDay(3), 1);
    var first = propose();
    refused("purchase.refusal.nothing-to-state", this::propose);
    refused("purchase.refusal.reason", () -> statements.giveBack(finance(), first, " "));
    statements.giveBack(finance(), first, "wrong funding document");
    refused("purchase.refusal.decided", () -> statements.accept(finance(), first));

    assertThat(statements.listOpenMonths(anOfficer(), contract)).containsExactly(month);
    var second = propose();
    assertThat(statements.require(finance(), second).sum().calls()).isEqualTo(1);
    assertThat(statements.listOpenMonths(anOfficer(), contract)).isEmpty();
    assertThat(statements.require(finance(), first).state()).isEqualTo(State.RETURNED);
  }

  @Test
  void whatIsToldLateGoesIntoASupplementOfTheSamePeriod() {
    purchase.used(service, anEnterprise(), month.atDay(3), 1);
    var first = propose();
    purchase.used(service, anEnterprise(), month.atDay(4), 2);

    assertThat(statements.listRows(finance(), first)).as("frozen").hasSize(1);
    assertThat(statements.require(finance(), propose()).sum())
        .isEqualTo(new Statement.Sum(1, 2, new Money(200)));
  }

  @Test
  void financeAcceptsAndSettlesNoMoreThanIsOwed() {
    purchase.used(service, anEnterprise(), month.atDay(3), 4);
    var id = propose();
    var day = contracts.today();
    refused(
        "purchase.refusal.not-accepted",
        () -> statements.settle(finance(), id, day, new Money(1), "P-1"));
    refused("identity.refusal.not-permitted", () -> statements.accept(anOfficer(), id));
    statements.accept(finance(), id);
    statements.settle(finance(), id, day, new Money(150), "P-1");

    refused(
        "purchase.refusal.overpaid",
        () -> statements.settle(finance(), id, day, new Money(251), "P-2"));
    refused(
        "purchase.refusal.document-taken",
        () -> statements.settle(finance(), id, day, new Money(250), "P-1"));
    refused(
        "purchase.refusal.settlement-day",
        () -> statements.settle(finance(), id, day.plusDays(1), new Money(250), "P-2"));
    statements.settle(finance(), id, day, new Money(250), "P-2");
    var statement = statements.require(finance(), id);
    assertThat(statement.state()).isEqualTo(State.SETTLED);
    assertThat(statement.settled()).isEqualTo(statement.sum().money());
    assertThat(budget()).containsExactly("called 400", "accepted 400", "settled 400");
  }

  @Test
  void financeGetsWhatIsProposedAndWhoeverProposedItIsTold() {
    var organisations = application.getBean(Organisations.class);
    if (organisations.find(PLATFORM, OrganisationKind.DEPARTMENT, "finance").isEmpty()) {
      var unused = organisations.open(PLATFORM, OrganisationKind.DEPARTMENT, "财政测试", "finance");
    }
    purchase.used(service, anEnterprise(), month.atDay(3), 1);
    var id = propose();
    assertThat(open(id)).isEqualTo(1);
    assertThat(told(id, "proposed")).isPositive();
    statements.giveBack(finance(), id, "金额不符");
    assertThat(open(id)).isZero();
    assertThat(told(id, "decided")).isPositive();
  }

  private long open(UUID id) {
    return count(
        """
        select count(*) from workflow.item
        where kind = 'purchase.work.accept-statement' and subject = :subject and ended_at is null
        """,
        id.toString());
  }

  private long told(UUID id, String what) {
    return count(
        "select count(*) from notifications.notice where key like :subject || '%'",
        "purchase:" + id + ":" + what);
  }

  private long count(String sql, String subject) {
    return transactions.as(
        PLATFORM, () -> jdbc.sql(sql).param("subject", subject).query(Long.class).single());
  }

  @Test
  void aPeriodThatIsNotOverIsNotStated() {
    refused(
        "purchase.refusal.period-not-over",
        () ->
            statements.propose(anOfficer(), contract, StatementPeriod.month(month.plusMonths(1))));
    refused("purchase.refusal.statement-period", () -> StatementPeriod.of("2026-13"));
    refused("purchase.refusal.statement-period", () -> StatementPeriod.of("2026-Q5"));
    assertThat(StatementPeriod.of("2026-Q1").days())
        .isEqualTo(new Terms.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
  }

  @Test
  void aForecastGoesOnAtThePresentRate() {
    var window = new Terms.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 10));
    var last = LocalDate.of(2026, 1, 30);

    assertThat(Forecast.of(window, new Money(100), new Money(500), last))
        .hasValue(new Forecast(10, new Money(100), null, new Money(300)));
    assertThat(Forecast.of(window, new Money(100), new Money(50), last))
        .hasValue(new Forecast(10, new Money(100), LocalDate.of(2026, 1, 15), Money.ZERO));
    assertThat(Forecast.of(window, Money.ZERO, new Money(50), last)).isEmpty();
    var all = new Money(Money.MOST);
    assertThat(Forecast.of(window, all, all, window.to().plusYears(9)))
        .as("the largest amounts do not overflow")
        .hasValue(new Forecast(10, all, LocalDate.of(2026, 1, 20), Money.ZERO));
  }

  @Test
  void whatOversightReadsNamesNoEnterprise() {
    purchase.used(service, anEnterprise(), month.atDay(3), 4);
    assertThat(columns("stats_call_offs"))
        .containsExactly("service", "month", "contract_id", "call_offs", "quantity", "cents");
    assertThat(columns("stats_budget"))
        .containsExactly(
            "contract_id",
            "number",
            "service",
            "budget_cents",
            "called_cents",
            "accepted_cents",
            "settled_cents",
            "period_from",
            "period_to");
    var cents =
        transactions.as(
            Viewer.anonymous(),
            () ->
                jdbc.sql("select sum(cents) from purchase.stats_call_offs where contract_id = :id")
                    .param("id", contract.value())
                    .query(Long.class)
                    .single());
    assertThat(cents).isEqualTo(400);
  }

  private java.util.UUID propose() {
    return statements.propose(anOfficer(), contract, StatementPeriod.month(month));
  }

  private List<String> budget() {
    return transactions.as(
        Viewer.anonymous(),
        () ->
            jdbc.sql(
                    """
                    select called_cents, accepted_cents, settled_cents
                      from purchase.stats_budget
                     where contract_id = :id
                    """)
                .param("id", contract.value())
                .query(
                    (row, number) ->
                        List.of(
                            "called " + row.getLong(1),
                            "accepted " + row.getLong(2),
                            "settled " + row.getLong(3)))
                .single());
  }

  private List<String> columns(String view) {
    return jdbc.sql(
            """
            select column_name
              from information_schema.columns
             where table_schema = 'purchase' and table_name = :view
             order by ordinal_position
            """)
        .param("view", view)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
