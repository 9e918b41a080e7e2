package org.mifeng.platform.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.purchase.Statement.Decision;
import org.mifeng.platform.purchase.Statement.Row;
import org.mifeng.platform.purchase.Statement.Settlement;
import org.mifeng.platform.purchase.Statement.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of statements: rows are only ever added. */
@Repository
class StatementStore {
  private static final String SELECT =
      """
      select s.id, s.contract_id, s.period, s.calls, s.quantity, s.cents, s.account_id, s.proposed_by, s.proposed_at,
             d.decision, d.reason, d.account_id as decider_id, d.decided_by, d.decided_at
        from purchase.statement s
        left join purchase.statement_decision d on d.statement_id = s.id
      """;

  private final JdbcClient jdbc;

  StatementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts into a statement what was called off a contract in a period and is in no other statement,
   * except those that were returned.
   *
   * @return what was put in
   */
  Sum take(UUID statement, ContractId contract, Terms.Period period) {
    return jdbc.sql(
            """
            with taken as (
              insert into purchase.statement_row
                (statement_id, call_off_id, organisation_id, used_on, quantity, price_cents, cents)
              select :statement::uuid, c.id, c.organisation_id, c.used_on, c.free_quantity, c.price_cents, c.cents
                from purchase.call_off c
               where c.contract_id = :contract
                 and c.used_on between :from and :to
                 and c.free_quantity > 0
                 and not exists (
                       select 1
                         from purchase.statement_row r
                         left join purchase.statement_decision d on d.statement_id = r.statement_id
                        where r.call_off_id = c.id
                          and d.decision is distinct from 'returned')
              returning quantity, cents
            )
            select count(*) as calls, coalesce(sum(quantity), 0)::bigint as quantity, coalesce(sum(cents), 0)::bigint as cents
              from taken
            """)
        .param("statement", statement)
        .param("contract", contract.value())
        .param("from", period.from())
        .param("to", period.to())
        .query((row, number) -> sum(row))
        .single();
  }

  /** Months of a contract with call-offs that are in no statement, except those returned. */
  List<LocalDate> listOpenMonths(ContractId contract) {
    return jdbc.sql(
            """
            select distinct date_trunc('month', c.used_on)::date as month
              from purchase.call_off c
             where c.contract_id = :contract
               and c.free_quantity > 0
               and not exists (
                     select 1
                       from purchase.statement_row r
                       left join purchase.statement_decision d on d.statement_id = r.statement_id
                      where r.call_off_id = c.id
                        and d.decision is distinct from 'returned')
             order by month
            """)
        .param("contract", contract.value())
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list();
  }

  void insert(Statement statement) {
    jdbc.sql(
            """
            insert into purchase.statement
              (id, contract_id, period, calls, quantity, cents, account_id, proposed_by, proposed_at)
            values (:id, :contract, :period, :calls, :quantity, :cents, :account, :name, :at)
            """)
        .param("id", statement.id())
        .param("contract", statement.contract().value())
        .param("period", statement.period())
        .param("calls", statement.sum().calls())
        .param("quantity", statement.sum().quantity())
        .param("cents", statement.sum().money().cents())
        .param("account", statement.proposed().account().value())
        .param("name", statement.proposed().name())
        .param("at", statement.proposed().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False when it is decided already. */
  boolean insert(UUID statement, Decision decision) {
    return jdbc.sql(
                """
                insert into purchase.statement_decision
                  (statement_id, decision, reason, account_id, decided_by, decided_at)
                values (:id, :decision, :reason, :account, :name, :at)
                on conflict (statement_id) do nothing
                """)
            .param("id", statement)
            .param("decision", decision.accepted() ? "accepted" : "returned")
            .param("reason", decision.reason())
            .param("account", decision.by().account().value())
            .param("name", decision.by().name())
            .param("at", decision.by().at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False when there is a settlement with this document already. */
  boolean insert(UUID statement, Settlement settlement, Contract.By by) {
    return jdbc.sql(
                """
                insert into purchase.settlement
                  (id, statement_id, settled_on, cents, document, account_id, recorded_by, recorded_at)
                values (:id, :statement, :day, :cents, :document, :account, :name, :at)
                on conflict (statement_id, document) do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("statement", statement)
            .param("day", settlement.day())
            .param("cents", settlement.money().cents())
            .param("document", settlement.document())
            .param("account", by.account().value())
            .param("name", by.name())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Statements, the latest first. */
  List<Statement> list() {
    var settlements = settlements();
    return jdbc.sql(SELECT + " order by s.proposed_at desc, s.id")
        .query((row, number) -> statement(row, settlements))
        .list();
  }

  Optional<Statement> find(UUID id) {
    var settlements = settlements();
    return jdbc.sql(SELECT + " where s.id = :id")
        .param("id", id)
        .query((row, number) -> statement(row, settlements))
        .optional();
  }

  /** The rows of a statement, by day. */
  List<Row> listRows(UUID statement) {
    return jdbc.sql(
            """
            select call_off_id, organisation_id, used_on, quantity, price_cents, cents
              from purchase.statement_row
             where statement_id = :id
             order by used_on, call_off_id
            """)
        .param("id", statement)
        .query(
            (row, number) ->
                new Row(
                    row.getObject("call_off_id", UUID.class),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    row.getObject("used_on", LocalDate.class),
                    row.getInt("quantity"),
                    new Money(row.getLong("price_cents")),
                    new Money(row.getLong("cents"))))
        .list();
  }

  private record Of(UUID statement, Settlement settlement) {}

  /** A city has a few hundred over the years. */
  private Map<UUID, List<Settlement>> settlements() {
    return jdbc
        .sql(
            """
            select statement_id, settled_on, cents, document, recorded_by, recorded_at
              from purchase.settlement
             order by settled_on, recorded_at
            """)
        .query(
            (row, number) ->
                new Of(
                    row.getObject("statement_id", UUID.class),
                    new Settlement(
                        row.getObject("settled_on", LocalDate.class),
                        new Money(row.getLong("cents")),
                        row.getString("document"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::statement, Collectors.mapping(Of::settlement, Collectors.toList())));
  }

  private static Statement statement(ResultSet row, Map<UUID, List<Settlement>> settlements)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Statement(
        id,
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("period"),
        sum(row),
        ContractStore.by(row, "account_id", "proposed_by", "proposed_at"),
        decision(row),
        settlements.getOrDefault(id, List.of()));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(row.getLong("calls"), row.getLong("quantity"), new Money(row.getLong("cents")));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    var word = row.getString("decision");
    return word == null
        ? null
        : new Decision(
            word.equals("accepted"),
            row.getString("reason"),
            ContractStore.by(row, "decider_id", "decided_by", "decided_at"));
  }
}
