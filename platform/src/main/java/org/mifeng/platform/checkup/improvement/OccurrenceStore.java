package org.mifeng.platform.checkup.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of occurrences: rows are only ever added. */
@Repository
class OccurrenceStore {
  private final JdbcClient jdbc;

  OccurrenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Occurrence occurrence, Viewer by) {
    jdbc.sql(
            """
            insert into checkup.occurrence (id, organisation_id, kind, day, note, account_id, reported_by, reported_at)
            values (:id, :organisation, :kind, :day, :note, :account, :by, :now)
            """)
        .param("id", occurrence.id())
        .param("organisation", by.organisation().value())
        .param("kind", occurrence.kind().code())
        .param("day", occurrence.day())
        .param("note", occurrence.note())
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", occurrence.reported().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes down that a report was a mistake; false when that was said before. */
  boolean insertWithdrawal(UUID id, Author author, String reason, Viewer by) {
    return jdbc.sql(
                """
                insert into checkup.occurrence_withdrawal
                  (occurrence_id, organisation_id, reason, account_id, withdrawn_by, withdrawn_at)
                values (:id, :organisation, :reason, :account, :by, :now)
                on conflict (occurrence_id) do nothing
                """)
            .param("id", id)
            .param("organisation", by.organisation().value())
            .param("reason", reason)
            .param("account", by.account().value())
            .param("by", by.name())
            .param("now", author.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The latest first. */
  List<Occurrence> list(Viewer viewer, int limit) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.day, o.note, o.reported_by, o.reported_at, w.withdrawn_by, w.withdrawn_at
              from checkup.occurrence o
              left join checkup.occurrence_withdrawal w on w.occurrence_id = o.id
             where o.organisation_id = :organisation
             order by o.reported_at desc, o.id
             limit :limit
            """)
        .param("organisation", viewer.organisation().value())
        .param("limit", limit)
        .query(OccurrenceStore::read)
        .list();
  }

  private static Occurrence read(ResultSet row, int number) throws SQLException {
    var withdrawn = row.getString("withdrawn_by");
    return new Occurrence(
        row.getObject("id", UUID.class),
        Occurrence.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("day", LocalDate.class),
        row.getString("note"),
        new Author(row.getString("reported_by"), PlanStore.instant(row, "reported_at")),
        withdrawn == null ? null : new Author(withdrawn, PlanStore.instant(row, "withdrawn_at")));
  }
}
