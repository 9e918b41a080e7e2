package org.mifeng.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What officials look at when 100,000 enterprises have signed a check-up: figures about groups, how
 * long they take to be computed, and the list of whom to visit first. Beside them the cheapest page
 * of the same server in the same session.
 */
final class OfficialsView implements Measurement {
  private static final int ENTERPRISES = 100_000;
  private static final double ANEW = 0.1;
  private static final int ROWS = 50;

  /** When figures are computed while it is measured how long that takes: every five seconds. */
  private static final String OFTEN = "*/5 * * * * *";

  private static final String EDITIONS =
      "select count(*) from checkup.edition where members >= " + ENTERPRISES;

  /** For how many milliseconds whoever computes figures has held the lock on it; 0 for nobody. */
  private static final String COMPUTING =
      """
      select coalesce(max(1000 * extract(epoch from clock_timestamp() - a.xact_start)), 0)::bigint
        from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'advisory'
         and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('checkup.editions', 0)
      """;

  private static final Duration LONGEST_EDITION = Duration.ofMinutes(10);
  private static final Pattern ROW = Pattern.compile("href=\"/visit-priorities/[0-9a-f-]{36}");
  private static final Pattern FORM = Pattern.compile("<form");
  private static final Pattern FIGURES = Pattern.compile("name=\"scale\"");

  @Override
  public void measure(Bench bench) throws Exception {
    bench.platform();
    bench.stopPlatform();
    try (var platform = Platform.start(bench.root(), bench.data(), bench.port(), OFTEN)) {
      editions(bench, Database.of(platform.data()));
    }
    var platform = bench.platform();
    var seats = Map.of("city", 1_900, "district", 100);
    for (var seat : List.of("city", "district")) {
      var session = SignedIn.cookieHeader(platform, seat);
      var far = seats.getOrDefault(seat, 1);
      var visits = "/visit-priorities";
      page(bench, seat + " officer: figures about groups", session, "/areas", FIGURES, 1);
      page(bench, seat + " officer: visits, first page", session, visits, ROW, ROWS);
      page(
          bench,
          "%s officer: visits, page %,d".formatted(seat, far),
          session,
          visits + "?page=" + far,
          ROW,
          ROWS);
      page(
          bench,
          seat + " officer: visits, search by part of a name",
          session,
          visits + "?q=" + URLEncoder.encode(SignedCity.partOfAName(), StandardCharsets.UTF_8),
          ROW,
          1);
    }
    var session = SignedIn.cookieHeader(platform, "city");
    page(bench, "city officer: cheapest page (/verify)", session, "/verify", FORM, 1);
  }

  private static void editions(Bench bench, Database database) throws Exception {
    var report = bench.report();
    var city = new SignedCity(database);
    city.register(ENTERPRISES);
    city.sign(1, 0);
    report.row(
        "figures about groups of 100,000 enterprises, first edition",
        "%.1f s",
        secondsToEdition(database));
    for (var round = 0; round < bench.rounds(); round++) {
      city.sign(ANEW, round + 1);
      report.row(
          "figures about groups after a tenth of 100,000 enterprises signed anew",
          "%.1f s",
          secondsToEdition(database));
    }
    report.row(
        "groups of 100,000 enterprises that figures are told about",
        "%.0f",
        database.number(
            """
            select count(*)
              from checkup.area_figure
             where suppressed is null
               and edition_id = (select id from checkup.edition order by taken_at desc limit 1)
            """));
    database.execute(
        "vacuum (analyze) registry.enterprise, checkup.area_record, checkup.standing_figure,"
            + " checkup.frozen_member, checkup.area_figure");
  }

  /**
   * How long the transaction lasts that computes the next edition: longer than any in between that
   * finds nothing to do.
   */
  private static double secondsToEdition(Database database) throws Exception {
    var before = database.number(EDITIONS);
    var deadline = System.nanoTime() + LONGEST_EDITION.toNanos();
    var longest = 0L;
    while (database.number(EDITIONS) == before) {
      if (System.nanoTime() > deadline) {
        throw new IOException("no figures about groups were computed");
      }
      longest = Math.max(longest, database.number(COMPUTING));
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return longest / 1000.0;
  }

  private static void page(
      Bench bench, String name, String session, String path, Pattern holds, int times)
      throws Exception {
    PageTimes.measure(bench, "100,000 check-ups, " + name, session, path, holds, times);
  }
}
