package org.mifeng.platform.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about free quotas and what of them is used. */
@Repository
class GrantStore {
  private static final String FREE =
      """
             coalesce(
               (select q.units
                  from purchase.quota q
                 where (q.organisation_id = u.organisation_id or q.organisation_id is null)
                   and q.service = u.service
                   and q.from_day <= :day
                 order by q.organisation_id is null, q.from_day desc
                 limit 1), 0) as free
      """;

  private final JdbcClient jdbc;

  GrantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Services that are free for somebody, bought by a contract, or used, by their codes. */
  List<String> listServices() {
    return jdbc.sql(
            """
            select service
              from purchase.quota
             union
            select service
              from purchase.contract
             union
            select service
              from purchase.year_use
             order by service
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** What one enterprise used in a year, also of services it never used. */
  FreeQuota find(OrganisationId organisation, String service, int year, LocalDate day) {
    return jdbc.sql(
            """
            select u.organisation_id, u.service,
                   coalesce((select y.used
                               from purchase.year_use y
                              where y.organisation_id = u.organisation_id
                                and y.service = u.service
                                and y.year = :year), 0) as used,
            """
                + FREE
                + " from (select :organisation::uuid as organisation_id, :service::text as service) as u")
        .param("organisation", organisation.value())
        .param("service", service)
        .param("year", year)
        .param("day", day)
        .query((row, number) -> quota(row, year))
        .single();
  }

  /** What enterprises used in a year, most first. */
  List<FreeQuota> list(int year, LocalDate day, int limit) {
    return jdbc.sql(
            "select u.organisation_id, u.service, u.used,"
                + FREE
                + """
                  from purchase.year_use u
                 where u.year = :year
                 order by u.used desc, u.organisation_id, u.service
                 limit :limit
                """)
        .param("year", year)
        .param("day", day)
        .param("limit", limit)
        .query((row, number) -> quota(row, year))
        .list();
  }

  /**
   * Grants, the newest first.
   *
   * @param organisation whose, everybody's among them; null for everybody's alone
   */
  List<Grant> listGrants(@Nullable OrganisationId organisation) {
    return jdbc.sql(
            """
            select organisation_id is null as general, service, from_day, units, basis, granted_by
              from purchase.quota
             where organisation_id is null
                or organisation_id = :organisation
             order by service, from_day desc, id desc
            """)
        .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
        .query(
            (row, number) ->
                new Grant(
                    row.getBoolean("general"),
                    row.getString("service"),
                    row.getObject("from_day", LocalDate.class),
                    row.getLong("units"),
                    row.getString("basis"),
                    row.getString("granted_by")))
        .list();
  }

  /** False when there is a grant from that day already. */
  boolean insert(@Nullable OrganisationId organisation, Grant grant, Contract.By by) {
    return jdbc.sql(
                """
                insert into purchase.quota
                  (organisation_id, service, from_day, units, basis, account_id, granted_by, granted_at)
                values (:organisation, :service, :from, :units, :basis, :account, :name, :at)
                on conflict do nothing
                """)
            .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
            .param("service", grant.service())
            .param("from", grant.from())
            .param("units", grant.units())
            .param("basis", grant.basis())
            .param("account", by.account().value())
            .param("name", by.name())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static FreeQuota quota(ResultSet row, int year) throws SQLException {
    return new FreeQuota(
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("service"),
        year,
        row.getLong("used"),
        row.getLong("free"));
  }
}
