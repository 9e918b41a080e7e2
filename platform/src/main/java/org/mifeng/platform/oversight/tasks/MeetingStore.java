package org.mifeng.platform.oversight.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings and what they treated; rows are only ever added. */
@Repository
class MeetingStore {
  private static final String MEETINGS =
      """
      select m.id, m.plan, m.title, m.held_on, m.present, m.remarks, m.account_id, m.actor, m.at,
             e.account_id as ended_account, e.actor as ended_by, e.at as ended_at
        from oversight.meeting m
        left join oversight.meeting_end e on e.meeting_id = m.id
      """;

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Meetings, the newest first. */
  List<Meeting> list() {
    return jdbc.sql(MEETINGS + " order by m.held_on desc, m.at desc, m.id limit 500")
        .query(MeetingStore::meeting)
        .list();
  }

  Optional<Meeting> find(UUID id) {
    return jdbc.sql(MEETINGS + " where m.id = :id")
        .param("id", id)
        .query(MeetingStore::meeting)
        .optional();
  }

  void insert(Meeting meeting) {
    jdbc.sql(
            """
            insert into oversight.meeting (id, plan, title, held_on, present, remarks, account_id, actor, at)
            values (:id, :plan, :title, :on, :present, :remarks, :account, :actor, :at)
            """)
        .param("id", meeting.id())
        .param("plan", meeting.plan())
        .param("title", meeting.held().title())
        .param("on", meeting.held().on())
        .param("present", meeting.held().present().stream().map(Office::key).toArray(String[]::new))
        .param("remarks", meeting.remarks())
        .param("account", meeting.by().account())
        .param("actor", meeting.by().name())
        .param("at", meeting.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Makes the minutes final; false when they are. */
  boolean insertEnd(Viewer viewer, UUID meeting, Report.By by) {
    return jdbc.sql(
                """
                insert into oversight.meeting_end (meeting_id, account_id, actor, at)
                values (:meeting, :account, :actor, :at)
                on conflict (meeting_id) do nothing
                """)
            .param("meeting", meeting)
            .param("account", viewer.account().value())
            .param("actor", by.name())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What a meeting treated, in the order it was written down. */
  List<Meeting.Treated> listTreated(UUID meeting) {
    return jdbc.sql(
            """
            select m.title, m.plan, coalesce(m.task, '') as task,
                   s.matter_id, s.number, s.stage, s.text, s.office, s.due, s.account_id, s.actor, s.at
              from oversight.matter_step s
              join oversight.matter m on m.id = s.matter_id
             where s.meeting_id = :meeting
             order by s.at, s.matter_id, s.number
            """)
        .param("meeting", meeting)
        .query((row, number) -> treated(row, meeting))
        .list();
  }

  private static Meeting.Treated treated(ResultSet row, UUID meeting) throws SQLException {
    var office = row.getString("office");
    return new Meeting.Treated(
        row.getObject("matter_id", UUID.class),
        row.getString("title"),
        new Report.About(row.getString("plan"), row.getString("task")),
        new Matter.Step(
            row.getInt("number"),
            Stage.ofCode(row.getString("stage")).orElseThrow(),
            row.getString("text"),
            new Matter.Charge(
                office == null ? null : new Office(office), row.getObject("due", LocalDate.class)),
            meeting,
            ProgressStore.by(row)));
  }

  private static Meeting meeting(ResultSet row, int number) throws SQLException {
    var endedBy = row.getString("ended_by");
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getString("plan"),
        new Meeting.Held(
            row.getString("title"),
            row.getObject("held_on", LocalDate.class),
            offices(row.getArray("present"))),
        row.getString("remarks"),
        ProgressStore.by(row),
        endedBy == null
            ? null
            : new Report.By(
                row.getObject("ended_account", UUID.class),
                endedBy,
                ProgressStore.at(row, "ended_at")));
  }

  private static List<Office> offices(Array keys) throws SQLException {
    return Arrays.stream((String[]) keys.getArray()).map(Office::new).toList();
  }
}
