package org.mifeng.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongPredicate;
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
    return run(port, clients, time, 0, request);
  }

  /** As long as the time lasts, and longer until each client has sent so many requests. */
  static Seen run(int port, int clients, Duration time, long least, Request request)
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
                LongPredicate goesOn = n -> n < base + least || System.nanoTime() < end;
                for (var n = base; goesOn.test(n); ) {
                  n = keepAsking(port, n, goesOn, request, latency, units, errors);
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
   * Uses one connection until the client is done or the server ends it; returns the next sequence.
   */
  private static long keepAsking(
      int port,
      long first,
      LongPredicate goesOn,
      Request request,
      ConcurrentHistogram latency,
      LongAdder units,
      LongAdder errors) {
    var n = first;
    try (var connection = new Connection(port)) {
      while (goesOn.test(n) && connection.isOpen()) {
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
      n++; // a server that is gone must not be asked for ever
    }
    return n;
  }
}
