package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How long one client waits for a page that it asks for again and again. */
final class PageTimes {
  /**
   * Each page is asked for at least so often in each round: 200 times in the five of a full run.
   */
  private static final int REQUESTS = 40;

  private PageTimes() {}

  /**
   * Measures and reports p50 and p95 of each round.
   *
   * @param holds what its first answer must hold so often, or it is not the page that is meant
   */
  static void measure(
      Bench bench, String name, String session, String path, Pattern holds, int times)
      throws Exception {
    var platform = bench.platform();
    try (var connection = new Connection(platform.port())) {
      var answer = connection.get(path, session);
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      if (answer.status() != 200 || holds.matcher(text).results().count() < times) {
        throw new IOException(path + " answered " + answer.status() + " and not what it should");
      }
    }
    ClosedLoop.Request request =
        (connection, sequence) -> connection.get(path, session).status() == 200 ? 1 : 0;
    ClosedLoop.run(platform.port(), 1, bench.point(), request);
    var report = bench.report();
    for (var round = 0; round < bench.rounds(); round++) {
      var seen = ClosedLoop.run(platform.port(), 1, bench.point(), REQUESTS, request);
      report.row(name + ": p50", "%.1f ms", seen.p50Millis());
      report.row(name + ": p95", "%.1f ms", seen.p95Millis());
      if (seen.errors() > 0) {
        throw new IOException(path + " was refused or failed " + seen.errors() + " times");
      }
    }
  }
}
