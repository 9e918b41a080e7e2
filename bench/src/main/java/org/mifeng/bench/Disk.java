package org.mifeng.bench;

/** What the disk syncs: the limit beneath every durable answer. */
final class Disk implements Measurement {
  @Override
  public void measure(Bench bench) throws Exception {
    for (var round = 0; round < bench.rounds(); round++) {
      bench
          .report()
          .row(
              "fdatasync of 8 KiB (pg_test_fsync)",
              "%.0f/s",
              Limits.fdatasyncPerSecond(bench.folder()));
    }
  }
}
