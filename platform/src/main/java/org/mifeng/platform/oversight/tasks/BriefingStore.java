package org.mifeng.platform.oversight.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Briefings and who got them; rows are only ever added. */
@Repository
class BriefingStore {
  private static final String BRIEFINGS =
      """
      select b.id, b.plan, b.meeting_id, b.title, b.text, b.green, b.yellow, b.red, b.account_id, b.actor, b.at
        from oversight.briefing b
      """;

  private final JdbcClient jdbc;

  BriefingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Briefings, the newest first. */
  List<Briefing> list() {
    return jdbc.sql(BRIEFINGS + " order by b.at desc, b.id limit 500")
        .query(BriefingStore::briefing)
        .list();
  }

  Optional<Briefing> find(UUID id) {
    return jdbc.sql(BRIEFINGS + " where b.id = :id")
        .param("id", id)
        .query(BriefingStore::briefing)
        .optional();
  }

  /** Who got a briefing, as far as the viewer may know. */
  List<Briefing.Copy> listCopies(UUID briefing) {
    return jdbc.sql(
            """
            select office, told
              from oversight.briefing_copy
             where briefing_id = :briefing
             order by office
            """)
        .param("briefing", briefing)
        .query(
            (row, number) ->
                new Briefing.Copy(new Office(row.getString("office")), row.getBoolean("told")))
        .list();
  }

  void insert(Briefing briefing) {
    jdbc.sql(
            """
            insert into oversight.briefing (id, plan, meeting_id, title, text, green, yellow, red, account_id, actor, at)
            values (:id, :plan, :meeting, :title, :text, :green, :yellow, :red, :account, :actor, :at)
            """)
        .param("id", briefing.id())
        .param("plan", briefing.plan())
        .param("meeting", briefing.meeting(), Types.OTHER)
        .param("title", briefing.words().title())
        .param("text", briefing.words().text())
        .param("green", briefing.lights().green())
        .param("yellow", briefing.lights().yellow())
        .param("red", briefing.lights().red())
        .param("account", briefing.by().account())
        .param("actor", briefing.by().name())
        .param("at", briefing.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertCopy(UUID briefing, Briefing.Copy copy) {
    jdbc.sql(
            """
            insert into oversight.briefing_copy (briefing_id, office, told)
            values (:briefing, :office, :told)
            """)
        .param("briefing", briefing)
        .param("office", copy.office().key())
        .param("told", copy.told())
        .update();
  }

  private static Briefing briefing(ResultSet row, int number) throws SQLException {
    return new Briefing(
        row.getObject("id", UUID.class),
        row.getString("plan"),
        row.getObject("meeting_id", UUID.class),
        new Briefing.Words(row.getString("title"), row.getString("text")),
        new Briefing.Lights(row.getInt("green"), row.getInt("yellow"), row.getInt("red")),
        ProgressStore.by(row));
  }
}
