package org.mifeng.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the audit trail: rows are only ever added. */
@Repository
class AuditStore {
  /** Counting stops here: a list says "100,000 or more" sooner than it counts millions. */
  static final int COUNTED = 100_000;

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;

  AuditStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  void insertDeed(
      Viewer viewer, String deed, String subject, Map<String, String> detail, Instant at) {
    jdbc.sql(
            """
            insert into audit.deed (account_id, organisation_id, seat, actor, deed, subject, detail, at)
            values (:account, :organisation, :seat, :actor, :deed, :subject, :detail::jsonb, :at)
            """)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("actor", viewer.name())
        .param("deed", deed)
        .param("subject", subject)
        .param("detail", json.writeValueAsString(detail))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertDeeds(List<Audit.Deed> deeds) {
    template.batchUpdate(
        """
        insert into audit.deed (account_id, organisation_id, seat, actor, deed, subject, detail, at)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        """,
        deeds.stream()
            .map(
                deed ->
                    new Object[] {
                      deed.viewer().account().value(),
                      deed.viewer().organisation().value(),
                      deed.viewer().seat().code(),
                      deed.viewer().name(),
                      deed.deed(),
                      deed.subject(),
                      json.writeValueAsString(deed.detail()),
                      deed.at().atOffset(ZoneOffset.UTC)
                    })
            .toList());
  }

  void insertLook(Viewer viewer, OrganisationId organisation, String what, Instant at) {
    jdbc.sql(
            """
            insert into audit.look (account_id, organisation_id, seat, actor, looked_at_organisation_id, what, at)
            values (:account, :organisation, :seat, :actor, :lookedAt, :what, :at)
            """)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("actor", viewer.name())
        .param("lookedAt", organisation.value())
        .param("what", what)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertLooks(Viewer viewer, List<OrganisationId> organisations, String what, Instant at) {
    jdbc.sql(
            """
            insert into audit.look (account_id, organisation_id, seat, actor, looked_at_organisation_id, what, at)
            select :account, :organisation, :seat, :actor, seen.id, :what, :at
            from unnest(:lookedAt) as seen(id)
            """)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("actor", viewer.name())
        .param("lookedAt", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param("what", what)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The deeds that pass the filter, the latest first, below a row number. */
  List<RecordedDeed> listDeeds(DeedFilter filter, long below, int limit, int offset) {
    return filtered(
            """
            select d.id, d.at, d.actor, d.seat, d.organisation_id, d.deed, d.subject, d.detail
            from audit.deed d
            where d.id < :below and d.at >= :from and d.at < :until
              and (:module = '' or starts_with(d.deed, :module || '.'))
              and (:text = '' or d.subject = :text or position(lower(:text) in lower(d.actor)) > 0 or position(:text in d.deed) > 0)
            order by d.id desc
            limit :limit offset :offset
            """,
            filter)
        .param("below", below)
        .param("limit", limit)
        .param("offset", offset)
        .query(this::readDeed)
        .list();
  }

  /** How many deeds pass the filter, up to {@link #COUNTED}. */
  long countDeeds(DeedFilter filter) {
    return filtered(
            """
            select count(*)
            from (
              select 1
              from audit.deed d
              where d.at >= :from and d.at < :until
                and (:module = '' or starts_with(d.deed, :module || '.'))
                and (:text = '' or d.subject = :text or position(lower(:text) in lower(d.actor)) > 0 or position(:text in d.deed) > 0)
              limit :counted
            ) as found
            """,
            filter)
        .param("counted", COUNTED)
        .query(Long.class)
        .single();
  }

  /** What was done to a subject, the latest first. */
  List<RecordedDeed> listHistory(String subject, int limit) {
    return jdbc.sql(
            """
            select d.id, d.at, d.actor, d.seat, d.organisation_id, d.deed, d.subject, d.detail
            from audit.deed d
            where d.subject = :subject
            order by d.at desc, d.id desc
            limit :limit
            """)
        .param("subject", subject)
        .param("limit", limit)
        .query(this::readDeed)
        .list();
  }

  List<Look> listLooks(OrganisationId organisation, long below, int limit, int offset) {
    return jdbc.sql(
            """
            select l.id, l.at, l.actor, l.seat, l.organisation_id, l.what
            from audit.look l
            where l.looked_at_organisation_id = :organisation and l.id < :below
            order by l.id desc
            limit :limit offset :offset
            """)
        .param("organisation", organisation.value())
        .param("below", below)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) -> new Look(row.getLong("id"), at(row), by(row), row.getString("what")))
        .list();
  }

  long countLooks(OrganisationId organisation) {
    return jdbc.sql(
            """
            select count(*)
            from (
              select 1
              from audit.look l
              where l.looked_at_organisation_id = :organisation
              limit :counted
            ) as found
            """)
        .param("organisation", organisation.value())
        .param("counted", COUNTED)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String statement, DeedFilter filter) {
    return jdbc.sql(statement)
        .param("from", filter.from().atOffset(ZoneOffset.UTC))
        .param("until", filter.until().atOffset(ZoneOffset.UTC))
        .param("module", filter.module())
        .param("text", filter.text());
  }

  private RecordedDeed readDeed(ResultSet row, int number) throws SQLException {
    return new RecordedDeed(
        row.getLong("id"),
        at(row),
        by(row),
        row.getString("deed"),
        row.getString("subject"),
        json.readValue(row.getString("detail"), DETAIL));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static RecordedDeed.By by(ResultSet row) throws SQLException {
    return new RecordedDeed.By(
        row.getString("actor"),
        row.getString("seat"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)));
  }
}
