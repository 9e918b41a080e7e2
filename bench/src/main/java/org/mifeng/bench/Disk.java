package org.mifeng.bench;

/** What the disk syncs: the limit beneath every durable answer. */
final class Disk implements Measurement {
  @Override
  public void measure(Bench bench) throws Exception {
    var report = bench.report();
    report.row(
        "fdatasync of 8 KiB by pg_test_fsync",
        "%.0f/s",
        Limits.pgTestFsyncPerSecond(bench.folder()));
    for (var round = 0; round < bench.rounds(); round++) {
      report.row("fdatasync of 8 KiB by Java", "%.0f/s", Limits.fdatasyncPerSecond(bench.folder()));
    }
  }
}
