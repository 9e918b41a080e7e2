package org.mifeng.platform.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One platform in a process of its own, with all the ways to take it down. */
final class CrashedPlatform implements AutoCloseable {
  private static final int STATUS_LINE = 7;
  private static final int STARTS = 3;

  private final Path folder;
  private final Path data;
  private final List<String> settings;
  private volatile int port;
  private Duration clock = Duration.ZERO;
  private int startsLeft = STARTS;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private @Nullable Process process;

  /**
   * One with a data folder of its own.
   *
   * @param folder of this test: the data folder and the logs lie in it
   * @param settings further settings, {@code --name=value}
   */
  CrashedPlatform(Path folder, String... settings) throws IOException {
    this(folder, folder.resolve("data"), List.of(settings));
  }

  /** One on a data folder that others may use too. */
  CrashedPlatform(Path folder, Path data, List<String> settings) throws IOException {
    this.folder = folder;
    this.data = data;
    this.settings = List.copyOf(settings);
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  Path data() {
    return data;
  }

  /** From now on another node is asked, as behind a load balancer. */
  void askAt(int otherPort) {
    port = otherPort;
  }

  /** Starts the process, and does not wait for it. */
  void start(Duration ahead) throws IOException {
    clock = ahead;
    startsLeft = STARTS;
    launch();
  }

  private void launch() throws IOException {
    startsLeft--;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--mifeng.data=" + data,
            "--mifeng.start.prepare=false",
            "--mifeng.evidence.export-seconds=1",
            "--spring.main.banner-mode=off",
            "--crash.clock=" + clock,
            "--crash.token=" + folder.resolve("token")));
    command.addAll(settings);
    var log = ProcessBuilder.Redirect.appendTo(folder.resolve("platform.log").toFile());
    process =
        new ProcessBuilder(command)
            .directory(new File("."))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
  }

  /** Waits until it answers and a token is there. */
  void awaitServing() {
    awaitOfIt("the platform answers", this::isServing);
  }

  private boolean isServing() {
    keepStarting();
    try {
      return Files.exists(folder.resolve("token")) && get("/api/v1/log").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** As a service manager does: on a busy machine a start may find its own database too slow. */
  void keepStarting() {
    if (isRunning()) {
      return;
    }
    if (startsLeft == 0) {
      throw new AssertionError("the platform does not start; its words:\n" + lastWords());
    }
    try {
      launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lastWords() {
    try {
      var lines = Files.readAllLines(folder.resolve("platform.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  static void await(String what, BooleanSupplier condition) {
    for (int i = 0; i < 6_000; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("waited in vain until " + what);
  }

  /** Waits for something this platform shall come to; in vain, its own last words say why. */
  void awaitOfIt(String what, BooleanSupplier condition) {
    try {
      await(what, condition);
    } catch (AssertionError inVain) {
      throw new AssertionError(inVain.getMessage() + "; its words:\n" + lastWords(), inVain);
    }
  }

  HttpResponse<byte[]> get(String path) throws IOException {
    return send(request(path).GET());
  }

  /** A request with the token, to be completed with its method. */
  HttpRequest.Builder request(String path) throws IOException {
    var token = folder.resolve("token");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(40))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + (Files.exists(token) ? Files.readString(token) : ""));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  long pid() {
    var running = process;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running.pid();
  }

  /** Kills the platform's own process; the database it started ends by itself. */
  void killJava() {
    var running = process;
    if (running != null) {
      running.destroyForcibly();
      try {
        running.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Kills the database server's first process; its other processes then give up. */
  void killPostmaster() {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Kills one process of the database that serves the platform; the server starts recovery. */
  void killBackend(Random random) {
    var serving = backends();
    if (!serving.isEmpty()) {
      serving.get(random.nextInt(serving.size())).destroyForcibly();
    }
  }

  /** The processes of the database that serve the platform's connections. */
  List<ProcessHandle> backends() {
    return postmaster().stream()
        .flatMap(ProcessHandle::children)
        .filter(child -> title(child).contains("mifeng_app"))
        .toList();
  }

  private static String title(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  Optional<ProcessHandle> postmaster() {
    var lines = postmasterFile();
    return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(found -> title(found).contains("postgres"));
  }

  /** Whether the database says that it accepts connections. */
  boolean isDatabaseReady() {
    var lines = postmasterFile();
    return lines.size() > STATUS_LINE
        && lines.get(STATUS_LINE).strip().equals("ready")
        && postmaster().filter(ProcessHandle::isAlive).isPresent();
  }

  private List<String> postmasterFile() {
    try {
      return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a statement as one of the database's roles. */
  void sql(String role, String statement) throws IOException, java.sql.SQLException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
      passwords.load(reader);
    }
    var url = "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/mifeng";
    try (var connection =
            java.sql.DriverManager.getConnection(url, role, passwords.getProperty(role));
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  /**
   * Ends everything: the database writes its statistics while it ends, and the folder goes next.
   */
  @Override
  public void close() {
    var database =
        postmaster().stream()
            .flatMap(one -> Stream.concat(Stream.of(one), one.children()))
            .toList();
    killJava();
    http.close();
    killPostmaster();
    await("the database is gone", () -> database.stream().noneMatch(ProcessHandle::isAlive));
  }
}
