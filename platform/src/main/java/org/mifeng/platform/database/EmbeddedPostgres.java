package org.mifeng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, for as long as this process lives: on 127.0.0.1 only, by password
 * only, with fsync and data checksums on. If the server dies it is started again on the same port;
 * if this process dies, the server shuts down cleanly by itself. It has no shutdown hook: whoever
 * made it closes it, after the connection pool.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final Pattern COMPLAINT = Pattern.compile(" (FATAL|PANIC|ERROR): ");
  private static final long LOG_FILE_LIMIT = 10_000_000;

  private final Path folder;
  private final Cluster cluster;
  private final List<String> command;
  private final FileLock lock;
  private final DatabaseAccess access;
  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final CompletableFuture<Void> firstStart = new CompletableFuture<>();
  private final Thread supervisor;

  private EmbeddedPostgres(DataFolder data, @Nullable Path binariesFolder) throws IOException {
    this.folder = data.path();
    this.lock = lock(folder.resolve("postgres.lock"));
    var user = Unprivileged.find();
    var binaries = PostgresBinaries.unpack(binariesFolder);
    this.cluster = new Cluster(folder, user, binaries);
    var passwords = DatabasePasswords.readOrCreate(folder, cluster.exists());
    cluster.prepare(passwords);
    ServerProcess.stopOrphan(cluster.files());
    var port = FreePort.find();
    this.command = user.serverCommand(binaries.program("postgres"), arguments(port));
    this.access =
        new DatabaseAccess(
            "jdbc:postgresql://127.0.0.1:" + port + "/mifeng?sslmode=disable&gssEncMode=disable",
            passwords.login("mifeng_app"),
            passwords.login("mifeng_owner"));
    // The kernel ties the server to the thread that started it, not to the process: one thread does
    // it, and lives as long as the process.
    this.supervisor = Thread.ofPlatform().daemon().name("postgres").unstarted(this::watch);
  }

  /**
   * Starts the server and returns when it accepts connections.
   *
   * @param binariesFolder where to unpack the programs, or null for this machine's cache
   * @throws DatabaseUnusable with one sentence an operator can act on
   */
  static EmbeddedPostgres start(DataFolder data, @Nullable Path binariesFolder) {
    try {
      var postgres = new EmbeddedPostgres(data, binariesFolder);
      postgres.supervisor.start();
      postgres.awaitFirstStart();
      return postgres;
    } catch (IOException e) {
      throw new DatabaseUnusable("The embedded PostgreSQL cannot be started: " + e, e);
    }
  }

  /** How to reach it; the same after every restart. */
  DatabaseAccess access() {
    return access;
  }

  /** Stops the server cleanly: open transactions are rolled back, everything committed is kept. */
  @Override
  public void close() {
    stop.complete(null);
    try {
      supervisor.join();
      lock.release();
      lock.acquiredBy().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      log.debug("locked by this very process", e);
    }
    channel.close();
    throw new DatabaseUnusable(
        "Another Mifeng is already running on "
            + file.getParent()
            + ": stop it, or use another folder (--data).");
  }

  private List<String> arguments(int port) {
    return List.of(
        "-D",
        cluster.files().toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=on",
        "-c",
        "full_page_writes=on",
        "-c",
        "synchronous_commit=on",
        "-c",
        "shared_buffers=128MB",
        "-c",
        "max_connections=120",
        // Reading through worker processes gains nothing on a small machine and costs three of
        // them.
        "-c",
        "io_method=sync",
        "-c",
        "jit=off",
        "-c",
        "max_wal_senders=0",
        "-c",
        "timezone=UTC",
        "-c",
        "log_timezone=UTC",
        // The server's log never repeats the values of a statement: they may be somebody's data.
        "-c",
        "log_min_error_statement=panic",
        "-c",
        "log_error_verbosity=terse",
        "-c",
        "log_line_prefix=%m [%p] ");
  }

  private void awaitFirstStart() {
    try {
      firstStart.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new DatabaseUnusable("Interrupted while the embedded PostgreSQL was starting.", e);
    } catch (ExecutionException e) {
      close();
      throw new DatabaseUnusable(
          "The embedded PostgreSQL did not start; its own words are in "
              + logFile()
              + ": "
              + lastComplaint(),
          e.getCause());
    }
  }

  /** Runs in the one thread that starts the server: again whenever it ends without being asked. */
  private void watch() {
    try {
      var pause = 0L;
      while (!isStopping(pause)) {
        rotateLog();
        var server = ServerProcess.start(cluster.files(), command, logFile());
        var ready = server.awaitReady(START_WITHIN, stop);
        if (ready) {
          firstStart.complete(null);
          server.awaitEndOr(stop);
        }
        server.stop();
        if (!firstStart.isDone()) {
          throw new IOException("the server ended before it accepted connections");
        }
        if (!stop.isDone()) {
          log.error("PostgreSQL has ended by itself; starting it again. Its log: {}", logFile());
        }
        pause = ready ? 0 : Math.clamp(pause * 2, 1, 10);
      }
    } catch (IOException e) {
      firstStart.completeExceptionally(e);
      log.error("PostgreSQL is no longer watched over", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopping(long seconds) throws InterruptedException {
    try {
      stop.get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path logFile() {
    return folder.resolve("postgres.log");
  }

  private void rotateLog() throws IOException {
    if (Files.exists(logFile()) && Files.size(logFile()) > LOG_FILE_LIMIT) {
      Files.move(logFile(), folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last line of the log that says what went wrong. */
  private String lastComplaint() {
    try (var lines = Files.lines(logFile())) {
      return lines
          .filter(line -> COMPLAINT.matcher(line).find())
          .reduce("", (previous, line) -> line);
    } catch (IOException | UncheckedIOException e) {
      return "(no log)";
    }
  }
}
