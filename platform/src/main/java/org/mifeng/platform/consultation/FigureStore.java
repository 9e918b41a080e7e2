package org.mifeng.platform.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mifeng.platform.consultation.QuestionFigures.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that counts questions, of those the viewer sees. */
@Repository
class FigureStore {
  private static final String COUNTS =
      """
      count(*) as asked,
      count(q.first_answered_at) as answered,
      count(*) filter (where q.first_in_time) as in_time,
      count(*) filter (where q.first_answered_at is null and q.due_at <= :now) as late,
      percentile_cont(0.5) within group (order by extract(epoch from q.first_answered_at - q.asked_at) / 3600)
        filter (where q.first_answered_at is not null) as hours,
      count(q.rating) as rated,
      coalesce(avg(q.rating), 0) as rating
      from consultation.question q
      where q.asked_at >= :since
      """;

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Row all(Instant since, Instant now) {
    return rows("select ''::text as code, " + COUNTS, since, now).getFirst();
  }

  List<Row> byTopic(Instant since, Instant now) {
    return rows("select q.topic as code, " + COUNTS + "group by 1 order by 1", since, now);
  }

  List<Row> byDivision(Instant since, Instant now) {
    return rows("select q.division as code, " + COUNTS + "group by 1 order by 1", since, now);
  }

  private List<Row> rows(String sql, Instant since, Instant now) {
    return jdbc.sql(sql)
        .param("since", QuestionStore.utc(since))
        .param("now", QuestionStore.utc(now))
        .query(FigureStore::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("code"),
        new Row.Counts(
            row.getLong("asked"),
            row.getLong("answered"),
            row.getLong("in_time"),
            row.getLong("late"),
            row.getLong("rated")),
        row.getDouble("hours"),
        row.getDouble("rating"));
  }
}
