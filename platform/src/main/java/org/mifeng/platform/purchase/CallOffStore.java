package org.mifeng.platform.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that reads call-offs. */
@Repository
class CallOffStore {
  private final JdbcClient jdbc;

  CallOffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Uses of an enterprise, the latest first; of one service, or of all when it is empty. */
  List<CallOff> list(OrganisationId enterprise, String service, int limit, int offset) {
    return jdbc.sql(
            """
            select id, organisation_id, service, subject, used_at, quantity, free_quantity, contract_id, price_cents, cents
              from purchase.call_off
             where organisation_id = :organisation
               and (:service = '' or service = :service)
             order by used_at desc, id
             limit :limit
            offset :offset
            """)
        .param("organisation", enterprise.value())
        .param("service", service)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> callOff(row))
        .list();
  }

  long count(OrganisationId enterprise, String service) {
    return jdbc.sql(
            """
            select count(*)
              from purchase.call_off
             where organisation_id = :organisation
               and (:service = '' or service = :service)
            """)
        .param("organisation", enterprise.value())
        .param("service", service)
        .query(Long.class)
        .single();
  }

  /** What was called off a contract in each month, the first first. */
  List<CallOffs.Month> listMonths(ContractId contract) {
    return jdbc.sql(
            """
            select date_trunc('month', used_on)::date as month, count(*) as calls,
                   sum(free_quantity)::bigint as quantity, sum(cents)::bigint as cents
              from purchase.call_off
             where contract_id = :contract
               and free_quantity > 0
             group by 1
             order by 1
            """)
        .param("contract", contract.value())
        .query(
            (row, number) ->
                new CallOffs.Month(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getLong("calls"),
                    row.getLong("quantity"),
                    new Money(row.getLong("cents"))))
        .list();
  }

  /** What was called off a contract from one day to another, both of them included. */
  Money sum(ContractId contract, LocalDate from, LocalDate to) {
    return new Money(
        jdbc.sql(
                """
                select coalesce(sum(cents), 0)::bigint
                  from purchase.call_off
                 where contract_id = :contract
                   and used_on between :from and :to
                """)
            .param("contract", contract.value())
            .param("from", from)
            .param("to", to)
            .query(Long.class)
            .single());
  }

  /** Uses within the quotas of a year that no contract covers, by service. */
  List<CallOffs.Uncovered> listUncovered(int year) {
    return jdbc.sql(
            """
            select service, count(*) as uses, sum(free_quantity)::bigint as quantity
              from purchase.call_off
             where contract_id is null
               and free_quantity > 0
               and used_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
             group by service
             order by service
            """)
        .param("year", year)
        .query(
            (row, number) ->
                new CallOffs.Uncovered(
                    row.getString("service"), row.getLong("uses"), row.getLong("quantity")))
        .list();
  }

  private static CallOff callOff(ResultSet row) throws SQLException {
    return new CallOff(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("service"),
        row.getString("subject"),
        row.getObject("used_at", OffsetDateTime.class).toInstant(),
        new CallOff.Units(row.getInt("quantity"), row.getInt("free_quantity")),
        paid(row));
  }

  private static CallOff.@Nullable Paid paid(ResultSet row) throws SQLException {
    var contract = row.getObject("contract_id", UUID.class);
    return contract == null
        ? null
        : new CallOff.Paid(
            new ContractId(contract),
            new Money(row.getLong("price_cents")),
            new Money(row.getLong("cents")));
  }
}
