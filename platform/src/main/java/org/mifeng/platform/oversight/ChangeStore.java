package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL that takes from the rooms what has changed, and remembers when each park was last counted
 * anew; for the platform alone.
 */
@Repository
class ChangeStore {
  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A park whose list, or an enterprise of which something on lists, has changed. */
  record OfLists(@Nullable UUID park, @Nullable UUID enterprise) {}

  /** Whose uses of a day have changed. */
  record OfUses(UUID enterprise, LocalDate day) {}

  /** Whose uses have changed by that day; they are not told a second time. */
  List<OfUses> takeUses(UseSource source, LocalDate until, int most) {
    return jdbc.sql(
            "select organisation_id, used_on from "
                + source.changes()
                + "(:until, :most) order by organisation_id, used_on")
        .param("until", until)
        .param("most", most)
        .query(
            (row, number) ->
                new OfUses(
                    row.getObject("organisation_id", UUID.class),
                    row.getObject("used_on", LocalDate.class)))
        .list();
  }

  /** Which lists have changed; they are not told a second time. */
  List<OfLists> takeLists(int most) {
    return jdbc.sql(
            """
            select distinct park_id, enterprise_id
              from registry.take_list_changes(:most)
             order by park_id, enterprise_id
            """)
        .param("most", most)
        .query(
            (row, number) ->
                new OfLists(
                    row.getObject("park_id", UUID.class),
                    row.getObject("enterprise_id", UUID.class)))
        .list();
  }

  /** Parks that were not counted anew since that moment, those never counted first. */
  List<UUID> listDue(Instant since, int most) {
    return jdbc.sql(
            """
            select p.park_id
              from registry.stats_park p
              left join oversight.park_check c on c.park_id = p.park_id
             where c.counted_at is null or c.counted_at < :since
             order by c.counted_at nulls first, p.park_id
             limit :most
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Whether some park was never counted. */
  boolean isIncomplete() {
    return jdbc.sql(
            """
            select exists (
              select 1
                from registry.stats_park p
               where not exists (select 1 from oversight.park_check c where c.park_id = p.park_id))
            """)
        .query(Boolean.class)
        .single();
  }

  /** Keeps that these parks were counted anew, and how many of their rows differed. */
  void putChecks(List<RecountedPark> parks, Instant at) {
    jdbc.sql(
            """
            insert into oversight.park_check (park_id, counted_at, rows, differing)
            select n.park_id, :at, (select count(*) from oversight.roster_use u where u.park_id = n.park_id), n.differing
              from unnest(:parks, :differing) as n (park_id, differing)
            on conflict (park_id) do update
               set counted_at = excluded.counted_at, rows = excluded.rows, differing = excluded.differing
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("parks", parks.stream().map(RecountedPark::park).toArray(UUID[]::new))
        .param("differing", parks.stream().map(RecountedPark::differing).toArray(Long[]::new))
        .update();
  }

  /** Of these parks those that were counted before. */
  List<UUID> listKnown(List<UUID> parks) {
    return jdbc.sql(
            """
            select park_id
              from oversight.park_check
             where park_id = any(:parks)
            """)
        .param("parks", parks.toArray(UUID[]::new))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Lets all parks be counted anew, as if they never had been. */
  void forgetChecks() {
    jdbc.sql("delete from oversight.park_check").update();
  }

  /** Lets these parks be counted anew, as if they never had been. */
  void forgetChecks(List<UUID> parks) {
    if (!parks.isEmpty()) {
      jdbc.sql("delete from oversight.park_check where park_id = any(:parks)")
          .param("parks", parks.toArray(UUID[]::new))
          .update();
    }
  }

  /** Lets it be the turn of all parks to be counted anew. */
  void putAllDue(Instant at) {
    jdbc.sql(
            """
            update oversight.park_check
               set counted_at = :at
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How the parks fared when they were last counted anew. */
  Recount findRecount() {
    return jdbc.sql(
            """
            select count(*) as parks, coalesce(sum(rows), 0)::bigint as rows, coalesce(sum(differing), 0)::bigint as differing,
                   min(counted_at) as since
              from oversight.park_check
            """)
        .query(
            (row, number) -> {
              var since = row.getObject("since", java.time.OffsetDateTime.class);
              return new Recount(
                  row.getLong("parks"),
                  row.getLong("rows"),
                  row.getLong("differing"),
                  since == null ? null : since.toInstant());
            })
        .single();
  }

  /** A park that was counted anew, and how many of its rows differed from what was kept. */
  record RecountedPark(UUID park, long differing) {}
}
