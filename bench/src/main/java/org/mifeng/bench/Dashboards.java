package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * How officials' pages about the plan grow with the city: 10,000, 100,000 and 1,000,000
 * enterprises, each with ten deposits and two check-ups, made by {@code mifeng demo --size}. While
 * pages are asked for, enterprises go on using the services, so that figures are brought in step
 * beside them; how long that takes and how old figures get is watched in the database.
 */
final class Dashboards implements Measurement {
  /** Each page is asked for at least so often in each round. */
  private static final int REQUESTS = 40;

  /** Uses a second, beside the pages: a hundred times what ten million a year come to. */
  private static final int USES = 30;

  private static final Duration LONGEST_FILLING = Duration.ofMinutes(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final int PORT = 18_081;
  private static final Pattern FILLED = Pattern.compile("Demo data: done in ([0-9,]+) s");

  private static final String UNREAD =
      """
      select (select count(*) from registry.list_change) + count(*)
        from registry.park p
       where not exists (select 1 from oversight.park_check c where c.park_id = p.id)
      """;

  private static final String AGE =
      """
      select coalesce(1000 * extract(epoch from clock_timestamp() - max(computed_at)), 0)::bigint
        from oversight.computation
      """;

  private static final String USE =
      """
      insert into evidence.deposit (id, year, idx, organisation_id, account_id, actor, received_at, sha256, sm3, size, salt)
      select gen_random_uuid(), 1990, -1 - (select count(*) from evidence.deposit d where d.organisation_id = u.enterprise_id),
             u.enterprise_id, u.enterprise_id, 'bench', clock_timestamp(), sha256('1'), sha256('1'), 1, sha256('1')
        from oversight.roster_use u
       where u.enterprise_id = '%s'
       limit 1
      """;

  @Override
  public void measure(Bench bench) throws Exception {
    bench.stopPlatform();
    for (var size : bench.settings().enterprises()) {
      measure(bench, size);
    }
  }

  private static void measure(Bench bench, int size) throws Exception {
    var data = bench.folder().resolve("city-" + size);
    var name = "city of %,d, ".formatted(size);
    try (var platform = Platform.startLarge(bench.root(), data, PORT, size)) {
      var database = Database.of(data);
      bench.report().row(name + "demo data written in", "%.0f s", filled(data));
      bench.report().row(name + "figures there after", "%.0f s", read(database));
      bench
          .report()
          .row(
              name + "size of the database",
              "%.0f MiB",
              database.number("select pg_database_size('mifeng') / 1048576"));
      var going = new AtomicBoolean(true);
      var users = Thread.ofPlatform().start(() -> use(database, size, going));
      var watch = new Watch(database);
      var watcher = Thread.ofPlatform().start(() -> watch.look(going));
      try {
        for (var page : pages(database).entrySet()) {
          page(bench, platform, name + page.getKey(), page.getValue());
        }
        for (var round = 0; round < Math.min(3, bench.rounds()); round++) {
          bench
              .report()
              .row(name + "from a use to its figure", "%.1f s", secondsToFigure(database));
        }
      } finally {
        going.set(false);
        users.join();
        watcher.join();
      }
      bench.report().row(name + "bringing figures in step: median", "%.0f ms", watch.median());
      bench.report().row(name + "bringing figures in step: longest", "%.0f ms", watch.longest());
      bench.report().row(name + "age of figures: greatest", "%.1f s", watch.age() / 1_000.0);
      bench
          .report()
          .row(
              name + "rows that differed when parks were counted anew",
              "%.0f",
              database.number("select coalesce(sum(differing), 0) from oversight.park_check"));
    }
    bench
        .report()
        .note("dashboards were measured with " + USES + " uses a second beside the pages");
  }

  private static Map<String, String> pages(Database database) throws SQLException {
    var park =
        database.text(
            "select place from oversight.figure where kind = 'park' and indicator = 'park-use'"
                + " order by denominator desc limit 1");
    var division =
        database.text("select division from oversight.figure where place = '" + park + "' limit 1");
    var figure = "/oversight/figures/park-use";
    var all = new LinkedHashMap<String, String>();
    all.put("city", "/oversight");
    all.put("wall", "/oversight/wall");
    all.put("district", "/oversight/districts/" + division);
    all.put("park", "/oversight/parks/" + park);
    all.put("figure with its list", figure);
    all.put("figure, most used first", figure + "?sort=-uses");
    all.put("figure, those without use", figure + "?which=unused");
    all.put("figure, those taken away", figure + "?which=excluded");
    all.put("figure, page 100", figure + "?page=100");
    all.put("figure of a district, last used first", figure + "?sort=-last&district=" + division);
    all.put("figure of vulnerable enterprises", "/oversight/figures/vulnerable-visits");
    all.put("figure of parks", "/oversight/figures/park-coverage");
    all.put("public page", "/plan");
    all.put("export of a park's list", figure + "/list.csv?park=" + park);
    all.put("export of the city's list", figure + "/list.csv");
    return all;
  }

  /** How long the scripts took, as they said themselves. */
  private static double filled(Path data) throws IOException, InterruptedException {
    var log = data.resolveSibling(data.getFileName() + ".log");
    var deadline = System.nanoTime() + LONGEST_FILLING.toNanos();
    while (System.nanoTime() < deadline) {
      var found = FILLED.matcher(Files.readString(log, StandardCharsets.UTF_8));
      if (found.find()) {
        return Double.parseDouble(found.group(1).replace(",", ""));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IOException("the demo data was not written; see " + log);
  }

  /** How long until every park was counted once. */
  private static double read(Database database) throws Exception {
    var start = System.nanoTime();
    while (database.number(UNREAD) > 0) {
      if (System.nanoTime() - start > LONGEST_FILLING.toNanos()) {
        throw new IOException("the figures were not computed");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Enterprises drawn at random deposit something, again and again. */
  private static void use(Database database, int size, AtomicBoolean going) {
    try {
      while (going.get()) {
        database.execute(
            """
            insert into evidence.deposit (id, year, idx, organisation_id, account_id, actor, received_at, sha256, sm3, size, salt)
            select gen_random_uuid(), 1991, -(extract(epoch from clock_timestamp()) * 1000000)::bigint - n, e.id, e.id, 'bench',
                   clock_timestamp(), sha256('1'), sha256('1'), 1, sha256('1')
              from generate_series(1, %d) as n
              join lateral (
                select md5('mifeng demo enterprise ' || 1 + floor(random() * %d + n * 0)::int)::uuid as id) e on true
            """
                .formatted(USES, size));
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the moment an enterprise uses something for the first time until its figure counts it. */
  private static double secondsToFigure(Database database) throws Exception {
    var firm =
        database.text(
            "select enterprise_id from oversight.roster_use where uses = 0 and exclusion is null"
                + " limit 1");
    database.execute(USE.formatted(firm));
    var start = System.nanoTime();
    var seen =
        "select count(*) from oversight.roster_use where uses > 0 and enterprise_id = '%s'"
            .formatted(firm);
    while (database.number(seen) == 0) {
      if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
        throw new IOException("a use was not counted");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** One client asks for a page again and again. */
  private static void page(Bench bench, Platform platform, String name, String path)
      throws Exception {
    var session = SignedIn.cookieHeader(platform, "city");
    ClosedLoop.Request request =
        (connection, sequence) -> connection.get(path, session).status() == 200 ? 1 : 0;
    var export = path.contains(".csv?") ? REQUESTS : path.contains(".csv") ? 3 : REQUESTS;
    if (export == REQUESTS) {
      ClosedLoop.run(platform.port(), 1, bench.point().dividedBy(2), request);
    }
    var seen =
        ClosedLoop.run(
            platform.port(),
            1,
            export == REQUESTS ? bench.point() : Duration.ZERO,
            export,
            request);
    bench.report().row(name + ": p50", "%.0f ms", seen.p50Millis());
    bench.report().row(name + ": p95", "%.0f ms", seen.p95Millis());
    bench.report().row(name + ": p99", "%.0f ms", seen.p99Millis());
    if (seen.errors() > 0) {
      throw new IOException(path + " was refused or failed " + seen.errors() + " times");
    }
  }

  /** Looks at how old figures are and how long each round took, until told to stop. */
  private static final class Watch {
    private final Database database;
    private final Map<Long, Long> rounds = new LinkedHashMap<>();
    private long age;

    Watch(Database database) {
      this.database = database;
    }

    void look(AtomicBoolean going) {
      try {
        while (going.get()) {
          age = Math.max(age, database.number(AGE));
          rounds.put(
              database.number(
                  "select (1000 * extract(epoch from max(computed_at)))::bigint from oversight.computation"),
              database.number("select max(milliseconds) from oversight.computation"));
          TimeUnit.MILLISECONDS.sleep(500);
        }
      } catch (SQLException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    double age() {
      return age;
    }

    double median() {
      var sorted = rounds.values().stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    double longest() {
      return rounds.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }
  }
}
