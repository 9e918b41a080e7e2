package org.mifeng.platform.oversight.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the monthly reports: one a month, only ever added. */
@Repository
class MonthlyReportStore {
  private static final String REPORT =
      """
      select month, act_id, body, sha256, sm3, actor, at
        from oversight.monthly_report
      """;

  private final JdbcClient jdbc;

  MonthlyReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<MonthlyReport> list(int limit, int offset) {
    return jdbc.sql(REPORT + " order by month desc limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(MonthlyReportStore::report)
        .list();
  }

  long count() {
    return jdbc.sql(
            """
            select count(*)
              from oversight.monthly_report
            """)
        .query(Long.class)
        .single();
  }

  Optional<MonthlyReport> find(YearMonth month) {
    return jdbc.sql(REPORT + " where month = :month")
        .param("month", month.toString())
        .query(MonthlyReportStore::report)
        .optional();
  }

  List<MonthlyReport.File> listFiles(YearMonth month) {
    return jdbc.sql(
            """
            select language, format, sha256
              from oversight.monthly_report_file
             where month = :month
             order by language desc, format desc
            """)
        .param("month", month.toString())
        .query(
            (row, number) ->
                new MonthlyReport.File(
                    row.getString("language"), row.getString("format"), row.getString("sha256")))
        .list();
  }

  Optional<byte[]> findBytes(YearMonth month, String language, String format) {
    return jdbc.sql(
            """
            select bytes
              from oversight.monthly_report_file
             where month = :month and language = :language and format = :format
            """)
        .param("month", month.toString())
        .param("language", language)
        .param("format", format)
        .query(byte[].class)
        .optional();
  }

  /** Adds a report; false when its month has one. */
  boolean insert(Viewer viewer, MonthlyReport report) {
    return jdbc.sql(
                """
                insert into oversight.monthly_report (month, act_id, body, sha256, sm3, account_id, actor, at)
                values (:month, :act, :body, :sha256, :sm3, :account, :actor, :at)
                on conflict (month) do nothing
                """)
            .param("month", report.month().toString())
            .param("act", report.act())
            .param("body", report.body())
            .param("sha256", report.digest().sha256())
            .param("sm3", report.digest().sm3())
            .param("account", viewer.account().value())
            .param("actor", report.actor())
            .param("at", report.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void insertFile(YearMonth month, MonthlyReport.File file, byte[] bytes) {
    jdbc.sql(
            """
            insert into oversight.monthly_report_file (month, language, format, bytes, sha256)
            values (:month, :language, :format, :bytes, :sha256)
            """)
        .param("month", month.toString())
        .param("language", file.language())
        .param("format", file.format())
        .param("bytes", bytes)
        .param("sha256", file.sha256())
        .update();
  }

  /** Whether a figure of the month was kept. */
  boolean isKnown(YearMonth month) {
    return jdbc.sql(
            """
            select exists (select 1
                             from oversight.figure_day
                            where kind = 'city' and day between :from and :to and numerator is not null)
            """)
        .param("from", month.atDay(1))
        .param("to", month.atEndOfMonth())
        .query(Boolean.class)
        .single();
  }

  private static MonthlyReport report(ResultSet row, int number) throws SQLException {
    return new MonthlyReport(
        YearMonth.parse(row.getString("month")),
        row.getObject("act_id", UUID.class),
        row.getString("body"),
        new MonthlyReport.Digest(row.getString("sha256"), row.getString("sm3")),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
