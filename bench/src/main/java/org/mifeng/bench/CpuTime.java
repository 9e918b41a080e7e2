package org.mifeng.bench;

import java.lang.management.ManagementFactory;

/** Processor time of the calling thread, for work that one thread does. */
final class CpuTime {
  /** Work measured; the long keeps the compiler from leaving it out. */
  @FunctionalInterface
  interface Work {
    long once() throws Exception;
  }

  private static final double WARM_UP_SECONDS = 1;
  private static volatile long kept;

  private CpuTime() {}

  /** How often the work is done in a CPU-second, after a warm-up. */
  static double perSecond(double seconds, Work work) throws Exception {
    repeat(WARM_UP_SECONDS, work);
    return repeat(seconds, work);
  }

  private static double repeat(double seconds, Work work) throws Exception {
    var start = now();
    var done = 0L;
    var sum = 0L;
    double spent;
    do {
      sum += work.once();
      done++;
      spent = now() - start;
    } while (spent < seconds);
    kept = sum;
    return done / spent;
  }

  /** CPU-seconds of this thread. */
  static double now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
