package org.mifeng.bench;

/**
 * Deposits in requests of 1,000 from four clients, between two runs of COPY of rows like the log's
 * in transactions of 1,024 from four clients into a plain table of the same server (ABBA).
 */
final class BatchRates implements Measurement {
  private static final int CLIENTS = 4;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var database = Database.of(platform.data());
    var copying = new CopyRows(database);
    copying.createTable();
    for (var round = 0; round < bench.rounds(); round++) {
      var rows = copying.perSecond(CLIENTS, bench.point());
      var cpu = platform.cpuSeconds();
      var units = 0L;
      var perSecond = 0.0;
      var p99 = 0.0;
      for (var half = 0; half < 2; half++) {
        var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
        var seen = ClosedLoop.run(platform.port(), CLIENTS, bench.point(), deposits.batch(1000));
        units += seen.units();
        perSecond += seen.perSecond() / 2;
        p99 = Math.max(p99, seen.p99Millis());
      }
      cpu = platform.cpuSeconds() - cpu;
      rows = (rows + copying.perSecond(CLIENTS, bench.point())) / 2;
      var report = bench.report();
      report.row("deposits in batches of 1,000, 4 clients", "%.0f/s", perSecond);
      report.row("deposits in batches of 1,000: p99 of a request", "%.0f ms", p99);
      report.row("deposits in batches of 1,000 per CPU-second", "%.0f", units / cpu);
      report.row("COPY of such rows, 1,024 a transaction, 4 clients", "%.0f rows/s", rows);
      report.row(
          Target.atLeast("D5", 0.4),
          "deposits in batches of 1,000 ÷ COPY rows, 4 clients",
          "%.2f",
          perSecond / rows);
    }
    database.execute("drop table public.bench_copy");
  }
}
