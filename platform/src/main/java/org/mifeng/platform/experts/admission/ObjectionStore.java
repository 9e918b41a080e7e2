package org.mifeng.platform.experts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about objections: rows are only ever added. */
@Repository
class ObjectionStore {
  private final JdbcClient jdbc;

  ObjectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID candidate, Objection objection) {
    jdbc.sql(
            """
            insert into experts.objection (id, candidate_id, name, contact, text, at)
            values (:id, :candidate, :name, :contact, :text, :at)
            """)
        .param("id", objection.id())
        .param("candidate", candidate)
        .param("name", objection.words().name())
        .param("contact", objection.words().contact())
        .param("text", objection.words().text())
        .param("at", objection.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean answer(UUID candidate, UUID objection, Objection.Answer answer, Viewer viewer) {
    return jdbc.sql(
                """
                insert into experts.objection_answer (objection_id, upheld, text, by_account_id, by_name, at)
                select o.id, :upheld, :text, :account, :name, :at
                from experts.objection o
                where o.id = :objection and o.candidate_id = :candidate
                on conflict do nothing
                """)
            .param("upheld", answer.upheld())
            .param("text", answer.text())
            .param("account", viewer.account().value())
            .param("name", viewer.name())
            .param("at", answer.at().atOffset(ZoneOffset.UTC))
            .param("objection", objection)
            .param("candidate", candidate)
            .update()
        == 1;
  }

  List<Objection> list(UUID candidate) {
    return jdbc.sql(
            """
            select o.id, o.name, o.contact, o.text, o.at, a.upheld, a.text as answer, a.by_name, a.at as answered_at
            from experts.objection o
            left join experts.objection_answer a on a.objection_id = o.id
            where o.candidate_id = :candidate
            order by o.at, o.id
            """)
        .param("candidate", candidate)
        .query(ObjectionStore::objection)
        .list();
  }

  private static Objection objection(ResultSet row, int number) throws SQLException {
    var answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Objection(
        row.getObject("id", UUID.class),
        new Objection.Words(row.getString("name"), row.getString("contact"), row.getString("text")),
        instant(row.getObject("at", OffsetDateTime.class)),
        answered == null
            ? null
            : new Objection.Answer(
                row.getBoolean("upheld"),
                row.getString("answer"),
                row.getString("by_name"),
                instant(answered)));
  }

  private static Instant instant(OffsetDateTime at) {
    return at.toInstant();
  }
}
