package org.mifeng.platform.experts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about assessments: one a year, only ever added. */
@Repository
class AssessmentStore {
  private final JdbcClient jdbc;

  AssessmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean insert(UUID candidate, Assessment assessment, Viewer viewer) {
    return jdbc.sql(
                """
                insert into experts.assessment
                  (candidate_id, year, services, score, passed, remark, by_account_id, by_name, at)
                values
                  (:candidate, :year, :services, :score, :passed, :remark, :account, :name, :at)
                on conflict do nothing
                """)
            .param("candidate", candidate)
            .param("year", assessment.year())
            .param("services", assessment.services())
            .param("score", assessment.score())
            .param("passed", assessment.passed())
            .param("remark", assessment.remark())
            .param("account", viewer.account().value())
            .param("name", viewer.name())
            .param("at", assessment.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Assessment> list(UUID candidate) {
    return jdbc.sql(
            """
            select year, services, score, passed, remark, by_name, at
            from experts.assessment
            where candidate_id = :candidate
            order by year desc
            """)
        .param("candidate", candidate)
        .query(AssessmentStore::assessment)
        .list();
  }

  private static Assessment assessment(ResultSet row, int number) throws SQLException {
    return new Assessment(
        row.getInt("year"),
        row.getInt("services"),
        row.getBigDecimal("score"),
        row.getBoolean("passed"),
        row.getString("remark"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
