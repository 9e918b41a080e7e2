package org.mifeng.platform.oversight.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.tasks.Report.About;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports with their files and reviews; rows are only ever added. */
@Repository
class ProgressStore {
  private static final String REPORTS =
      """
      select p.id, p.plan, p.task, p.office, p.whole, p.said, p.text, p.account_id, p.actor, p.at,
             (select count(*) from oversight.progress_file f where f.progress_id = p.id) as files,
             r.verdict, r.note, r.actor as reviewer, r.at as reviewed_at
        from oversight.progress p
        left join oversight.progress_review r on r.progress_id = p.id
      """;

  private final JdbcClient jdbc;

  ProgressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The reports on a plan, the newest first. */
  List<Report> list(String plan) {
    return jdbc.sql(REPORTS + " where p.plan = :plan order by p.at desc, p.id limit 2000")
        .param("plan", plan)
        .query(ProgressStore::report)
        .list();
  }

  /** The reports on a task, the newest first. */
  List<Report> list(About about) {
    return jdbc.sql(
            REPORTS + " where p.plan = :plan and p.task = :task order by p.at desc, p.id limit 500")
        .param("plan", about.plan())
        .param("task", about.task())
        .query(ProgressStore::report)
        .list();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql(REPORTS + " where p.id = :id")
        .param("id", id)
        .query(ProgressStore::report)
        .optional();
  }

  /** The shares a report for the whole was made from. */
  List<Report> listShares(UUID report) {
    return jdbc.sql(
            REPORTS
                + """
                   where p.id in (select s.share_id from oversight.progress_share s where s.progress_id = :report)
                   order by p.at desc, p.id
                  """)
        .param("report", report)
        .query(ProgressStore::report)
        .list();
  }

  void insert(Report report, List<String> units) {
    jdbc.sql(
            """
            insert into oversight.progress (id, plan, task, units, office, whole, said, text, account_id, actor, at)
            values (:id, :plan, :task, :units, :office, :whole, :said, :text, :account, :actor, :at)
            """)
        .param("id", report.id())
        .param("plan", report.about().plan())
        .param("task", report.about().task())
        .param("units", units.toArray(String[]::new))
        .param("office", report.office().key())
        .param("whole", report.whole())
        .param("said", report.body().said().code())
        .param("text", report.body().text())
        .param("account", report.body().by().account())
        .param("actor", report.body().by().name())
        .param("at", report.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertShare(UUID report, UUID share) {
    jdbc.sql(
            """
            insert into oversight.progress_share (progress_id, share_id)
            values (:report, :share)
            """)
        .param("report", report)
        .param("share", share)
        .update();
  }

  void insertFile(UUID report, int number, ReportFile file) {
    jdbc.sql(
            """
            insert into oversight.progress_file (progress_id, number, name, size, sha256, sm3, body)
            values (:report, :number, :name, :size, :sha256, :sm3, :body)
            """)
        .param("report", report)
        .param("number", number)
        .param("name", file.name())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("sm3", file.sm3())
        .param("body", file.body())
        .update();
  }

  /** The files of a report, without their bytes. */
  List<ReportFile> listFiles(UUID report) {
    return jdbc.sql(
            """
            select name, size, sha256, sm3, ''::bytea as body
              from oversight.progress_file
             where progress_id = :report
             order by number
            """)
        .param("report", report)
        .query(ProgressStore::file)
        .list();
  }

  Optional<ReportFile> findFile(UUID report, int number) {
    return jdbc.sql(
            """
            select name, size, sha256, sm3, body
              from oversight.progress_file
             where progress_id = :report and number = :number
            """)
        .param("report", report)
        .param("number", number)
        .query(ProgressStore::file)
        .optional();
  }

  /** Adds a review; false when the report has one. */
  boolean insertReview(Viewer viewer, UUID report, Report.Review review) {
    return jdbc.sql(
                """
                insert into oversight.progress_review (progress_id, verdict, note, account_id, actor, at)
                values (:report, :verdict, :note, :account, :actor, :at)
                on conflict (progress_id) do nothing
                """)
            .param("report", report)
            .param("verdict", review.accepted() ? "accepted" : "returned")
            .param("note", review.note())
            .param("account", viewer.account().value())
            .param("actor", review.actor())
            .param("at", review.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    var verdict = row.getString("verdict");
    return new Report(
        row.getObject("id", UUID.class),
        new About(row.getString("plan"), row.getString("task")),
        new Office(row.getString("office")),
        row.getBoolean("whole"),
        new Report.Body(
            Said.ofCode(row.getString("said")).orElseThrow(), row.getString("text"), by(row)),
        row.getInt("files"),
        verdict == null
            ? null
            : new Report.Review(
                verdict.equals("accepted"),
                row.getString("note"),
                row.getString("reviewer"),
                at(row, "reviewed_at")));
  }

  private static ReportFile file(ResultSet row, int number) throws SQLException {
    return new ReportFile(
        row.getString("name"),
        row.getInt("size"),
        row.getString("sha256"),
        row.getString("sm3"),
        row.getBytes("body"));
  }

  static Report.By by(ResultSet row) throws SQLException {
    return new Report.By(
        row.getObject("account_id", UUID.class), row.getString("actor"), at(row, "at"));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
