package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of drafts of indicator systems. */
@Repository
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, SystemVersionId basedOn, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into checkup.system_draft (id, based_on, account_id, begun_by, begun_at)
            values (:id, :based_on, :account, :by, :now)
            """)
        .param("id", id)
        .param("based_on", basedOn.value())
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds a revision; false when there is one of that number: somebody was faster. */
  boolean insertRevision(UUID id, int revision, byte[] yaml, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.draft_revision (draft_id, revision, yaml, account_id, saved_by, saved_at)
                values (:id, :revision, :yaml, :account, :by, :now)
                on conflict (draft_id, revision) do nothing
                """)
            .param("id", id)
            .param("revision", revision)
            .param("yaml", yaml)
            .param("account", by.account().value())
            .param("by", by.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Ends a draft; false when it was ended before. */
  boolean insertClosure(UUID id, @Nullable SystemVersionId system, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.draft_closure (draft_id, kind, system_id, account_id, closed_by, closed_at)
                values (:id, :kind, :system, :account, :by, :now)
                on conflict (draft_id) do nothing
                """)
            .param("id", id)
            .param("kind", system == null ? "discarded" : "released")
            .param("system", system == null ? null : system.value(), Types.OTHER)
            .param("account", by.account().value())
            .param("by", by.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<SystemDraft> find(UUID id) {
    return jdbc.sql(
            """
            select d.id, d.based_on, d.begun_by, d.begun_at, r.revision, r.yaml, r.saved_by, r.saved_at, c.closed_by, c.closed_at
              from checkup.system_draft d
              join checkup.draft_revision r on r.draft_id = d.id
              left join checkup.draft_closure c on c.draft_id = d.id
             where d.id = :id
             order by r.revision desc
             limit 1
            """)
        .param("id", id)
        .query(DraftStore::read)
        .optional();
  }

  /** The drafts that are open, the latest first. */
  List<UUID> listOpen(int limit) {
    return jdbc.sql(
            """
            select d.id
              from checkup.system_draft d
             where not exists (select 1 from checkup.draft_closure c where c.draft_id = d.id)
             order by d.begun_at desc, d.id
             limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private static SystemDraft read(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed_by");
    return new SystemDraft(
        row.getObject("id", UUID.class),
        new SystemVersionId(row.getObject("based_on", UUID.class)),
        row.getInt("revision"),
        SystemReader.draft(row.getBytes("yaml")).orElseThrow(),
        new Author(row.getString("begun_by"), SystemStore.instant(row, "begun_at")),
        new Author(row.getString("saved_by"), SystemStore.instant(row, "saved_at")),
        closed == null ? null : new Author(closed, SystemStore.instant(row, "closed_at")));
  }
}
