package org.mifeng.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL that brings the rows behind figures in step with what the rooms record, for the platform
 * alone: it asks their views.
 */
@Repository
class RowStore {
  /** What an enterprise on a list used; where nobody records anything, nothing. */
  private static final String NO_SOURCE =
      """
      select null::uuid as organisation_id, ''::text as service, null::date as used_on, 0::bigint as uses where false
      """;

  private static final String USES =
      """
          select s.organisation_id,
                 array_agg(distinct s.service order by s.service) as services,
                 sum(s.uses)::bigint as uses,
                 min(s.used_on) as first_used,
                 max(s.used_on) as last_used
            from (%s) s
           where s.service in ('check-up', 'deposit', 'training', 'consultation', 'acknowledgement')
             and s.used_on between :from and :to
           group by s.organisation_id
      """;

  private static final String ROSTER =
      """
      select r.park_id, r.enterprise_id, r.division, r.name, r.credit_code, r.sector, r.vulnerable_group, r.added,
             r.list_year, r.list_date, r.exclusion, r.reason, r.excluded_on,
             coalesce(u.services, '{}') as services, coalesce(u.uses, 0) as uses, u.first_used, u.last_used
        from registry.stats_roster r
        left join (
      %s) u on u.organisation_id = r.enterprise_id
      """;

  private static final String PARKS =
      """
      select p.park_id, p.division, p.code, p.zh, p.en, p.sample, p.list_year, p.list_date,
             coalesce(u.listed, 0) as listed, coalesce(u.counted, 0) as counted,
             coalesce(u.used, 0) as used, coalesce(u.uses, 0) as uses, coalesce(u.used, 0) > 0 as covered,
             coalesce(u.vulnerable_listed, 0) as vulnerable_listed, coalesce(u.vulnerable_counted, 0) as vulnerable_counted,
             coalesce(u.vulnerable_used, 0) as vulnerable_used
        from registry.stats_park p
        left join (
          select park_id,
                 count(*) as listed,
                 count(*) filter (where exclusion is null) as counted,
                 count(*) filter (where exclusion is null and uses > 0) as used,
                 coalesce(sum(uses) filter (where exclusion is null), 0)::bigint as uses,
                 count(*) filter (where vulnerable_group is not null) as vulnerable_listed,
                 count(*) filter (where vulnerable_group is not null and exclusion is null) as vulnerable_counted,
                 count(*) filter (where vulnerable_group is not null and exclusion is null and uses > 0) as vulnerable_used
            from oversight.roster_use
           where park_id = any(:parks)
           group by park_id) u on u.park_id = p.park_id
       where p.park_id = any(:parks)
      """;

  private final JdbcClient jdbc;

  RowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rooms that tell of uses and of changes to them. */
  List<UseSource> listPresent() {
    return Arrays.stream(UseSource.values())
        .filter(source -> isThere(source.view()) && tellsChanges(source))
        .toList();
  }

  /** Whether a view exists and may be read. */
  boolean isThere(String view) {
    return jdbc.sql(
            """
            select coalesce(has_table_privilege(to_regclass(:view), 'select'), false)
            """)
        .param("view", view)
        .query(Boolean.class)
        .single();
  }

  private boolean tellsChanges(UseSource source) {
    return jdbc.sql(
            """
            select coalesce(has_function_privilege(to_regprocedure(:function), 'execute'), false)
            """)
        .param("function", source.changes() + "(date, integer)")
        .query(Boolean.class)
        .single();
  }

  /** The statement that gives the rows of a figure. */
  String queryOf(TargetIndicator indicator, List<UseSource> sources) {
    return switch (indicator.counted()) {
      case PARKS, ENTERPRISES, VULNERABLE -> ROSTER.formatted(uses(sources, ""));
      case NOTHING -> "";
    };
  }

  /** What they used; the condition goes into each part, where an index answers it. */
  private static String uses(List<UseSource> sources, String condition) {
    var union =
        sources.stream()
            .map(
                source ->
                    "select organisation_id, service, used_on, uses from "
                        + source.view()
                        + condition)
            .collect(Collectors.joining("\n            union all "));
    return USES.formatted(union.isEmpty() ? NO_SOURCE.strip() : union);
  }

