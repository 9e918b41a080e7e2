package org.mifeng.platform.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions about enterprises and changes of their records: rows are only ever added. */
@Repository
class HistoryStore {
  private static final String INSERT_DECISION =
      """
      insert into registry.decision (enterprise_id, kind, reason, version, account_id, actor, seat, at, act_id)
      values (:enterprise, :kind, :reason, :version, :account, :actor, :seat, :at, :act)
      """;

  private static final String INSERT_REVISION =
      """
      insert into registry.revision (enterprise_id, version, changes, account_id, actor, seat, at)
      values (:enterprise, :version, :changes::jsonb, :account, :actor, :seat, :at)
      """;

  private static final TypeReference<List<Revision.Change>> CHANGES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  HistoryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void insert(Viewer viewer, EnterpriseId enterprise, Decision decision) {
    jdbc.sql(INSERT_DECISION).params(decision(viewer, enterprise, decision)).update();
  }

  /** The same decision about many enterprises, each at the version given. */
  void insertAll(Viewer viewer, Map<EnterpriseId, Decision> decisions) {
    @SuppressWarnings("unchecked")
    Map<String, ?>[] batch =
        decisions.entrySet().stream()
            .map(entry -> decision(viewer, entry.getKey(), entry.getValue()))
            .toArray(Map[]::new);
    batches.batchUpdate(INSERT_DECISION, batch);
  }

  void insert(Viewer viewer, EnterpriseId enterprise, Revision revision) {
    jdbc.sql(INSERT_REVISION).params(revision(viewer, enterprise, revision)).update();
  }

  void insertRevisions(Viewer viewer, Map<EnterpriseId, Revision> revisions) {
    @SuppressWarnings("unchecked")
    Map<String, ?>[] batch =
        revisions.entrySet().stream()
            .map(entry -> revision(viewer, entry.getKey(), entry.getValue()))
            .toArray(Map[]::new);
    batches.batchUpdate(INSERT_REVISION, batch);
  }

  List<Decision> listDecisions(EnterpriseId enterprise) {
    return jdbc.sql(
            """
            select kind, reason, version, actor, seat, at, act_id
            from registry.decision
            where enterprise_id = :enterprise
            order by id desc
            """)
        .param("enterprise", enterprise.value())
        .query(
            (row, number) ->
                new Decision(
                    Decision.Kind.ofCode(row.getString("kind")),
                    row.getString("reason"),
                    row.getInt("version"),
                    row.getString("actor"),
                    row.getString("seat"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("act_id", UUID.class)))
        .list();
  }

  List<Revision> listRevisions(EnterpriseId enterprise) {
    return jdbc.sql(
            """
            select version, changes, actor, seat, at
            from registry.revision
            where enterprise_id = :enterprise
            order by id desc
            """)
        .param("enterprise", enterprise.value())
        .query(
            (row, number) ->
                new Revision(
                    row.getInt("version"),
                    json.readValue(row.getString("changes"), CHANGES),
                    row.getString("actor"),
                    row.getString("seat"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Who made the latest change or decision, and when. */
  record Latest(String actor, Instant at) {}

  Optional<Latest> findLatest(EnterpriseId enterprise) {
    return jdbc.sql(
            """
            select actor, at from registry.decision where enterprise_id = :enterprise
            union all
            select actor, at from registry.revision where enterprise_id = :enterprise
            order by at desc
            limit 1
            """)
        .param("enterprise", enterprise.value())
        .query(
            (row, number) ->
                new Latest(
                    row.getString("actor"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static Map<String, @Nullable Object> decision(
      Viewer viewer, EnterpriseId enterprise, Decision decision) {
    var map = new HashMap<String, @Nullable Object>();
    map.put("enterprise", enterprise.value());
    map.put("kind", decision.kind().code());
    map.put("reason", decision.reason());
    map.put("version", decision.version());
    map.put("account", viewer.account().value());
    map.put("actor", decision.actor());
    map.put("seat", decision.seat());
    map.put("at", decision.at().atOffset(ZoneOffset.UTC));
    map.put("act", decision.act());
    return map;
  }

  private Map<String, Object> revision(Viewer viewer, EnterpriseId enterprise, Revision revision) {
    var map = new HashMap<String, Object>();
    map.put("enterprise", enterprise.value());
    map.put("version", revision.version());
    map.put("changes", json.writeValueAsString(revision.changes()));
    map.put("account", viewer.account().value());
    map.put("actor", revision.actor());
    map.put("seat", revision.seat());
    map.put("at", revision.at().atOffset(ZoneOffset.UTC));
    return map;
  }
}
