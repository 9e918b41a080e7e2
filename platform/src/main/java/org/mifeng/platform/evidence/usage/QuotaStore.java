package org.mifeng.platform.evidence.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about quotas: grants are rows with dates, use is counted from the deposits. */
@Repository
class QuotaStore {
  /** What one organisation used. */
  record Used(OrganisationId organisation, long used, long free) {}

  private final JdbcClient jdbc;

  QuotaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Deposits of a year that people of the organisation made: two index-only counts. */
  long countUsed(UUID organisation, int year) {
    return jdbc.sql(
            """
            select (select count(*)
                      from evidence.deposit
                     where organisation_id = :organisation
                       and year = :year)
                 - (select count(*)
                      from evidence.act_sealing
                     where organisation_id = :organisation
                       and deposit_year = :year
                       and deposit_id is not null)
            """)
        .param("organisation", organisation)
        .param("year", year)
        .query(Long.class)
        .single();
  }

  /** What is free on a day: the organisation's own newest grant, or everybody's. */
  long free(UUID organisation, LocalDate day) {
    return jdbc.sql(
            """
            select deposits
              from evidence.quota
             where (organisation_id = :organisation or organisation_id is null)
               and from_day <= :day
             order by organisation_id is null, from_day desc
             limit 1
            """)
        .param("organisation", organisation)
        .param("day", day)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** What each organisation used in a year, most first. */
  List<Used> listUsed(int year, LocalDate day, int limit) {
    return jdbc.sql(
            """
            with made as (
              select organisation_id, count(*) as deposits
                from evidence.deposit
               where year = :year
               group by organisation_id
            ), acts as (
              select organisation_id, count(*) as deposits
                from evidence.act_sealing
               where deposit_year = :year
                 and deposit_id is not null
               group by organisation_id
            ), general as (
              select coalesce((select deposits
                                 from evidence.quota
                                where organisation_id is null
                                  and from_day <= :day
                                order by from_day desc
                                limit 1), 0) as deposits
            )
            select made.organisation_id,
                   made.deposits - coalesce(acts.deposits, 0) as used,
                   coalesce((select q.deposits
                               from evidence.quota q
                              where q.organisation_id = made.organisation_id
                                and q.from_day <= :day
                              order by q.from_day desc
                              limit 1), general.deposits) as free
              from made
              cross join general
              left join acts on acts.organisation_id = made.organisation_id
             where made.deposits > coalesce(acts.deposits, 0)
             order by used desc, made.organisation_id
             limit :limit
            """)
        .param("year", year)
        .param("day", day)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Used(
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    row.getLong("used"),
                    row.getLong("free")))
        .list();
  }

  /** The grants that concern an organisation, the newest first. */
  List<QuotaGrant> listGrants(UUID organisation) {
    return jdbc.sql(
            """
            select organisation_id is null as general, from_day, deposits, basis
              from evidence.quota
             where organisation_id = :organisation
                or organisation_id is null
             order by from_day desc, id desc
            """)
        .param("organisation", organisation)
        .query(
            (row, number) ->
                new QuotaGrant(
                    row.getBoolean("general"),
                    row.getObject("from_day", LocalDate.class),
                    row.getLong("deposits"),
                    row.getString("basis")))
        .list();
  }

  /** False when there is a grant from that day already. */
  boolean insertGrant(UUID organisation, LocalDate from, long deposits, String basis) {
    return jdbc.sql(
                """
                insert into evidence.quota (organisation_id, from_day, deposits, basis)
                values (:organisation, :from, :deposits, :basis)
                on conflict do nothing
                """)
            .param("organisation", organisation)
            .param("from", from)
            .param("deposits", deposits)
            .param("basis", basis)
            .update()
        == 1;
  }
}
