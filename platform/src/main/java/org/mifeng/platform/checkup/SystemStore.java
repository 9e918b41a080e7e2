package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.index.SystemHead;
import org.mifeng.index.Wording;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.checkup.SystemVersion.Decision;
import org.mifeng.platform.checkup.SystemVersion.Verdict;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of indicator systems. */
@Repository
class SystemStore {
  private final JdbcClient jdbc;

  SystemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file with what it says about itself. */
  record NewVersion(SystemVersionId id, SystemHead head, byte[] yaml, byte[] sha256) {}

  /** Adds a version; false when there is one of that name already. */
  boolean insert(NewVersion version, Viewer by, Instant now) {
    var head = version.head();
    return jdbc.sql(
                """
                insert into checkup.indicator_system
                  (id, system, version, name_zh, name_en, valid_from, valid_until, yaml, sha256, account_id, added_by, added_at)
                values (:id, :system, :version, :zh, :en, :from, :until, :yaml, :sha256, :account, :by, :now)
                on conflict (system, version) do nothing
                """)
            .param("id", version.id().value())
            .param("system", head.id())
            .param("version", head.version())
            .param("zh", head.name().zh())
            .param("en", head.name().en())
            .param("from", head.validFrom())
            .param("until", head.validUntil(), java.sql.Types.DATE)
            .param("yaml", version.yaml())
            .param("sha256", version.sha256())
            .param("account", by.account().value())
            .param("by", by.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Writes a decision down; false when it was taken before. */
  boolean insert(SystemVersionId id, Verdict verdict, String reason, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.system_decision (system_id, kind, account_id, decided_by, reason, decided_at)
                values (:id, :kind, :account, :by, :reason, :now)
                on conflict (system_id, kind) do nothing
                """)
            .param("id", id.value())
            .param("kind", verdict.code())
            .param("account", by.account().value())
            .param("by", by.name())
            .param("reason", reason)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** All versions that may be seen, by system, the newest first. */
  List<SystemVersion> list() {
    var decisions = decisions();
    return jdbc.sql(
            """
            select id, system, version, name_zh, name_en, valid_from, valid_until, sha256, added_by, added_at
              from checkup.indicator_system
             order by system, valid_from desc, added_at desc, id
            """)
        .query((row, number) -> read(row, decisions))
        .list();
  }

  Optional<SystemVersion> find(SystemVersionId id) {
    return list().stream().filter(version -> version.id().equals(id)).findFirst();
  }

  Optional<byte[]> findYaml(SystemVersionId id) {
    return jdbc.sql(
            """
            select yaml
              from checkup.indicator_system
             where id = :id
            """)
        .param("id", id.value())
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  private Map<UUID, List<Decision>> decisions() {
    Map<UUID, List<Decision>> decisions = new HashMap<>();
    jdbc.sql(
            """
            select system_id, kind, decided_by, reason, decided_at
              from checkup.system_decision
             order by decided_at, kind
            """)
        .query(
            row -> {
              decisions
                  .computeIfAbsent(row.getObject(1, UUID.class), unused -> new ArrayList<>())
                  .add(
                      new Decision(
                          Verdict.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                          new Author(row.getString("decided_by"), instant(row, "decided_at")),
                          row.getString("reason")));
            });
    return decisions;
  }

  private static SystemVersion read(ResultSet row, Map<UUID, List<Decision>> decisions)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SystemVersion(
        new SystemVersionId(id),
        new SystemVersion.Label(
            row.getString("system"),
            row.getString("version"),
            new Wording(row.getString("name_zh"), row.getString("name_en"))),
        new SystemVersion.Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class)),
        Bytes.hex(row.getBytes("sha256")),
        new Author(row.getString("added_by"), instant(row, "added_at")),
        decisions.getOrDefault(id, List.of()));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
