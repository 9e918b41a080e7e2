package org.mifeng.platform.workflow;

import static org.mifeng.platform.workflow.ItemRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of absences: rows are only ever added. */
@Repository
class AbsenceStore {
  private final JdbcClient jdbc;

  AbsenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two announcements of one person wait for each other. */
  void lock(AccountId account) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('workflow.absence' || :account, 0))
            """)
        .param("account", account.toString())
        .query()
        .singleRow();
  }

  void insert(Absence absence, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into workflow.absence
              (id, account_id, name, organisation_id, seat, deputy_account_id, deputy_name, reason, from_at, until_at, announced_at)
            values (:id, :account, :name, :organisation, :seat, :deputy, :deputyName, :reason, :from, :until, :now)
            """)
        .param("id", absence.id())
        .param("account", by.account().value())
        .param("name", by.name())
        .param("organisation", by.organisation().value())
        .param("seat", by.seat().code())
        .param("deputy", absence.deputy().account().value())
        .param("deputyName", absence.deputy().name())
        .param("reason", absence.reason())
        .param("from", utc(absence.from()))
        .param("until", utc(absence.until()))
        .param("now", utc(now))
        .update();
  }

  /** False when it was ended before. */
  boolean insertEnd(UUID id, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into workflow.absence_end (absence_id, account_id, organisation_id, ended_at)
                values (:id, :account, :organisation, :now)
                on conflict (absence_id) do nothing
                """)
            .param("id", id)
            .param("account", by.account().value())
            .param("organisation", by.organisation().value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** The viewer's own and those they stand in for, the latest first. */
  List<Absence> list(Viewer viewer, int limit) {
    return jdbc.sql(
            """
            select a.id, a.account_id, a.name, a.deputy_account_id, a.deputy_name, a.reason, a.from_at, a.until_at, e.ended_at
              from workflow.absence a
              left join workflow.absence_end e on e.absence_id = a.id
             where a.organisation_id = :organisation
               and (a.account_id = :me or a.deputy_account_id = :me)
             order by a.from_at desc, a.id
             limit :limit
            """)
        .param("me", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("limit", limit)
        .query(AbsenceStore::absence)
        .list();
  }

  /** Whom somebody stands in for at this moment. */
  List<AccountId> listAway(AccountId deputy, OrganisationId organisation, Instant now) {
    return jdbc.sql(
            """
            select distinct a.account_id
              from workflow.absence a
             where a.deputy_account_id = :deputy
               and a.organisation_id = :organisation
               and a.from_at <= :now
               and a.until_at > :now
               and not exists (select 1 from workflow.absence_end e where e.absence_id = a.id)
            """)
        .param("deputy", deputy.value())
        .param("organisation", organisation.value())
        .param("now", utc(now))
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Who stands in for somebody at this moment. */
  List<AccountId> listDeputies(AccountId away, OrganisationId organisation, Instant now) {
    return jdbc.sql(
            """
            select distinct a.deputy_account_id
              from workflow.absence a
             where a.account_id = :away
               and a.organisation_id = :organisation
               and a.from_at <= :now
               and a.until_at > :now
               and not exists (select 1 from workflow.absence_end e where e.absence_id = a.id)
            """)
        .param("away", away.value())
        .param("organisation", organisation.value())
        .param("now", utc(now))
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        new WorkItem.Person(
            new AccountId(row.getObject("account_id", UUID.class)), row.getString("name")),
        new WorkItem.Person(
            new AccountId(row.getObject("deputy_account_id", UUID.class)),
            row.getString("deputy_name")),
        row.getString("reason"),
        ItemRows.instant(row, "from_at"),
        ItemRows.instant(row, "until_at"),
        ItemRows.findInstant(row, "ended_at"));
  }
}
