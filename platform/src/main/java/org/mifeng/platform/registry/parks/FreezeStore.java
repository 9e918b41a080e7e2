package org.mifeng.platform.registry.parks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.ParkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen rosters: rows are only ever added, the application may not change or delete them. */
@Repository
class FreezeStore {
  private static final String COLUMNS =
      """
      select f.id, f.year, f.rows, f.actor, f.at,
             (select count(*) from registry.roster_correction c where c.freeze_id = f.id and c.kind = 'added') as added,
             (select count(*) from registry.roster_correction c where c.freeze_id = f.id and c.kind = 'excluded') as excluded
      from registry.roster_freeze f
      """;

  private final JdbcClient jdbc;

  FreezeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many confirmed enterprises are in the park on that day. */
  int countResidents(ParkId park, LocalDate day) {
    return jdbc.sql(
            """
            select count(*)
            from registry.resident r
            join registry.enterprise e on e.id = r.enterprise_id
            where r.park_id = :park and r.from_date <= :day and (r.to_date is null or r.to_date > :day)
              and e.standing = 'confirmed'
            """)
        .param("park", park.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** Writes the head of a frozen roster; false when the year is frozen already. */
  boolean insert(Viewer viewer, UUID id, ParkId park, int year, int rows, Instant at) {
    return jdbc.sql(
                """
                insert into registry.roster_freeze (id, park_id, year, rows, account_id, actor, seat, at)
                values (:id, :park, :year, :rows, :account, :actor, :seat, :at)
                on conflict (park_id, year) do nothing
                """)
            .param("id", id)
            .param("park", park.value())
            .param("year", year)
            .param("rows", rows)
            .param("account", viewer.account().value())
            .param("actor", viewer.name())
            .param("seat", viewer.seat().code())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Copies the residents of that day; how many. */
  int copyResidents(UUID id, ParkId park, LocalDate day) {
    return jdbc.sql(
            """
            insert into registry.frozen_resident (freeze_id, enterprise_id, name, credit_code, division, sector, size, vulnerable_group, from_date)
            select :id, e.id, e.name, e.credit_code, e.division, e.sector, e.size, s.vulnerable_group, r.from_date
            from registry.resident r
            join registry.enterprise e on e.id = r.enterprise_id
            join registry.sector s on s.code = e.sector
            where r.park_id = :park and r.from_date <= :day and (r.to_date is null or r.to_date > :day)
              and e.standing = 'confirmed'
            """)
        .param("id", id)
        .param("park", park.value())
        .param("day", day)
        .update();
  }

  List<Freeze> list(ParkId park) {
    return jdbc.sql(COLUMNS + "where f.park_id = :park order by f.year desc")
        .param("park", park.value())
        .query(FreezeStore::freeze)
        .list();
  }

  Optional<Freeze> find(ParkId park, int year) {
    return jdbc.sql(COLUMNS + "where f.park_id = :park and f.year = :year")
        .param("park", park.value())
        .param("year", year)
        .query(FreezeStore::freeze)
        .optional();
  }

  List<Freeze.Row> listRows(UUID id, int limit, int offset) {
    return jdbc.sql(
            """
            select name, credit_code, sector, vulnerable_group is not null as vulnerable, from_date
            from registry.frozen_resident
            where freeze_id = :id
            order by name collate "zh-Hans-x-icu", enterprise_id
            limit :limit offset :offset
            """)
        .param("id", id)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Freeze.Row(
                    row.getString("name"),
                    row.getString("credit_code"),
                    row.getString("sector"),
                    row.getBoolean("vulnerable"),
                    row.getObject("from_date", LocalDate.class)))
        .list();
  }

  List<Freeze.Correction> listCorrections(UUID id) {
    return jdbc.sql(
            """
            select kind, name, credit_code, reason, actor, at
            from registry.roster_correction
            where freeze_id = :id
            order by id
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Freeze.Correction(
                    Freeze.Kind.ofCode(row.getString("kind")),
                    row.getString("name"),
                    row.getString("credit_code"),
                    row.getString("reason"),
                    row.getString("actor"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The enterprise with this code on the frozen roster. */
  Optional<Freeze.About> findFrozen(UUID id, String creditCode) {
    return jdbc.sql(
            """
            select enterprise_id, name, credit_code
            from registry.frozen_resident
            where freeze_id = :id and credit_code = :code
            """)
        .param("id", id)
        .param("code", creditCode)
        .query(
            (row, number) ->
                new Freeze.About(
                    new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                    row.getString("name"),
                    row.getString("credit_code")))
        .optional();
  }

  /** Adds a correction; false when the enterprise has one already. */
  boolean insertCorrection(
      Viewer viewer, UUID freeze, Freeze.About about, Freeze.Correction correction) {
    return jdbc.sql(
                """
                insert into registry.roster_correction (freeze_id, enterprise_id, kind, name, credit_code, reason, account_id, actor, at)
                values (:freeze, :enterprise, :kind, :name, :code, :reason, :account, :actor, :at)
                on conflict (freeze_id, enterprise_id) do nothing
                """)
            .param("freeze", freeze)
            .param("enterprise", about.enterprise().value())
            .param("kind", correction.kind().code())
            .param("name", about.name())
            .param("code", about.creditCode())
            .param("reason", correction.reason())
            .param("account", viewer.account().value())
            .param("actor", correction.actor())
            .param("at", correction.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Freeze freeze(ResultSet row, int number) throws SQLException {
    return new Freeze(
        row.getObject("id", UUID.class),
        row.getInt("year"),
        row.getInt("rows"),
        row.getInt("added"),
        row.getInt("excluded"),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
