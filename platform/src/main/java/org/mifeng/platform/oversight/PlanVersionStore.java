package org.mifeng.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of plans, which are only ever added, and the departments a plan may name. */
@Repository
class PlanVersionStore {
  private final JdbcClient jdbc;

  PlanVersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The departments by code, in the city's order. */
  Map<String, Plan.Text> listDepartments() {
    var all = new LinkedHashMap<String, Plan.Text>();
    jdbc.sql(
            """
            select code, zh, en
              from registry.stats_department
             order by position
            """)
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("code"), new Plan.Text(row.getString("zh"), row.getString("en"))))
        .list()
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** The newest version of each plan. */
  List<PlanVersion> listNewest() {
    return jdbc.sql(
            """
            select distinct on (plan) plan, number, sha256, body, origin, actor, at
              from oversight.plan_version
             order by plan, number desc
            """)
        .query(PlanVersionStore::version)
        .list();
  }

  /** The versions of a plan, the newest first. */
  List<PlanVersion> listVersions(String plan) {
    return jdbc.sql(
            """
            select plan, number, sha256, body, origin, actor, at
              from oversight.plan_version
             where plan = :plan
             order by number desc
            """)
        .param("plan", plan)
        .query(PlanVersionStore::version)
        .list();
  }

  Optional<PlanVersion> findNewest(String plan) {
    return listVersions(plan).stream().findFirst();
  }

  /** Whether exactly this text has been a version of the plan. */
  boolean holds(String plan, String sha256) {
    return jdbc.sql(
            """
            select exists (
              select 1 from oversight.plan_version where plan = :plan and sha256 = :sha256)
            """)
        .param("plan", plan)
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /** Adds the next version; false when somebody else added one meanwhile. */
  boolean insert(Viewer viewer, PlanVersion version) {
    return jdbc.sql(
                """
                insert into oversight.plan_version (plan, number, sha256, body, origin, account_id, actor, at)
                values (:plan, :number, :sha256, :body, :origin, :account, :actor, :at)
                on conflict (plan, number) do nothing
                """)
            .param("plan", version.plan())
            .param("number", version.number())
            .param("sha256", version.sha256())
            .param("body", version.body())
            .param("origin", version.origin())
            .param("account", viewer.account().value())
            .param("actor", version.actor())
            .param("at", version.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static PlanVersion version(ResultSet row, int number) throws SQLException {
    return new PlanVersion(
        row.getString("plan"),
        row.getInt("number"),
        row.getString("sha256"),
        row.getString("body"),
        row.getString("origin"),
        row.getString("actor"),
        at(row));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }
}
