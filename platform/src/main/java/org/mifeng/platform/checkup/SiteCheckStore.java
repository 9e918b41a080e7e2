package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.SiteRequest.Check;
import org.mifeng.platform.checkup.SiteRequest.Subject;
import org.mifeng.platform.checkup.SiteRequest.Verdict;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of checks on the spot. Rows are only ever added. */
@Repository
class SiteCheckStore {
  private static final String SELECT =
      """
      select r.id, r.organisation_id, r.check_up_id, r.system_id, r.code, r.level, r.note, r.asked_by, r.asked_at,
             c.verdict, c.day, c.note as found, c.checked_by, c.checked_at
        from checkup.site_request r
        left join checkup.site_check c on c.request_id = r.id
      """;

  private final JdbcClient jdbc;

  SiteCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SiteRequest request, Viewer by) {
    jdbc.sql(
            """
            insert into checkup.site_request
              (id, check_up_id, organisation_id, system_id, code, level, note, account_id, asked_by, asked_at)
            values (:id, :checkup, :organisation, :system, :code, :level, :note, :account, :by, :now)
            """)
        .param("id", request.id())
        .param("checkup", request.checkup().value())
        .param("organisation", request.organisation().value())
        .param("system", request.subject().system().value())
        .param("code", request.subject().code())
        .param("level", request.subject().level())
        .param("note", request.note())
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", request.asked().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes down what was found; false when somebody has before. */
  boolean insert(SiteRequest request, Check check, Viewer by) {
    return jdbc.sql(
                """
                insert into checkup.site_check
                  (request_id, organisation_id, verdict, day, note, account_id, checked_by, seat, checked_at)
                values (:id, :organisation, :verdict, :day, :note, :account, :by, :seat, :now)
                on conflict (request_id) do nothing
                """)
            .param("id", request.id())
            .param("organisation", request.organisation().value())
            .param("verdict", check.verdict().code())
            .param("day", check.day())
            .param("note", check.note())
            .param("account", by.account().value())
            .param("by", by.name())
            .param("seat", by.seat().code())
            .param("now", check.by().at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<SiteRequest> find(UUID id) {
    return jdbc.sql(SELECT + " where r.id = :id")
        .param("id", id)
        .query(SiteCheckStore::read)
        .optional();
  }

  /** Requests of one check-up, the latest first. */
  List<SiteRequest> listOf(UUID organisation, CheckupId checkup) {
    return jdbc.sql(
            SELECT
                + " where r.organisation_id = :organisation and r.check_up_id = :checkup"
                + " order by r.asked_at desc, r.id")
        .param("organisation", organisation)
        .param("checkup", checkup.value())
        .query(SiteCheckStore::read)
        .list();
  }

  /** What was found as claimed, of one version of a system, the latest visit first. */
  List<SiteRequest> listConfirmed(UUID organisation, SystemVersionId system) {
    return jdbc.sql(
            SELECT
                + " where r.organisation_id = :organisation and r.system_id = :system"
                + " and c.verdict = 'confirmed' order by c.day desc, r.id")
        .param("organisation", organisation)
        .param("system", system.value())
        .query(SiteCheckStore::read)
        .list();
  }

  /** Requests within sight: those that wait, the longest first, or those that were decided. */
  List<SiteRequest> list(boolean open, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + " where (c.request_id is null) = :open"
                + " order by coalesce(c.checked_at, r.asked_at), r.id"
                + " limit :limit offset :offset")
        .param("open", open)
        .param("limit", limit)
        .param("offset", offset)
        .query(SiteCheckStore::read)
        .list();
  }

  long count(boolean open) {
    return jdbc.sql(
            """
            select count(*)
              from checkup.site_request r
              left join checkup.site_check c on c.request_id = r.id
             where (c.request_id is null) = :open
            """)
        .param("open", open)
        .query(Long.class)
        .single();
  }

  private static SiteRequest read(ResultSet row, int number) throws SQLException {
    return new SiteRequest(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new CheckupId(row.getObject("check_up_id", UUID.class)),
        new Subject(
            new SystemVersionId(row.getObject("system_id", UUID.class)),
            row.getString("code"),
            row.getInt("level")),
        row.getString("note"),
        new Author(row.getString("asked_by"), SystemStore.instant(row, "asked_at")),
        check(row));
  }

  private static @Nullable Check check(ResultSet row) throws SQLException {
    var verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new Check(
            Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
            row.getObject("day", LocalDate.class),
            row.getString("found"),
            new Author(row.getString("checked_by"), SystemStore.instant(row, "checked_at")));
  }
}
