package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of check-ups, their scope and how they ended. */
@Repository
class CheckupStore {
  private final JdbcClient jdbc;

  CheckupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Checkup checkup, Viewer by) {
    var from = checkup.carriedFrom();
    jdbc.sql(
            """
            insert into checkup.check_up (id, organisation_id, system_id, item_set, carried_from, account_id, started_by, started_at)
            values (:id, :organisation, :system, :set, :from, :account, :by, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("system", checkup.system().value())
        .param("set", checkup.set())
        .param("from", from == null ? null : from.value(), java.sql.Types.OTHER)
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", checkup.started().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Until the transaction ends nobody else answers or closes this check-up. */
  void lock(CheckupId id) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('checkup.' || :id, 0)) is null
            """)
        .param("id", id.toString())
        .query()
        .singleRow();
  }

  Optional<Checkup> find(UUID organisation, CheckupId id) {
    return jdbc.sql(
            """
            select c.id, c.organisation_id, c.system_id, c.item_set, c.carried_from, c.started_by, c.started_at,
                   e.kind, e.closed_by, e.closed_at
              from checkup.check_up c
              left join checkup.closure e on e.check_up_id = c.id
             where c.id = :id
               and c.organisation_id = :organisation
            """)
        .param("id", id.value())
        .param("organisation", organisation)
        .query(CheckupStore::read)
        .optional();
  }

  /** The latest first. */
  List<Checkup> list(UUID organisation, int limit) {
    return jdbc.sql(
            """
            select c.id, c.organisation_id, c.system_id, c.item_set, c.carried_from, c.started_by, c.started_at,
                   e.kind, e.closed_by, e.closed_at
              from checkup.check_up c
              left join checkup.closure e on e.check_up_id = c.id
             where c.organisation_id = :organisation
             order by c.started_at desc, c.id
             limit :limit
            """)
        .param("organisation", organisation)
        .param("limit", limit)
        .query(CheckupStore::read)
        .list();
  }

  long countOpen(UUID organisation) {
    return jdbc.sql(
            """
            select count(*)
              from checkup.check_up c
             where c.organisation_id = :organisation
               and not exists (select 1 from checkup.closure e where e.check_up_id = c.id)
            """)
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }

  /** The check-up that was signed last. */
  Optional<Checkup> findLastSigned(UUID organisation) {
    return jdbc.sql(
            """
            select c.id, c.organisation_id, c.system_id, c.item_set, c.carried_from, c.started_by, c.started_at,
                   e.kind, e.closed_by, e.closed_at
              from checkup.check_up c
              join checkup.closure e on e.check_up_id = c.id
             where c.organisation_id = :organisation
               and e.kind = 'signed'
             order by e.closed_at desc, c.id
             limit 1
            """)
        .param("organisation", organisation)
        .query(CheckupStore::read)
        .optional();
  }

  void insert(Checkup checkup, Checkup.Ending ending, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into checkup.closure (check_up_id, organisation_id, kind, account_id, closed_by, closed_at)
            values (:id, :organisation, :kind, :account, :by, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("kind", ending.code())
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Scope scope(CheckupId id) {
    Map<String, String> options = new TreeMap<>();
    int[] revision = new int[1];
    jdbc.sql(
            """
            select s.revision, o.key, o.value
              from checkup.scope s
              left join lateral jsonb_each_text(s.options) o on true
             where s.check_up_id = :id
               and s.revision = (select max(n.revision) from checkup.scope n where n.check_up_id = :id)
            """)
        .param("id", id.value())
        .query(
            row -> {
              revision[0] = row.getInt("revision");
              var question = row.getString("key");
              if (question != null) {
                options.put(question, row.getString("value"));
              }
            });
    return revision[0] == 0 ? Scope.NONE : new Scope(revision[0], options);
  }

  void insert(Checkup checkup, Scope scope, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into checkup.scope (check_up_id, organisation_id, revision, options, account_id, answered_by, answered_at)
            values (:id, :organisation, :revision,
                    jsonb_object(string_to_array(:questions, ' '), string_to_array(:options, ' ')),
                    :account, :by, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("revision", scope.revision())
        // Codes hold no blanks.
        .param("questions", String.join(" ", scope.options().keySet()))
        .param("options", String.join(" ", scope.options().values()))
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Checkup read(ResultSet row, int number) throws SQLException {
    var from = row.getObject("carried_from", UUID.class);
    return new Checkup(
        new CheckupId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new SystemVersionId(row.getObject("system_id", UUID.class)),
        row.getString("item_set"),
        from == null ? null : new CheckupId(from),
        new Author(row.getString("started_by"), SystemStore.instant(row, "started_at")),
        closure(row));
  }

  private static Checkup.@Nullable Closure closure(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return kind == null
        ? null
        : new Checkup.Closure(
            Checkup.Ending.valueOf(kind.toUpperCase(Locale.ROOT)),
            new Author(row.getString("closed_by"), SystemStore.instant(row, "closed_at")));
  }
}
