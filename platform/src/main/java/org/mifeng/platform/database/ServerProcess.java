package org.mifeng.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server running on one folder of data. What it says about itself is in {@code postmaster.pid}:
 * line 1 its process, line 8 whether it accepts connections.
 */
final class ServerProcess {
  private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
  private static final long CLEAN_STOP_SECONDS = 30;
  private static final long LOOK_EVERY_MILLIS = 15;
  private static final int PID_LINE = 0;
  private static final int STATUS_LINE = 7;

  private final Path files;
  private final Process process;

  private ServerProcess(Path files, Process process) {
    this.files = files;
    this.process = process;
  }

  /** Starts the server; its output is added to the log file. */
  static ServerProcess start(Path files, List<String> command, Path logFile) throws IOException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
            .start();
    process.getOutputStream().close();
    return new ServerProcess(files, process);
  }

  /**
   * Waits until the server accepts connections.
   *
   * @param giveUp stops waiting when it completes
   * @return whether it does, within the time
   */
  boolean awaitReady(Duration within, CompletableFuture<Void> giveUp) throws InterruptedException {
    for (var waited = 0L; waited < within.toMillis(); waited += LOOK_EVERY_MILLIS) {
      if (!process.isAlive() || giveUp.isDone()) {
        return false;
      }
      var lines = pidLines(files);
      if (lines.size() > STATUS_LINE
          && lines.get(STATUS_LINE).strip().equals("ready")
          && isOurs(lines.get(PID_LINE).strip())) {
        return true;
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return false;
  }

  /** Waits until the server has ended or the other event has happened. */
  void awaitEndOr(CompletableFuture<Void> other) throws InterruptedException {
    try {
      CompletableFuture.anyOf(process.onExit(), other).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops the server: cleanly if it can be had within half a minute, else in a crash-safe way. */
  void stop() throws InterruptedException {
    if (!process.isAlive()) {
      return;
    }
    var server = serverOf(files).orElse(process.toHandle());
    if (!signalAndWait(server, "INT", CLEAN_STOP_SECONDS)
        && !signalAndWait(server, "QUIT", CLEAN_STOP_SECONDS)) {
      log.error("PostgreSQL (process {}) does not stop; killing it", server.pid());
      server.destroyForcibly();
    }
    process.waitFor();
  }

  /**
   * Stops a server that an earlier process left behind on these files, and takes away a {@code
   * postmaster.pid} whose number meanwhile belongs to something else. The caller holds the lock of
   * the data folder, so whatever runs there has no owner.
   */
  static void stopOrphan(Path files) throws IOException {
    var orphan = serverOf(files);
    if (orphan.isPresent()) {
      log.warn(
          "Waiting for the PostgreSQL (process {}) of an earlier run to end", orphan.get().pid());
      try {
        if (!signalAndWait(orphan.get(), "INT", CLEAN_STOP_SECONDS)
            && !signalAndWait(orphan.get(), "QUIT", CLEAN_STOP_SECONDS)) {
          throw new DatabaseUnusable(
              "The PostgreSQL of an earlier run (process "
                  + orphan.get().pid()
                  + ") does not stop: stop it by hand and start again.");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    // Container runtimes hand out the same small numbers again after a crash; PostgreSQL would
    // mistake the stranger for its predecessor and refuse to start.
    Files.deleteIfExists(files.resolve("postmaster.pid"));
  }

  private boolean isOurs(String pid) {
    return pid.equals(Long.toString(process.pid()))
        || process.descendants().anyMatch(child -> pid.equals(Long.toString(child.pid())));
  }

  /** The living server on these files, if the process of that number really is one. */
  private static Optional<ProcessHandle> serverOf(Path files) {
    var lines = pidLines(files);
    if (lines.isEmpty() || !lines.get(PID_LINE).strip().matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    var pid = lines.get(PID_LINE).strip();
    try {
      var command = Files.readString(Path.of("/proc", pid, "cmdline"), StandardCharsets.ISO_8859_1);
      var folder =
          new String(
              files.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      if (command.contains("postgres") && command.contains(folder)) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
      }
    } catch (IOException e) {
      log.debug("process {} is gone", pid, e);
    }
    return Optional.empty();
  }

  private static boolean signalAndWait(ProcessHandle server, String signal, long seconds)
      throws InterruptedException {
    try {
      // Java itself can only send TERM and KILL; to PostgreSQL they mean "when the last client has
      // left" and "crash".
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start().waitFor();
      server.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | IOException e) {
      log.warn("PostgreSQL has not followed signal {}", signal, e);
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> pidLines(Path files) {
    try {
      return Files.readAllLines(files.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      log.debug("postmaster.pid is being written", e);
      return List.of();
    }
  }
}
