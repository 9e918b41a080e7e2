package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of a process and all that it started, as the kernel counts it. */
final class ProcessTree {
  /** Ticks a second of /proc's clock: fixed at 100 for user space on Linux. */
  private static final double TICKS = 100.0;

  private ProcessTree() {}

  /**
   * User plus system CPU-seconds of the process, its living descendants and their reaped children.
   */
  static double cpuSeconds(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(process -> cpuSeconds(process.pid()))
        .sum();
  }

  private static double cpuSeconds(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = 0L;
      for (var field = 11; field <= 14; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks / TICKS;
    } catch (IOException e) {
      return 0; // ended between the listing and the reading
    }
  }
}
