package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Proof;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of answers. */
@Repository
class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an answer; nothing is overwritten. */
  void insert(Checkup checkup, GivenAnswer given, Viewer by) {
    var columns = Columns.of(given.answer());
    var deposit = given.backing().deposit();
    jdbc.sql(
            """
            insert into checkup.answer
              (check_up_id, organisation_id, code, revision, kind, level, reason, verification, proof_day,
               deposit_id, document, link, account_id, answered_by, answered_at, link_id)
            values (:id, :organisation, :code, :revision, :kind, :level, :reason, :verification, :day,
                    :deposit, :document, :link, :account, :by, :now, :by_link)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("code", given.code())
        .param("revision", given.revision())
        .param("kind", columns.kind())
        .param("level", columns.level(), Types.SMALLINT)
        .param("reason", columns.reason(), Types.VARCHAR)
        .param(
            "verification",
            columns.proof() == null ? null : columns.proof().verification(),
            Types.VARCHAR)
        .param("day", columns.proof() == null ? null : columns.proof().day(), Types.DATE)
        .param("deposit", deposit == null ? null : deposit.value(), Types.OTHER)
        .param("document", given.backing().document(), Types.VARCHAR)
        .param("link", given.backing().link(), Types.VARCHAR)
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", given.by().at().atOffset(ZoneOffset.UTC))
        .param("by_link", given.by().link(), Types.OTHER)
        .update();
  }

  /** The newest answer to each item. */
  Map<String, GivenAnswer> newest(CheckupId id) {
    Map<String, GivenAnswer> newest = new TreeMap<>();
    jdbc.sql(
            """
            select distinct on (code) code, revision, kind, level, reason, verification, proof_day,
                   deposit_id, document, link, answered_by, answered_at, link_id
              from checkup.answer
             where check_up_id = :id
             order by code, revision desc
            """)
        .param("id", id.value())
        .query(
            row -> {
              newest.put(row.getString("code"), read(row));
            });
    return newest;
  }

  /** The day on which an officer last confirmed on the spot that an item is at a level. */
  Optional<LocalDate> findSiteCheckDay(Checkup checkup, String code, int level) {
    return jdbc.sql(
            """
            select c.day
              from checkup.site_check c
              join checkup.site_request r on r.id = c.request_id
             where r.organisation_id = :organisation
               and r.system_id = :system
               and r.code = :code
               and r.level = :level
               and c.verdict = 'confirmed'
             order by c.day desc
             limit 1
            """)
        .param("organisation", checkup.organisation().value())
        .param("system", checkup.system().value())
        .param("code", code)
        .param("level", level)
        .query(LocalDate.class)
        .optional();
  }

  private static GivenAnswer read(ResultSet row) throws SQLException {
    var deposit = row.getObject("deposit_id", UUID.class);
    return new GivenAnswer(
        row.getString("code"),
        row.getInt("revision"),
        answer(row),
        new Backing(
            deposit == null ? null : new DepositId(deposit),
            row.getString("document"),
            row.getString("link")),
        new Author(
            row.getString("answered_by"),
            SystemStore.instant(row, "answered_at"),
            row.getObject("link_id", UUID.class)));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case Columns.UNKNOWN -> new Answer.Unknown();
      case Columns.NOT_APPLICABLE -> new Answer.NotApplicable(row.getString("reason"));
      default ->
          new Answer.Reached(
              row.getInt("level"),
              new Proof(
                  row.getString("verification"), row.getObject("proof_day", LocalDate.class)));
    };
  }

  /** An answer as columns. */
  private record Columns(
      String kind, @Nullable Integer level, @Nullable String reason, @Nullable Proof proof) {
    static final String REACHED = "reached";
    static final String UNKNOWN = "unknown";
    static final String NOT_APPLICABLE = "not-applicable";

    static Columns of(Answer answer) {
      return switch (answer) {
        case Answer.Reached(int level, Proof proof) -> new Columns(REACHED, level, null, proof);
        case Answer.Unknown() -> new Columns(UNKNOWN, null, null, null);
        case Answer.NotApplicable(var reason) -> new Columns(NOT_APPLICABLE, null, reason, null);
      };
    }
  }
}
