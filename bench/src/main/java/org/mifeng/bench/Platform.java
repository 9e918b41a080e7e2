package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product under measurement, started by its own command with the demo city. */
final class Platform implements AutoCloseable {
  private final Process process;
  private final int port;
  private final Path data;
  private final double secondsToFirstPage;
  private final double cpuToFirstPage;

  private Platform(
      Process process, int port, Path data, double secondsToFirstPage, double cpuToFirstPage) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.secondsToFirstPage = secondsToFirstPage;
    this.cpuToFirstPage = cpuToFirstPage;
  }

  /**
   * Starts {@code ./mifeng demo} and waits for its first page. No figures about groups are computed
   * while other things are measured.
   */
  static Platform start(Path root, Path data, int port) throws IOException, InterruptedException {
    return start(root, data, port, "-", "small");
  }

  /** The same with a city of so many enterprises, which it goes on writing after its first page. */
  static Platform startLarge(Path root, Path data, int port, int enterprises)
      throws IOException, InterruptedException {
    return start(root, data, port, "-", Integer.toString(enterprises));
  }

  /**
   * The same with figures about groups.
   *
   * @param editions when they are computed, as a cron expression with seconds; {@code -} for never
   */
  static Platform start(Path root, Path data, int port, String editions)
      throws IOException, InterruptedException {
    return start(root, data, port, editions, "small");
  }

  private static Platform start(Path root, Path data, int port, String editions, String size)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var builder =
        new ProcessBuilder(
                root.resolve("mifeng").toString(),
                "demo",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--size",
                size)
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
    builder.environment().put("MIFENG_CHECKUP_AREAS_TAKENAT", editions);
    var process = builder.start();
    var deadline = begun + Duration.ofMinutes(10).toNanos();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroy();
        throw new IOException("the platform did not start; see " + data + ".log");
      }
      Thread.sleep(50);
    }
    return new Platform(
        process,
        port,
        data,
        (System.nanoTime() - begun) / 1e9,
        ProcessTree.cpuSeconds(process.toHandle()));
  }

  private static boolean answers(int port) {
    try (var connection = new Connection(port)) {
      return connection.get("/", "").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  double secondsToFirstPage() {
    return secondsToFirstPage;
  }

  double cpuToFirstPage() {
    return cpuToFirstPage;
  }

  /** Processor time so far, of the application and of the PostgreSQL that it started. */
  double cpuSeconds() {
    return ProcessTree.cpuSeconds(process.toHandle());
  }

  /** The API token of the demo account that sits in this seat. */
  String token(String seat) throws IOException {
    return account(seat).getLast();
  }

  /** Seat, account, password and API token of the demo account that sits in this seat. */
  List<String> account(String seat) throws IOException {
    return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
        .map(line -> List.of(line.trim().split("\\s+")))
        .filter(columns -> columns.size() == 4 && columns.getFirst().equals(seat))
        .findFirst()
        .orElseThrow(() -> new IOException("no demo account in seat " + seat));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
