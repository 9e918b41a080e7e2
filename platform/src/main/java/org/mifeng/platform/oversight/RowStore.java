package org.mifeng.platform.oversight;

import java.util.Arrays;
import java.util.List;
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

  private static final String ROSTER =
      """
      select r.park_id, r.enterprise_id, r.division, r.name, r.credit_code, r.sector, r.vulnerable_group, r.added,
             r.list_year, r.list_date, r.exclusion, r.reason, r.excluded_on,
             coalesce(u.services, '{}') as services, coalesce(u.uses, 0) as uses, u.last_used
        from registry.stats_roster r
        left join (
          select s.organisation_id,
                 array_agg(distinct s.service order by s.service) as services,
                 sum(s.uses)::bigint as uses,
                 max(s.used_on) as last_used
            from (%s) s
           where s.service in ('check-up', 'deposit', 'training', 'consultation', 'acknowledgement')
             and s.used_on between :from and :to
           group by s.organisation_id) u on u.organisation_id = r.enterprise_id
      """;

  private static final String PARKS =
      """
      select p.park_id, p.division, p.code, p.zh, p.en, p.sample, p.list_year, p.list_date,
             coalesce(u.listed, 0) as listed, coalesce(u.counted, 0) as counted,
             coalesce(u.used, 0) as used, coalesce(u.uses, 0) as uses, coalesce(u.used, 0) > 0 as covered
        from registry.stats_park p
        left join (
          select park_id,
                 count(*) as listed,
                 count(*) filter (where exclusion is null) as counted,
                 count(*) filter (where exclusion is null and uses > 0) as used,
                 coalesce(sum(uses) filter (where exclusion is null), 0)::bigint as uses
            from oversight.roster_use
           group by park_id) u on u.park_id = p.park_id
      """;

  private final JdbcClient jdbc;

  RowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The views of service use that exist and may be read. */
  List<UseSource> listPresent() {
    return Arrays.stream(UseSource.values()).filter(source -> isThere(source.view())).toList();
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

  /** The statement that gives the rows of a figure. */
  String queryOf(TargetIndicator indicator, List<UseSource> sources) {
    return switch (indicator.counted()) {
      case PARKS, ENTERPRISES, VULNERABLE -> roster(sources);
      case NOTHING -> "";
    };
  }

  private static String roster(List<UseSource> sources) {
    var union =
        sources.stream()
            .map(source -> "select organisation_id, service, used_on, uses from " + source.view())
            .collect(Collectors.joining("\n            union all "));
    return ROSTER.formatted(union.isEmpty() ? NO_SOURCE.strip() : union);
  }

  /** Brings the rows in step; those that have not changed are not written. */
  void putRoster(RefreshStore.Window window, List<UseSource> sources) {
    jdbc.sql(
            """
            insert into oversight.roster_use as old
                   (park_id, enterprise_id, division, name, credit_code, sector, vulnerable_group, added,
                    list_year, list_date, exclusion, reason, excluded_on, services, uses, last_used)
            """
                + roster(sources)
                + """
                on conflict (park_id, enterprise_id) do update
                   set division = excluded.division, name = excluded.name, credit_code = excluded.credit_code,
                       sector = excluded.sector, vulnerable_group = excluded.vulnerable_group, added = excluded.added,
                       list_year = excluded.list_year, list_date = excluded.list_date, exclusion = excluded.exclusion,
                       reason = excluded.reason, excluded_on = excluded.excluded_on, services = excluded.services,
                       uses = excluded.uses, last_used = excluded.last_used
                 where (old.division, old.name, old.credit_code, old.sector, old.vulnerable_group, old.added, old.list_year, old.list_date,
                        old.exclusion, old.reason, old.excluded_on, old.services, old.uses, old.last_used)
                       is distinct from
                       (excluded.division, excluded.name, excluded.credit_code, excluded.sector, excluded.vulnerable_group, excluded.added,
                        excluded.list_year, excluded.list_date, excluded.exclusion, excluded.reason, excluded.excluded_on,
                        excluded.services, excluded.uses, excluded.last_used)
                """)
        .param("from", window.from())
        .param("to", window.to())
        .update();
    jdbc.sql(
            """
            delete from oversight.roster_use u
             where not exists (
               select 1 from registry.stats_roster r where r.park_id = u.park_id and r.enterprise_id = u.enterprise_id)
            """)
        .update();
  }

  /** Brings the parks in step with the rows. */
  void putParks() {
    jdbc.sql("delete from oversight.park_standing").update();
    jdbc.sql(
            """
            insert into oversight.park_standing (park_id, division, code, zh, en, sample, list_year, list_date,
                                                 listed, counted, used, uses, covered)
            """
                + PARKS)
        .update();
  }
}
