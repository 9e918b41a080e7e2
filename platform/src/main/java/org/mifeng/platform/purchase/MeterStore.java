package org.mifeng.platform.purchase;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.kernel.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that counts a use, exactly once and one after the other where it matters. */
@Repository
class MeterStore {
  private final JdbcClient jdbc;

  MeterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A contract that pays a service on a day, with the version that holds then. */
  record Payable(
      ContractId contract, int version, Money price, Money budget, @Nullable Long most) {}

  /** Until the transaction ends nobody else counts this use. */
  void lock(Provision use) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('purchase.use.' || :service || ':' || :subject, 0)) is null
            """)
        .param("service", use.service())
        .param("subject", use.subject())
        .query()
        .singleRow();
  }

  boolean isCounted(Provision use) {
    return jdbc.sql(
            """
            select exists (
              select 1
                from purchase.call_off
               where service = :service
                 and subject = :subject)
            """)
        .param("service", use.service())
        .param("subject", use.subject())
        .query(Boolean.class)
        .single();
  }

  /**
   * Adds to what an enterprise used in a year; others who do so wait until the transaction ends.
   *
   * @return all it used, this included
   */
  long addUsed(Provision use, int year) {
    return jdbc.sql(
            """
            insert into purchase.year_use (organisation_id, service, year, used)
            values (:organisation, :service, :year, :quantity)
            on conflict (organisation_id, service, year) do update
               set used = year_use.used + excluded.used
            returning used
            """)
        .param("organisation", use.enterprise())
        .param("service", use.service())
        .param("year", year)
        .param("quantity", use.quantity())
        .query(Long.class)
        .single();
  }

  /** The contracts that pay a service on a day, in the order in which they do. */
  List<Payable> listPaying(String service, LocalDate day) {
    return jdbc.sql(
            """
            select c.id, v.version, v.price_cents, v.budget_cents, v.quantity
              from purchase.contract c
              join lateral (
                     select n.version, n.price_cents, n.budget_cents, n.quantity, n.period_from, n.period_to, n.priority
                       from purchase.contract_version n
                       join purchase.contract_approval a on a.contract_id = n.contract_id and a.version = n.version
                      where n.contract_id = c.id
                        and n.from_day <= :day
                      order by n.version desc
                      limit 1) v on true
              left join purchase.contract_ending e on e.contract_id = c.id
             where c.service = :service
               and :day between v.period_from and v.period_to
               and (e.last_day is null or :day <= e.last_day)
             order by v.priority, c.number
            """)
        .param("service", service)
        .param("day", day)
        .query(
            (row, number) ->
                new Payable(
                    new ContractId(row.getObject("id", UUID.class)),
                    row.getInt("version"),
                    new Money(row.getLong("price_cents")),
                    new Money(row.getLong("budget_cents")),
                    row.getObject("quantity", Long.class)))
        .list();
  }

  /** Takes it from a contract; false when the contract has not so much left. */
  boolean spend(Payable contract, int quantity, Money money) {
    return jdbc.sql(
                """
                update purchase.contract_spent
                   set quantity = quantity + :quantity,
                       cents = cents + :cents
                 where contract_id = :contract
                   and cents + :cents <= :budget
                   and (:most::bigint is null or quantity + :quantity <= :most)
                """)
            .param("contract", contract.contract().value())
            .param("quantity", quantity)
            .param("cents", money.cents())
            .param("budget", contract.budget().cents())
            .param("most", contract.most(), Types.BIGINT)
            .update()
        == 1;
  }

  /** Which contract pays how much for a use. */
  record Share(LocalDate day, int free, Optional<Payable> contract, Money money) {}

  void insert(Provision use, Share share, Instant now) {
    var contract = share.contract();
    jdbc.sql(
            """
            insert into purchase.call_off
              (id, organisation_id, service, subject, used_at, used_on, quantity, free_quantity,
               contract_id, version, price_cents, cents, told_at)
            values (:id, :organisation, :service, :subject, :at, :day, :quantity, :free,
                    :contract, :version, :price, :cents, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("organisation", use.enterprise())
        .param("service", use.service())
        .param("subject", use.subject())
        .param("at", use.at().atOffset(ZoneOffset.UTC))
        .param("day", share.day())
        .param("quantity", use.quantity())
        .param("free", share.free())
        .param("contract", contract.map(one -> one.contract().value()).orElse(null), Types.OTHER)
        .param("version", contract.map(Payable::version).orElse(null), Types.INTEGER)
        .param("price", contract.map(one -> one.price().cents()).orElse(null), Types.BIGINT)
        .param("cents", share.money().cents())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What is free on a day: the enterprise's own newest grant, or everybody's. */
  long free(OrganisationId organisation, String service, LocalDate day) {
    return jdbc.sql(
            """
            select units
              from purchase.quota
             where (organisation_id = :organisation or organisation_id is null)
               and service = :service
               and from_day <= :day
             order by organisation_id is null, from_day desc
             limit 1
            """)
        .param("organisation", organisation.value())
        .param("service", service)
        .param("day", day)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
