package org.mifeng.platform.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of results and of the keys that sign them. */
@Repository
class ResultStore {
  private final JdbcClient jdbc;

  ResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a result down: for the enterprise, and its confirmed figures for officials. */
  void insert(Checkup checkup, Result result, byte[] manifest, Viewer by) {
    jdbc.sql(
            """
            insert into checkup.result (check_up_id, organisation_id, day, raw, grade, manifest, account_id, signed_at)
            values (:id, :organisation, :day, :raw, :grade, :manifest, :account, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("day", result.day())
        .param("raw", result.self().raw())
        .param("grade", result.self().grade())
        .param("manifest", manifest)
        .param("account", by.account().value())
        .param("now", result.signedAt().atOffset(ZoneOffset.UTC))
        .update();
    var confirmed = result.confirmed();
    jdbc.sql(
            """
            insert into checkup.index_figure
              (check_up_id, organisation_id, system_id, item_set, day, confirmed, use_points, resilience, figure, grade, signed_at)
            values (:id, :organisation, :system, :set, :day, :confirmed, :use, :resilience, :figure, :grade, :now)
            """)
        .param("id", checkup.id().value())
        .param("organisation", checkup.organisation().value())
        .param("system", checkup.system().value())
        .param("set", checkup.set())
        .param("day", result.day())
        .param("confirmed", confirmed.capability())
        .param("use", confirmed.use())
        .param("resilience", confirmed.resilience())
        .param("figure", confirmed.index())
        .param("grade", confirmed.grade())
        .param("now", result.signedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Result> find(UUID organisation, CheckupId id) {
    return jdbc.sql(
            """
            select r.check_up_id, f.item_set, r.day, r.raw, r.grade, f.confirmed, f.use_points, f.resilience, f.figure,
                   f.grade as index_grade, r.signed_at, s.act_id
              from checkup.result r
              join checkup.index_figure f on f.check_up_id = r.check_up_id
              left join checkup.sealed_result s on s.check_up_id = r.check_up_id
             where r.check_up_id = :id
               and r.organisation_id = :organisation
            """)
        .param("id", id.value())
        .param("organisation", organisation)
        .query(ResultStore::read)
        .optional();
  }

  /** The latest first. */
  List<Result> list(UUID organisation, int limit) {
    return jdbc.sql(
            """
            select r.check_up_id, f.item_set, r.day, r.raw, r.grade, f.confirmed, f.use_points, f.resilience, f.figure,
                   f.grade as index_grade, r.signed_at, s.act_id
              from checkup.result r
              join checkup.index_figure f on f.check_up_id = r.check_up_id
              left join checkup.sealed_result s on s.check_up_id = r.check_up_id
             where r.organisation_id = :organisation
             order by r.signed_at desc, r.check_up_id
             limit :limit
            """)
        .param("organisation", organisation)
        .param("limit", limit)
        .query(ResultStore::read)
        .list();
  }

  /** Whether the organisation signed a check-up of this set on that day or later. */
  boolean hasSince(UUID organisation, String set, LocalDate day) {
    return jdbc.sql(
            """
            select exists (
              select 1
                from checkup.index_figure f
               where f.organisation_id = :organisation
                 and f.item_set = :set
                 and f.day >= :day)
            """)
        .param("organisation", organisation)
        .param("set", set)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  Optional<byte[]> findManifest(UUID organisation, CheckupId id) {
    return jdbc.sql(
            """
            select manifest
              from checkup.result
             where check_up_id = :id
               and organisation_id = :organisation
            """)
        .param("id", id.value())
        .param("organisation", organisation)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** Notes that a result is sealed; false when it was before. */
  boolean insertSealed(CheckupId id, UUID act, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.sealed_result (check_up_id, organisation_id, act_id, account_id, asked_at)
                values (:id, :organisation, :act, :account, :now)
                on conflict (check_up_id) do nothing
                """)
            .param("id", id.value())
            .param("organisation", by.organisation().value())
            .param("act", act)
            .param("account", by.account().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Verifiers of the keys that sign results. */
  record Signers(String ed25519, String sm2) {}

  /** Until the transaction ends nobody else decides which keys sign. */
  void lockSigners() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('checkup.signers', 0)) is null
            """)
        .query()
        .singleRow();
  }

  Optional<Signers> findSigners() {
    return jdbc.sql(
            """
            select ed25519, sm2
              from checkup.signers
            """)
        .query((row, number) -> new Signers(row.getString(1), row.getString(2)))
        .optional();
  }

  void insert(Signers signers, Instant now) {
    jdbc.sql(
            """
            insert into checkup.signers (ed25519, sm2, since)
            values (:ed25519, :sm2, :now)
            """)
        .param("ed25519", signers.ed25519())
        .param("sm2", signers.sm2())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Result read(ResultSet row, int number) throws SQLException {
    return new Result(
        new CheckupId(row.getObject("check_up_id", UUID.class)),
        row.getString("item_set"),
        row.getObject("day", LocalDate.class),
        new Result.Self(row.getBigDecimal("raw"), row.getString("grade")),
        new Result.Confirmed(
            row.getBigDecimal("confirmed"),
            row.getBigDecimal("use_points"),
            row.getBigDecimal("resilience"),
            row.getBigDecimal("figure"),
            row.getString("index_grade")),
        SystemStore.instant(row, "signed_at"),
        row.getObject("act_id", UUID.class));
  }
}
