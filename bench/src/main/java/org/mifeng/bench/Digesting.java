package org.mifeng.bench;

import java.io.ByteArrayInputStream;
import java.util.Random;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * Both digests of a file in one pass, on the command line's code and in a browser by the product's
 * own worker.
 */
final class Digesting implements Measurement {
  private static final int MEBIBYTES = 32;
  private static final double SECONDS = 2;
  private static final double GOAL_BROWSER = 60;

  @Override
  public void measure(Bench bench) throws Exception {
    var file = new byte[MEBIBYTES << 20];
    new Random(1).nextBytes(file);
    var report = bench.report();
    for (var round = 0; round < bench.rounds(); round++) {
      var sha256 = MEBIBYTES * CpuTime.perSecond(SECONDS, () -> HashSuite.SHA256.digest(file)[0]);
      var sm3 = MEBIBYTES * CpuTime.perSecond(SECONDS, () -> HashSuite.SM3.digest(file)[0]);
      var both =
          MEBIBYTES
              * CpuTime.perSecond(SECONDS, () -> Digests.of(new ByteArrayInputStream(file)).size());
      report.row("SHA-256 alone", "%.0f MiB per CPU-second", sha256);
      report.row("SM3 alone", "%.0f MiB per CPU-second", sm3);
      report.row("both digests in one pass", "%.0f MiB per CPU-second", both);
      report.row(
          Target.atLeast("V3", 0.9),
          "both digests in one pass ÷ SM3 alone, per CPU-second",
          "%.2f",
          both / sm3);
    }
    for (var round = 0; round < bench.rounds(); round++) {
      var rate = BrowserDigests.mebibytesPerSecond(bench);
      if (rate.isEmpty()) {
        report.note("Both digests in a browser: not run, because this machine has no Chromium.");
        return;
      }
      report.row(
          Target.atLeast("V3", GOAL_BROWSER),
          "both digests in a browser (Chromium, the product's worker), wall",
          "%.0f MiB/s",
          rate.getAsDouble());
    }
  }
}
