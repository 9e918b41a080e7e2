package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the benchmarks of the first house and writes the table of {@code bench/README.md}: start-up,
 * deposits at 1, 64 and 512 clients between two pgbench runs each, bytes per deposit and a page of
 * fifty rows. Arguments: the repository's root, and optionally {@code --quick}.
 */
final class Main {
  private static final int PORT = 18_080;

  private final Path root;
  private final Duration time;
  private final int rounds;
  private final Report report = new Report();

  private Main(Path root, Duration time, int rounds) {
    this.root = root;
    this.time = time;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var quick = List.of(arguments).contains("--quick");
    new Main(root, Duration.ofSeconds(quick ? 4 : 15), quick ? 1 : 3).run();
  }

  private void run() throws Exception {
    var folder = Files.createDirectories(root.resolve("bench/target/run"));
    var data = folder.resolve("data-" + ProcessHandle.current().pid());
    report.row("fdatasync of 8 KiB (pg_test_fsync)", "%.0f/s", Limits.fdatasyncPerSecond(folder));
    try (var first = Platform.start(root, data, PORT)) {
      report.row("first start to first page, wall", "%.1f s", first.secondsToFirstPage());
    }
    for (var i = 0; i < 3; i++) {
      try (var again = Platform.start(root, data, PORT)) {
        report.row("second start to first page, CPU", "%.1f s", again.cpuToFirstPage());
        report.row("second start to first page, wall", "%.1f s", again.secondsToFirstPage());
      }
    }
    try (var platform = Platform.start(root, data, PORT)) {
      measure(platform);
    }
    report.write(root.resolve("bench/README.md"), rounds, time);
  }

  private void measure(Platform platform) throws Exception {
    var database = Database.of(platform.data());
    database.execute(
        """
        create table if not exists public.bench_insert (
          id bigint generated always as identity primary key,
          digest_a bytea not null, digest_b bytea not null, body bytea not null)
        """);
    var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
    ClosedLoop.run(platform.port(), 64, time.multipliedBy(2), deposits.single());
    for (var clients : List.of(1, 64, 512)) {
      compare(platform, database, clients);
    }
    batches(platform, database);
    sizes(database);
    pages(platform);
  }

  /** ABBA: pgbench, deposits, deposits, pgbench; the ratio is of the sums within a round. */
  private void compare(Platform platform, Database database, int clients) throws Exception {
    var pgbenchClients = Math.min(clients, 64);
    for (var round = 0; round < rounds; round++) {
      var inserts = new ArrayList<Double>();
      var seen = new ArrayList<ClosedLoop.Seen>();
      inserts.add(pgbench(database, pgbenchClients));
      var cpu = platform.cpuSeconds() + database.cpuSeconds(platform.data());
      for (var half = 0; half < 2; half++) {
        var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
        seen.add(ClosedLoop.run(platform.port(), clients, time, deposits.single()));
      }
      cpu = platform.cpuSeconds() + database.cpuSeconds(platform.data()) - cpu;
      inserts.add(pgbench(database, pgbenchClients));
      var perSecond = seen.stream().mapToDouble(ClosedLoop.Seen::perSecond).average().orElse(0);
      var tps = inserts.stream().mapToDouble(Double::doubleValue).average().orElse(1);
      var units = seen.stream().mapToLong(ClosedLoop.Seen::units).sum();
      var name = clients + (clients == 1 ? " client" : " clients");
      report.row("deposits, " + name, "%.0f/s", perSecond);
      report.row("deposits, " + name + ": p50", "%.2f ms", seen.getFirst().p50Millis());
      report.row("deposits, " + name + ": p99", "%.1f ms", seen.getFirst().p99Millis());
      report.row("deposits, " + name + ", per CPU-second of server", "%.0f", units / cpu);
      report.row(
          "pgbench single inserts, " + pgbenchClients + " clients (beside " + name + ")",
          "%.0f/s",
          tps);
      report.row("**deposits ÷ pgbench, " + name + "**", "%.2f", perSecond / tps);
      var errors = seen.stream().mapToLong(ClosedLoop.Seen::errors).sum();
      report.row("deposits, " + name + ": refused or failed", "%.0f", (double) errors);
    }
  }

  private double pgbench(Database database, int clients) throws IOException, InterruptedException {
    return Limits.pgbenchInsertsPerSecond(database, clients, (int) time.toSeconds());
  }

  private void batches(Platform platform, Database database) throws Exception {
    for (var round = 0; round < rounds; round++) {
      var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
      var seen = ClosedLoop.run(platform.port(), 4, time, deposits.batch(1000));
      report.row("deposits in batches of 1,000, 4 clients", "%.0f/s", seen.perSecond());
    }
  }

  private void sizes(Database database) throws SQLException {
    database.execute("vacuum (analyze)");
    var entries = database.number("select count(*) from evidence.entry");
    var bytes =
        database.number(
            """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'evidence' and c.relkind = 'r'
            """);
    report.row("entries at the end", "%.0f", (double) entries);
    report.row(
        "bytes in PostgreSQL per deposit, all tables and indexes",
        "%.0f B",
        (double) bytes / entries);
  }

  private void pages(Platform platform) throws Exception {
    var database = Database.of(platform.data());
    var account = platform.account("city");
    var session = SignedIn.cookieHeader(platform.port(), account.get(1), account.get(2));
    for (var round = 0; round < rounds; round++) {
      var cpu = platform.cpuSeconds() + database.cpuSeconds(platform.data());
      var seen =
          ClosedLoop.run(
              platform.port(),
              8,
              time,
              (connection, sequence) ->
                  connection.get("/enterprises?size=50", session).status() == 200 ? 1 : 0);
      cpu = platform.cpuSeconds() + database.cpuSeconds(platform.data()) - cpu;
      report.row(
          "page of 50 enterprises (HTML), 8 clients, per CPU-second of server",
          "%.0f",
          seen.units() / cpu);
    }
  }
}
