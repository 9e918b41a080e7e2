package org.mifeng.platform.experts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about decisions: rows are only ever added. */
@Repository
class StepStore {
  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID candidate, Step step) {
    jdbc.sql(
            """
            insert into experts.step
              (candidate_id, number, deed, stage, by_account_id, by_organisation_id, by_name, by_seat, reason,
               until_day, at)
            values
              (:candidate, :number, :deed, :stage, :account, :organisation, :name, :seat, :reason, :until, :at)
            """)
        .param("candidate", candidate)
        .param("number", step.number())
        .param("deed", step.deed().code())
        .param("stage", step.stage().code())
        .param("account", step.by().account())
        .param("organisation", step.by().organisation())
        .param("name", step.by().name())
        .param("seat", step.by().seat())
        .param("reason", step.reason())
        .param("until", step.until(), Types.DATE)
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Step> list(UUID candidate) {
    return jdbc.sql(
            """
            select number, deed, stage, by_account_id, by_organisation_id, by_name, by_seat, reason, until_day, at
            from experts.step
            where candidate_id = :candidate
            order by number
            """)
        .param("candidate", candidate)
        .query(StepStore::step)
        .list();
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getInt("number"),
        Deed.ofCode(row.getString("deed")),
        Stage.ofCode(row.getString("stage")),
        new Step.By(
            row.getObject("by_account_id", UUID.class),
            row.getObject("by_organisation_id", UUID.class),
            row.getString("by_name"),
            row.getString("by_seat")),
        row.getString("reason"),
        row.getObject("until_day", LocalDate.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
