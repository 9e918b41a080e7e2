package org.mifeng.platform.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Problem;
import org.mifeng.platform.registry.roster.RosterImport.Counts;
import org.mifeng.platform.registry.roster.RosterImport.Fault;
import org.mifeng.platform.registry.roster.RosterImport.Stage;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows. */
@Repository
class ImportStore {
  private static final String COLUMNS =
      """
      select id, actor, file_name, file_bytes, file_sha256, stage, fault, fault_arguments,
             rows_read, rows_new, rows_update, rows_same, rows_wrong, at, beat_at
      from registry.roster_import
      """;

  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  ImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void insert(Viewer viewer, UUID id, RosterImport.File file, Instant at) {
    jdbc.sql(
            """
            insert into registry.roster_import (id, account_id, organisation_id, actor, seat,
                   file_name, file_sha256, file_bytes, stage, at, beat_at)
            values (:id, :account, :organisation, :actor, :seat, :name, :sha256, :bytes, 'reading', :at, :at)
            """)
        .param("id", id)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("actor", viewer.name())
        .param("seat", viewer.seat().code())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("bytes", file.bytes())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<RosterImport> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(ImportStore::rosterImport)
        .optional();
  }

  List<RosterImport> list(int limit) {
    return jdbc.sql(COLUMNS + "order by at desc, id limit :limit")
        .param("limit", limit)
        .query(ImportStore::rosterImport)
        .list();
  }

  /** Moves it on; false when it is no longer at that stage. */
  boolean move(UUID id, Stage from, Stage to, @Nullable Fault fault, Instant at) {
    return jdbc.sql(
                """
                update registry.roster_import
                set stage = :to, fault = :fault, fault_arguments = :arguments, beat_at = :at
                where id = :id and stage = :from
                """)
            .param("id", id)
            .param("from", from.code())
            .param("to", to.code())
            .param("fault", fault == null ? null : fault.key())
            .param(
                "arguments",
                fault == null ? new String[0] : fault.arguments().toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Keeps checked rows and says that the work is alive; false when it is no longer reading. */
  boolean append(UUID id, List<CheckedLine> lines, Counts counts, Instant at) {
    var reading =
        jdbc.sql(
                """
                update registry.roster_import
                set rows_read = :read, rows_new = :added, rows_update = :updated, rows_same = :same,
                    rows_wrong = :wrong, beat_at = :at
                where id = :id and stage = 'reading'
                """)
            .param("id", id)
            .param("read", counts.read())
            .param("added", counts.added())
            .param("updated", counts.updated())
            .param("same", counts.same())
            .param("wrong", counts.wrong())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (reading == 0) {
      return false;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, ?>[] batch =
        lines.stream()
            .map(
                line ->
                    Map.of(
                        "import", id,
                        "line", line.line().line(),
                        "verdict", line.verdict().code(),
                        "name", line.line().cell("name"),
                        "creditCode", line.line().cell("creditCode"),
                        "cells", json.writeValueAsString(line.line().cells()),
                        "problems", json.writeValueAsString(line.remarks())))
            .toArray(Map[]::new);
    batches.batchUpdate(
        """
        insert into registry.roster_row (import_id, line, verdict, name, credit_code, cells, problems)
        values (:import, :line, :verdict, :name, :creditCode, :cells::jsonb, :problems::jsonb)
        """,
        batch);
    return true;
  }

  /** Rows after a line, in the file's order; of one verdict, or of all when it is empty. */
  List<CheckedLine> listRows(UUID id, String verdict, int afterLine, int limit) {
    return jdbc.sql(
            """
            select line, verdict, cells, problems
            from registry.roster_row
            where import_id = :id and line > :after and (:verdict = '' or verdict = :verdict)
            order by line
            limit :limit
            """)
        .param("id", id)
        .param("verdict", verdict)
        .param("after", afterLine)
        .param("limit", limit)
        .query(this::line)
        .list();
  }

  /** Rows of a page, in the file's order. */
  List<CheckedLine> listPage(UUID id, String verdict, int limit, int offset) {
    return jdbc.sql(
            """
            select line, verdict, cells, problems
            from registry.roster_row
            where import_id = :id and (:verdict = '' or verdict = :verdict)
            order by line
            limit :limit offset :offset
            """)
        .param("id", id)
        .param("verdict", verdict)
        .param("limit", limit)
        .param("offset", offset)
        .query(this::line)
        .list();
  }

  void insertOutcome(Viewer viewer, UUID id, String kind, Instant at) {
    jdbc.sql(
            """
            insert into registry.roster_outcome (import_id, kind, account_id, actor, at)
            values (:id, :kind, :account, :actor, :at)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("account", viewer.account().value())
        .param("actor", viewer.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private CheckedLine line(ResultSet row, int number) throws SQLException {
    return new CheckedLine(
        new RosterLine(
            row.getInt("line"), json.readValue(row.getString("cells"), CELLS), List.of()),
        CheckedLine.Verdict.ofCode(row.getString("verdict")),
        json.readValue(row.getString("problems"), PROBLEMS),
        null);
  }

  private static RosterImport rosterImport(ResultSet row, int number) throws SQLException {
    var fault = row.getString("fault");
    return new RosterImport(
        row.getObject("id", UUID.class),
        row.getString("actor"),
        new RosterImport.File(
            row.getString("file_name"), row.getLong("file_bytes"), row.getString("file_sha256")),
        Stage.ofCode(row.getString("stage")),
        fault == null
            ? null
            : new Fault(
                fault, Arrays.asList((String[]) row.getArray("fault_arguments").getArray())),
        new Counts(
            row.getInt("rows_read"),
            row.getInt("rows_new"),
            row.getInt("rows_update"),
            row.getInt("rows_same"),
            row.getInt("rows_wrong")),
        new RosterImport.Times(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("beat_at", OffsetDateTime.class).toInstant()));
  }
}