  /** The parks on whose lists these enterprises stand. */
  List<UUID> listParksOf(List<UUID> enterprises) {
    return jdbc.sql(
            """
            select distinct park_id
              from oversight.roster_use
             where enterprise_id = any(:enterprises)
             order by park_id
            """)
        .param("enterprises", enterprises.toArray(UUID[]::new))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** A row that was written or taken away. */
  record Written(UUID park, UUID enterprise) {}

  private static Written written(ResultSet row, int number) throws SQLException {
    return new Written(
        row.getObject("park_id", UUID.class), row.getObject("enterprise_id", UUID.class));
  }

  /**
   * Counts these parks anew: brings their rows in step with their lists and all uses. Rows that
   * have not changed are not written; told are those that were.
   */
  List<Written> putLists(List<UUID> parks, RefreshStore.Window window, List<UseSource> sources) {
    var all = parks.toArray(UUID[]::new);
    var listed =
        jdbc.sql(
                """
                select distinct enterprise_id
                  from registry.stats_roster
                 where park_id = any(:parks)
                """)
            .param("parks", all)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    var written =
        new ArrayList<>(
            jdbc.sql(
                    """
                    insert into oversight.roster_use as kept
                           (park_id, enterprise_id, division, name, credit_code, sector, vulnerable_group, added,
                            list_year, list_date, exclusion, reason, excluded_on, services, uses, first_used, last_used)
                    """
                        + ROSTER.formatted(
                            uses(sources, " where organisation_id = any(:enterprises)"))
                        + """
                           where r.park_id = any(:parks)
                        on conflict (park_id, enterprise_id) do update
                           set division = excluded.division, name = excluded.name, credit_code = excluded.credit_code,
                               sector = excluded.sector, vulnerable_group = excluded.vulnerable_group, added = excluded.added,
                               list_year = excluded.list_year, list_date = excluded.list_date, exclusion = excluded.exclusion,
                               reason = excluded.reason, excluded_on = excluded.excluded_on, services = excluded.services,
                               uses = excluded.uses, first_used = excluded.first_used, last_used = excluded.last_used
                         where (kept.division, kept.name, kept.credit_code, kept.sector, kept.vulnerable_group, kept.added,
                                kept.list_year, kept.list_date, kept.exclusion, kept.reason, kept.excluded_on,
                                kept.services, kept.uses, kept.first_used, kept.last_used)
                               is distinct from
                               (excluded.division, excluded.name, excluded.credit_code, excluded.sector,
                                excluded.vulnerable_group, excluded.added,
                                excluded.list_year, excluded.list_date, excluded.exclusion, excluded.reason, excluded.excluded_on,
                                excluded.services, excluded.uses, excluded.first_used, excluded.last_used)
                        returning park_id, enterprise_id
                        """)
                .param("enterprises", listed.toArray(UUID[]::new))
                .param("parks", all)
                .param("from", window.from())
                .param("to", window.to())
                .query(RowStore::written)
                .list());
    written.addAll(
        jdbc.sql(
                """
                delete from oversight.roster_use
                 where park_id = any(:parks)
                   and (park_id, enterprise_id) not in (
                     select r.park_id, r.enterprise_id from registry.stats_roster r where r.park_id = any(:parks))
                returning park_id, enterprise_id
                """)
            .param("parks", all)
            .query(RowStore::written)
            .list());
    putShared(written.stream().map(Written::enterprise).distinct().toArray(UUID[]::new));
    return written;
  }

  /** Who stands on several lists counts once in a whole. */
  private void putShared(UUID[] enterprises) {
    jdbc.sql(
            """
            update oversight.roster_use u
               set shared = s.shared
              from (select enterprise_id, count(*) > 1 as shared
                      from oversight.roster_use
                     where enterprise_id = any(:enterprises)
                     group by enterprise_id) s
             where s.enterprise_id = u.enterprise_id and u.shared <> s.shared
            """)
        .param("enterprises", enterprises)
        .update();
  }

  /** Brings the uses of these enterprises in step, on whatever lists they stand. */
  List<Written> putUses(
      List<UUID> enterprises, RefreshStore.Window window, List<UseSource> sources) {
    if (enterprises.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            update oversight.roster_use r
               set services = n.services, uses = n.uses, first_used = n.first_used, last_used = n.last_used
              from (select o.id, coalesce(u.services, '{}') as services, coalesce(u.uses, 0) as uses, u.first_used, u.last_used
                      from unnest(:enterprises) as o (id)
                      left join (
            """
                + uses(sources, " where organisation_id = any(:enterprises)")
                + """
                ) u on u.organisation_id = o.id) n
                 where r.enterprise_id = n.id
                   and (r.services, r.uses, r.first_used, r.last_used)
                       is distinct from (n.services, n.uses, n.first_used, n.last_used)
                returning r.park_id, r.enterprise_id
                """)
        .param("enterprises", enterprises.toArray(UUID[]::new))
        .param("from", window.from())
        .param("to", window.to())
        .query(RowStore::written)
        .list();
  }

  /** Those whose first use that counted lies before the window by now. */
  List<UUID> listLapsed(RefreshStore.Window window) {
    return jdbc.sql(
            """
            select distinct enterprise_id
              from oversight.roster_use
             where first_used < :from
             order by enterprise_id
            """)
        .param("from", window.from())
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Brings these parks in step with the rows. */
  void putParks(List<UUID> parks) {
    jdbc.sql("delete from oversight.park_standing where park_id = any(:parks)")
        .param("parks", parks.toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            insert into oversight.park_standing (park_id, division, code, zh, en, sample, list_year, list_date,
                                                 listed, counted, used, uses, covered,
                                                 vulnerable_listed, vulnerable_counted, vulnerable_used)
            """
                + PARKS)
        .param("parks", parks.toArray(UUID[]::new))
        .update();
  }
}
