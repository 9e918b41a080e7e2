package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * How soon the receipt of a deposit is more than the platform's own word: from the answer to the
 * deposit until the receipt that is handed out carries the witnesses (level 2) and a time-stamp
 * (level 3), as a client sees that asks every 20 ms. Deposits come at any moment within the second
 * in which checkpoints are published.
 */
final class Levels implements Measurement {
  private static final Pattern ID = Pattern.compile("\"receiptId\":\"([0-9a-f-]{36})\"");
  private static final Pattern LEVEL = Pattern.compile("\"level\":([1-5])");
  private static final long ASK_EVERY = Duration.ofMillis(20).toMillis();
  private static final long GIVE_UP = Duration.ofSeconds(60).toNanos();
  private static final int DEPOSITS = 100;
  private static final double GOAL_MILLIS = 1_500;
  private static final int WITNESSED = 2;
  private static final int TIMED = 3;

  private final Random random = new Random(2027);

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var token = platform.token("enterprise");
    try (var connection = new Connection(platform.port())) {
      reach(connection, token, WITNESSED);
      for (var round = 0; round < bench.rounds(); round++) {
        var nanos = new Histogram(GIVE_UP * 2, 3);
        for (var i = 0; i < DEPOSITS; i++) {
          nanos.recordValue(reach(connection, token, WITNESSED));
        }
        var report = bench.report();
        report.row(
            "receipt witnessed (level 2) after its deposit, 3 witnesses: p50",
            "%.0f ms",
            nanos.getValueAtPercentile(50) / 1e6);
        report.row(
            Target.atMost("W1", GOAL_MILLIS),
            "receipt witnessed (level 2) after its deposit, 3 witnesses: p99",
            "%.0f ms",
            nanos.getValueAtPercentile(99) / 1e6);
        report.row(
            "receipt time-stamped (level 3) after its deposit, once",
            "%.1f s",
            reach(connection, token, TIMED) / 1e9);
      }
    }
  }

  /** Nanoseconds from the answer to a deposit until its receipt is of this level. */
  private long reach(Connection connection, String token, int level)
      throws IOException, InterruptedException {
    Thread.sleep(random.nextInt(1_000));
    var digest = "%064x".formatted(random.nextLong());
    var answer =
        connection.post(
            "/api/v1/deposits",
            token,
            "{\"digests\":{\"sha256\":\"%1$s\",\"sm3\":\"%1$s\"},\"size\":1,\"kind\":\"D1\"}"
                .formatted(digest)
                .getBytes(StandardCharsets.US_ASCII));
    var start = System.nanoTime();
    var id = ID.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    if (answer.status() != 201 || !id.find()) {
      throw new IOException("a deposit was answered with " + answer.status());
    }
    var headers = "Authorization: Bearer " + token + "\r\n";
    var path = "/api/v1/deposits/" + id.group(1) + "/upgraded-receipt";
    while (System.nanoTime() - start < GIVE_UP) {
      var asked = connection.get(path, headers);
      if (asked.status() != 200) {
        throw new IOException("a receipt was answered with " + asked.status());
      }
      var found = LEVEL.matcher(new String(asked.body(), StandardCharsets.UTF_8));
      if (found.find() && Integer.parseInt(found.group(1)) >= level) {
        return System.nanoTime() - start;
      }
      Thread.sleep(ASK_EVERY);
    }
    throw new IOException("level " + level + " was not reached within a minute");
  }
}
