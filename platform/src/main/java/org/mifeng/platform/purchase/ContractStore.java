package org.mifeng.platform.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.purchase.Contract.By;
import org.mifeng.platform.purchase.Contract.Ending;
import org.mifeng.platform.purchase.Contract.Spent;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.mifeng.platform.purchase.Contract.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of contracts and their versions: rows are only ever added. */
@Repository
class ContractStore {
  private static final String SELECT =
      """
      select c.id, c.number, c.service, c.supplier_organisation_id, c.supplier_name,
             v.version, v.from_day, v.unit, v.price_cents, v.quantity, v.budget_cents, v.period_from, v.period_to,
             v.priority, v.funding, v.reason, v.account_id, v.proposed_by, v.proposed_at,
             a.account_id as approver_id, a.approved_by, a.approved_at,
             e.last_day, e.reason as ending_reason, e.account_id as ender_id, e.ended_by, e.ended_at,
             s.quantity as spent_quantity, s.cents as spent_cents
        from purchase.contract c
        join purchase.contract_version v on v.contract_id = c.id
        join purchase.contract_spent s on s.contract_id = c.id
        left join purchase.contract_approval a on a.contract_id = v.contract_id and a.version = v.version
        left join purchase.contract_ending e on e.contract_id = c.id
      """;

  private final JdbcClient jdbc;

  ContractStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else changes what this lock is about. */
  void lock(String what) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('purchase.' || :what, 0)) is null
            """)
        .param("what", what)
        .query()
        .singleRow();
  }

  /** False when the number is taken. */
  boolean insert(ContractId id, String number, String service, Supplier supplier, By by) {
    var organisation = supplier.organisation();
    boolean added =
        jdbc.sql(
                    """
                    insert into purchase.contract
                      (id, number, service, supplier_organisation_id, supplier_name, account_id, drafted_by, drafted_at)
                    values (:id, :number, :service, :organisation, :supplier, :account, :name, :at)
                    on conflict (number) do nothing
                    """)
                .param("id", id.value())
                .param("number", number)
                .param("service", service)
                .param(
                    "organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("supplier", supplier.name())
                .param("account", by.account().value())
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (added) {
      jdbc.sql(
              """
              insert into purchase.contract_spent (contract_id, quantity, cents)
              values (:id, 0, 0)
              """)
          .param("id", id.value())
          .update();
    }
    return added;
  }

  void insert(ContractId id, Version version) {
    var terms = version.terms();
    jdbc.sql(
            """
            insert into purchase.contract_version
              (contract_id, version, from_day, unit, price_cents, quantity, budget_cents, period_from, period_to,
               priority, funding, reason, account_id, proposed_by, proposed_at)
            values (:id, :version, :from, :unit, :price, :quantity, :budget, :periodFrom, :periodTo,
                    :priority, :funding, :reason, :account, :name, :at)
            """)
        .param("id", id.value())
        .param("version", version.number())
        .param("from", version.from())
        .param("unit", terms.unit())
        .param("price", terms.price().cents())
        .param("quantity", terms.limit().quantity(), Types.BIGINT)
        .param("budget", terms.limit().budget().cents())
        .param("periodFrom", terms.period().from())
        .param("periodTo", terms.period().to())
        .param("priority", terms.priority())
        .param("funding", terms.funding())
        .param("reason", version.reason())
        .param("account", version.proposed().account().value())
        .param("name", version.proposed().name())
        .param("at", version.proposed().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertApproval(ContractId id, int version, By by) {
    jdbc.sql(
            """
            insert into purchase.contract_approval (contract_id, version, account_id, approved_by, approved_at)
            values (:id, :version, :account, :name, :at)
            """)
        .param("id", id.value())
        .param("version", version)
        .param("account", by.account().value())
        .param("name", by.name())
        .param("at", by.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insert(ContractId id, Ending ending) {
    jdbc.sql(
            """
            insert into purchase.contract_ending (contract_id, last_day, reason, account_id, ended_by, ended_at)
            values (:id, :day, :reason, :account, :name, :at)
            """)
        .param("id", id.value())
        .param("day", ending.lastDay())
        .param("reason", ending.reason())
        .param("account", ending.by().account().value())
        .param("name", ending.by().name())
        .param("at", ending.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All contracts, the newest first. */
  List<Contract> list() {
    return gather(jdbc.sql(SELECT + " order by c.drafted_at desc, c.id, v.version"));
  }

  List<Contract> listOf(String service) {
    return gather(
        jdbc.sql(SELECT + " where c.service = :service order by c.number, c.id, v.version")
            .param("service", service));
  }

  List<Contract> find(ContractId id) {
    return gather(
        jdbc.sql(SELECT + " where c.id = :id order by v.version").param("id", id.value()));
  }

  private static List<Contract> gather(JdbcClient.StatementSpec statement) {
    Map<UUID, Contract> all = new LinkedHashMap<>();
    statement
        .query((row, number) -> contract(row))
        .list()
        .forEach(one -> all.merge(one.id().value(), one, ContractStore::joined));
    return List.copyOf(all.values());
  }

  private static Contract joined(Contract before, Contract next) {
    var versions = new ArrayList<>(before.versions());
    versions.addAll(next.versions());
    return new Contract(
        before.id(),
        before.number(),
        before.service(),
        before.supplier(),
        versions,
        before.ending(),
        before.spent());
  }

  private static Contract contract(ResultSet row) throws SQLException {
    var supplier = row.getObject("supplier_organisation_id", UUID.class);
    return new Contract(
        new ContractId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getString("service"),
        new Supplier(
            supplier == null ? null : new OrganisationId(supplier), row.getString("supplier_name")),
        List.of(version(row)),
        ending(row),
        new Spent(row.getLong("spent_quantity"), new Money(row.getLong("spent_cents"))));
  }

  private static Version version(ResultSet row) throws SQLException {
    var approver = row.getObject("approver_id", UUID.class);
    return new Version(
        row.getInt("version"),
        terms(row),
        row.getObject("from_day", LocalDate.class),
        row.getString("reason"),
        by(row, "account_id", "proposed_by", "proposed_at"),
        approver == null ? null : by(row, "approver_id", "approved_by", "approved_at"));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("unit"),
        new Money(row.getLong("price_cents")),
        new Terms.Limit(
            row.getObject("quantity", Long.class), new Money(row.getLong("budget_cents"))),
        new Terms.Period(
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class)),
        row.getInt("priority"),
        row.getString("funding"));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    var day = row.getObject("last_day", LocalDate.class);
    return day == null
        ? null
        : new Ending(
            day, row.getString("ending_reason"), by(row, "ender_id", "ended_by", "ended_at"));
  }

  static By by(ResultSet row, String account, String name, String at) throws SQLException {
    return new By(
        new AccountId(row.getObject(account, UUID.class)),
        row.getString(name),
        row.getObject(at, OffsetDateTime.class).toInstant());
  }
}
