package org.mifeng.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What officials read of 100,000 enterprises that have signed a check-up: figures about groups,
 * which are computed once for a moment, and the list by which visits are due.
 */
final class OfficialsView implements Measurement {
  private static final int ENTERPRISES = 100_000;
  private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(5);

  private static final String FILL =
      """
      with places as (
        select array_agg(distinct division) as divisions, array_agg(distinct sector) as sectors
          from registry.enterprise
         where demo),
      new as (
        insert into registry.enterprise (id, name, credit_code, legal_representative, division, park_id,
               sector, size, tags, contact_name, contact_phone, standing, origin, has_account, demo,
               version, registered_at, search_text, search_readings, search_pinyin, search_tokens)
        select gen_random_uuid(), 'bench ' || n, 'BENCH' || lpad(n::text, 13, '0'), '',
               p.divisions[1 + n %% cardinality(p.divisions)], null,
               p.sectors[1 + n / 7 %% cardinality(p.sectors)],
               (array['micro', 'small', 'medium', 'large'])[1 + n %% 4], '{}', '', '', 'confirmed', 'roster', false, true,
               1, now(), 'bench ' || n, '', '', array['bench', n::text]
          from generate_series(1, %1$d) as n
         cross join places p
        returning id, division, credit_code),
      signed as (
        select id as enterprise, gen_random_uuid() as check_up,
               20 + right(credit_code, 6)::int %% 70 as figure
          from new),
      yardstick as (
        select system_id, item_set
          from checkup.standing_figure
         group by system_id, item_set
         order by count(*) desc
         limit 1),
      counted as (
        insert into checkup.area_record
          (check_up_id, organisation_id, system_id, item_set, figure, grade, percents, gaps_before, gaps_closed, signed_at)
        select s.check_up, s.enterprise, y.system_id, y.item_set, s.figure,
               (array['E', 'D', 'C', 'B', 'A'])[1 + s.figure / 20],
               decode(repeat(lpad(to_hex(s.figure), 2, '0'), 20), 'hex'), 10, s.figure / 10, now()
          from signed s
         cross join yardstick y)
      insert into checkup.standing_figure
        (organisation_id, system_id, item_set, check_up_id, day, confirmed, use_points, resilience, figure, grade,
         exposure, exposure_codes, exposure_inputs, priority, signed_at)
      select s.enterprise, y.system_id, y.item_set, s.check_up, current_date, s.figure, 0, 0, s.figure,
             (array['E', 'D', 'C', 'B', 'A'])[1 + s.figure / 20],
             25, '{sector-risk}', '{1}', round(25 * (100 - s.figure) / 100.0, 2), now()
        from signed s
       cross join yardstick y
      """
          .formatted(ENTERPRISES);

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var database = Database.of(platform.data());
    await(database, "select count(*) from checkup.standing_figure", 1);
    database.execute(FILL);
    database.execute("analyze registry.enterprise, checkup.area_record, checkup.standing_figure");
    var cpu = platform.cpuSeconds();
    await(
        database,
        "select coalesce(max(members), 0) from checkup.edition where taken_at > now() - interval '1 hour'",
        ENTERPRISES);
    bench
        .report()
        .row(
            "figures about all groups of 100,000 check-ups computed, CPU-seconds",
            "%.1f",
            platform.cpuSeconds() - cpu);
    for (var round = 0; round < bench.rounds(); round++) {
      for (var page : pages(platform).entrySet()) {
        measure(bench, page.getKey(), page.getValue());
      }
    }
  }

  private static void await(Database database, String count, long least) throws Exception {
    var end = System.nanoTime() + LONGEST_WAIT;
    while (database.number(count) < least) {
      if (System.nanoTime() > end) {
        throw new IOException("not there after five minutes: " + count);
      }
      Thread.sleep(200);
    }
  }

  /** A page as somebody sees it. */
  private record Page(String path, String session) {}

  private static Map<String, Page> pages(Platform platform) throws Exception {
    var city = session(platform, "city");
    var district = session(platform, "district");
    var pages = new LinkedHashMap<String, Page>();
    pages.put("verify page, as a limit", new Page("/verify", city));
    pages.put("figures about groups, city", new Page("/areas", city));
    pages.put("figures about groups, district", new Page("/areas", district));
    pages.put("visits by priority, city", new Page("/visit-priorities", city));
    pages.put("visits by priority, district", new Page("/visit-priorities", district));
    pages.put("visits by priority, page 500, city", new Page("/visit-priorities?page=500", city));
    pages.put("visits by priority, searched, city", new Page("/visit-priorities?q=bench+777", city));
    return pages;
  }

  private static String session(Platform platform, String seat) throws Exception {
    var account = platform.account(seat);
    return SignedIn.cookieHeader(platform.port(), account.get(1), account.get(2));
  }

  private static void measure(Bench bench, String name, Page page) throws Exception {
    var seen =
        ClosedLoop.run(
            bench.port(),
            1,
            bench.point(),
            (connection, sequence) ->
                connection.get(page.path(), page.session()).status() == 200 ? 1 : 0);
    if (seen.errors() > 0) {
      throw new IOException(page.path() + " was refused");
    }
    bench.report().row(name + " (100,000 check-ups, 1 client): p50", "%.1f ms", seen.p50Millis());
    bench.report().row(name + " (100,000 check-ups, 1 client): p95", "%.1f ms", seen.p95Millis());
  }
}
