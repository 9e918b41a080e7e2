package org.mifeng.bench;

import java.io.IOException;

/** How long the product takes from its command to its first page. */
final class StartUp implements Measurement {
  private static final double GOAL_CPU_SECONDS = 8;

  @Override
  public void measure(Bench bench) throws Exception {
    bench.stopPlatform();
    var report = bench.report();
    try (var first = start(bench)) {
      report.row("first start to first page, wall", "%.1f s", first.secondsToFirstPage());
    }
    for (var round = 0; round < bench.rounds(); round++) {
      try (var again = start(bench)) {
        report.row(
            Target.atMost("start", GOAL_CPU_SECONDS),
            "second start to first page, CPU-seconds of application and PostgreSQL",
            "%.1f",
            again.cpuToFirstPage());
        report.row("second start to first page, wall", "%.1f s", again.secondsToFirstPage());
      }
    }
  }

  private static Platform start(Bench bench) throws IOException, InterruptedException {
    return Platform.start(bench.root(), bench.data(), bench.port());
  }
}
