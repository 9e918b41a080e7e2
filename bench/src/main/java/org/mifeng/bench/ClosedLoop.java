package org.mifeng.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** N clients, each sending its next request when the last one was answered. */
final class ClosedLoop {
  /** One request of a client; returns how many units of work it did (0 counts as an error). */
  @FunctionalInterface
  interface Request {
    int send(Connection connection, long sequence) throws IOException;
  }

  /**
   * What was seen.
   *
   * @param units units of work answered
   * @param errors requests refused or failed
   * @param seconds wall time measured
   * @param p50Millis median latency of a request
   * @param p95Millis 95th percentile latency of a request
   * @param p99Millis 99th percentile latency of a request
   */
  record Seen(
      long units,
      long errors,
      double seconds,
      double p50Millis,
      double p95Millis,
      double p99Millis) {
    double perSecond() {
      return units / seconds;
    }
  }

  private ClosedLoop() {}

  static Seen run(int port, int clients, Duration time, Request request)
      throws InterruptedException {
    var latency = new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
    var units = new LongAdder();
    var errors = new LongAdder();
    var done = new CountDownLatch(clients);
    var start = System.nanoTime();
    var end = start + time.toNanos();
    for (var client = 0; client < clients; client++) {
      var base = (long) client << 40;
      Thread.ofVirtual()
          .start(
              () -> {
                for (var n = base; System.nanoTime() < end; ) {
                  n = keepAsking(port, n, end, request, latency, units, errors);
                }
                done.countDown();
              });
    }
    done.await();
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Seen(
        units.sum(),
        errors.sum(),
        seconds,
        latency.getValueAtPercentile(50) / 1e3,
        latency.getValueAtPercentile(95) / 1e3,
        latency.getValueAtPercentile(99) / 1e3);
  }

  /**
   * Uses one connection until the time is over or the server ends it; returns the next sequence.
   */
  private static long keepAsking(
      int port,
      long first,
      long end,
      Request request,
      ConcurrentHistogram latency,
      LongAdder units,
      LongAdder errors) {
    var n = first;
    try (var connection = new Connection(port)) {
      while (System.nanoTime() < end && connection.isOpen()) {
        var sent = System.nanoTime();
        var answered = request.send(connection, n++);
        latency.recordValue((System.nanoTime() - sent) / 1000);
        if (answered > 0) {
          units.add(answered);
        } else {
          errors.increment();
        }
      }
    } catch (IOException e) {
      errors.increment();
    }
    return n;
  }
}
