package org.mifeng.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Single deposits over the full product path at 1, 64 and 512 clients, each between two runs of
 * pgbench on the same server (ABBA): pgbench, deposits, deposits, pgbench; a round's ratio is that
 * of its sums.
 */
final class DepositRates implements Measurement {
  /** More pgbench clients than this gain nothing on the machines at hand. */
  private static final int MOST_PGBENCH = 64;

  /** 0.6 of the 8,500 of the prototype's slower runs. */
  private static final double GOAL_PER_CPU_SECOND = 5_100;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var database = Database.of(platform.data());
    database.execute(
        """
        create table if not exists public.bench_insert (
          id bigint generated always as identity primary key,
          digest_a bytea not null, digest_b bytea not null, body bytea not null)
        """);
    for (var round = 0; round < bench.rounds(); round++) {
      for (var clients : List.of(1, 64, 512)) {
        compare(bench, platform, database, clients);
      }
      bench
          .report()
          .row(
              "pgbench single inserts, 16 clients",
              "%.0f/s",
              Limits.pgbenchInsertsPerSecond(database, 16, (int) bench.point().toSeconds()));
      echo(bench, platform);
    }
  }

  private static void compare(Bench bench, Platform platform, Database database, int clients)
      throws Exception {
    var beside = Math.min(clients, MOST_PGBENCH);
    var seconds = (int) bench.point().toSeconds();
    var disk = Limits.fdatasyncPerSecond(bench.folder());
    var inserts = new ArrayList<Double>();
    var seen = new ArrayList<ClosedLoop.Seen>();
    inserts.add(Limits.pgbenchInsertsPerSecond(database, beside, seconds));
    var cpu = platform.cpuSeconds();
    for (var half = 0; half < 2; half++) {
      var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
      seen.add(ClosedLoop.run(platform.port(), clients, bench.point(), deposits.single()));
    }
    cpu = platform.cpuSeconds() - cpu;
    inserts.add(Limits.pgbenchInsertsPerSecond(database, beside, seconds));
    var perSecond = seen.stream().mapToDouble(ClosedLoop.Seen::perSecond).average().orElse(0);
    var tps = inserts.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    var name = clients + (clients == 1 ? " client" : " clients");
    var report = bench.report();
    report.row("deposits, " + name, "%.0f/s", perSecond);
    report.row("pgbench single inserts beside " + name, "%.0f/s", tps);
    report.row(
        clients == 64 ? Target.atLeast("D1", 0.9) : null,
        "deposits ÷ pgbench single inserts, " + name,
        "%.2f",
        perSecond / tps);
    latency(report, seen, clients, name, disk);
    var units = seen.stream().mapToLong(ClosedLoop.Seen::units).sum();
    report.row(
        clients == 64 ? Target.atLeast("D6", GOAL_PER_CPU_SECOND) : null,
        "deposits per CPU-second of application and PostgreSQL, " + name,
        "%.0f",
        units / cpu);
    report.row(
        "deposits refused or failed, " + name,
        "%.0f",
        seen.stream().mapToLong(ClosedLoop.Seen::errors).sum());
  }

  private static void latency(
      Report report, List<ClosedLoop.Seen> seen, int clients, String name, double disk) {
    var p50 = seen.stream().mapToDouble(ClosedLoop.Seen::p50Millis).average().orElse(0);
    var p99 = seen.stream().mapToDouble(ClosedLoop.Seen::p99Millis).average().orElse(0);
    report.row("deposits, " + name + ": p50", "%.2f ms", p50);
    report.row(
        clients == 64 ? Target.atMost("D4", 50) : null,
        "deposits, " + name + ": p99",
        "%.1f ms",
        p99);
    if (clients == 1) {
      report.row(
          Target.atMost("D3", 1),
          "deposits, 1 client: p50 less two fdatasync",
          "%.2f ms",
          p50 - 2_000 / disk);
    }
    if (clients == 64) {
      report.row(Target.atMost("D4", 5), "deposits, 64 clients: p99 ÷ p50", "%.1f", p99 / p50);
    }
  }

  /** The same server's answer to a request that asks for nothing: what HTTP alone costs. */
  private static void echo(Bench bench, Platform platform) throws InterruptedException {
    var cpu = platform.cpuSeconds();
    var seen =
        ClosedLoop.run(
            platform.port(),
            64,
            bench.point(),
            (connection, sequence) ->
                connection.get("/actuator/health/liveness", "").status() == 200 ? 1 : 0);
    cpu = platform.cpuSeconds() - cpu;
    bench.report().row("HTTP echo of the same server, 64 clients", "%.0f/s", seen.perSecond());
    bench.report().row("HTTP echo per CPU-second of application", "%.0f", seen.units() / cpu);
  }
}
