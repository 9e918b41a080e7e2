package org.mifeng.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk that fails: strace attaches itself to running processes, and to those they start, and
 * answers their system calls with an error. Needs the right to trace them, which the owner of the
 * processes has on most machines; where not, the test is skipped and says so.
 */
final class FailingDisk implements AutoCloseable {
  /** What a full disk refuses: every write of the database's files and of the log's mark. */
  static final List<String> NO_SPACE =
      List.of("pwrite64,pwritev,pwritev2,fallocate,ftruncate", "ENOSPC");

  /** What a dying disk refuses: to say that something is on it. */
  static final List<String> NO_SYNC = List.of("fsync,fdatasync,sync_file_range,msync", "EIO");

  /** Tenths of a second without a stopped process until all are taken to run. */
  private static final int QUIET = 20;

  private final List<Long> processes;
  private final Process strace;

  private FailingDisk(List<Long> processes, Process strace) {
    this.processes = processes;
    this.strace = strace;
  }

  /** Lets the calls fail in these processes, their threads, and the processes they start. */
  static FailingDisk under(List<Long> processes, List<String> fault) throws Exception {
    var program = Path.of("/usr/bin/strace");
    Assumptions.assumeTrue(
        Files.isExecutable(program), "no strace: install it to see what a failing disk does");
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "-f", "-qq", "-o", "/dev/null"));
    processes.forEach(process -> command.addAll(List.of("-p", process.toString())));
    command.addAll(List.of("-e", "trace=" + fault.getFirst()));
    command.addAll(List.of("-e", "inject=" + fault.getFirst() + ":error=" + fault.getLast()));
    var strace = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (strace.waitFor(1, TimeUnit.SECONDS)) {
      var said =
          new String(
              strace.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Assumptions.abort("strace may not trace here: " + said);
    }
    return new FailingDisk(List.copyOf(processes), strace);
  }

  /** The disk is well again. */
  @Override
  public void close() throws IOException {
    // strace lets go of what it traces when it is asked to end, and takes it along when killed.
    strace.destroy();
    try {
      if (!strace.waitFor(20, TimeUnit.SECONDS)) {
        throw new IOException("strace does not let go");
      }
      // What was about to die when strace let go of it stays stopped, and its parent waits for it.
      for (int quiet = 0; quiet < QUIET; quiet++) {
        TimeUnit.MILLISECONDS.sleep(100);
        for (var process : traced()) {
          if (isStopped(process)) {
            quiet = 0;
            new ProcessBuilder("kill", "-CONT", Long.toString(process)).start().waitFor();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isStopped(long process) {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return "Tt".indexOf(line.charAt(line.lastIndexOf(')') + 2)) >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private Set<Long> traced() {
    Set<Long> all = new TreeSet<>(processes);
    for (var process : processes) {
      ProcessHandle.of(process).stream()
          .flatMap(ProcessHandle::descendants)
          .forEach(child -> all.add(child.pid()));
    }
    return all;
  }
}
