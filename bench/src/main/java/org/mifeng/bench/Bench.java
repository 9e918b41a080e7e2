package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run: how long and how often is measured, where, and what for. The platform is started once
 * and shared by all measurements of the running product.
 */
final class Bench implements AutoCloseable {
  private static final int PORT = 18_080;

  private final Path root;
  private final Path folder;
  private final Settings settings;
  private final Report report = new Report();
  private @Nullable Platform platform;

  /**
   * How thorough a run is.
   *
   * @param point how long one point is measured
   * @param rounds how often each point is measured
   * @param warmUp how long the product is used before it is measured
   * @param entries how many leaves the log holds when bytes are counted
   * @param proofEntries how large the tree is that single proofs are built from
   * @param enterprises how many enterprises each city has whose dashboards are looked at
   */
  record Settings(
      Duration point,
      int rounds,
      Duration warmUp,
      long entries,
      long proofEntries,
      List<Integer> enterprises) {
    static Settings of(List<String> arguments) {
      var quick = arguments.contains("--quick");
      return new Settings(
          Duration.ofSeconds(number(arguments, "--seconds", quick ? 2 : 5)),
          (int) number(arguments, "--rounds", quick ? 1 : 5),
          Duration.ofSeconds(number(arguments, "--warm-up", quick ? 5 : 30)),
          number(arguments, "--entries", quick ? 20_000 : 300_000),
          number(arguments, "--proof-entries", quick ? 500_000 : 10_000_000),
          enterprises(arguments, quick));
    }

    private static List<Integer> enterprises(List<String> arguments, boolean quick) {
      var at = arguments.indexOf("--enterprises");
      if (at < 0) {
        return quick ? List.of(10_000) : List.of(10_000, 100_000, 1_000_000);
      }
      return Arrays.stream(arguments.get(at + 1).split(",")).map(Integer::valueOf).toList();
    }

    private static long number(List<String> arguments, String option, long otherwise) {
      var at = arguments.indexOf(option);
      return at < 0 ? otherwise : Long.parseLong(arguments.get(at + 1));
    }
  }

  Bench(Path root, Settings settings) throws IOException {
    this.root = root;
    this.folder =
        Files.createDirectories(root.resolve("bench/target/run-" + ProcessHandle.current().pid()));
    this.settings = settings;
  }

  /** The repository. */
  Path root() {
    return root;
  }

  /** A folder of this run, for whatever a measurement puts on disk. */
  Path folder() {
    return folder;
  }

  Settings settings() {
    return settings;
  }

  Duration point() {
    return settings.point();
  }

  int rounds() {
    return settings.rounds();
  }

  Report report() {
    return report;
  }

  /** The running product, started by whoever asks first, and warm. */
  Platform platform() throws IOException, InterruptedException {
    var running = platform;
    if (running == null) {
      running = Platform.start(root, data(), PORT);
      platform = running;
      var deposits = new Deposits(running.token("enterprise"), System.nanoTime());
      ClosedLoop.run(running.port(), 64, settings.warmUp(), deposits.single());
    }
    return running;
  }

  /** The data folder of the product under measurement. */
  Path data() {
    return folder.resolve("data");
  }

  /** The port it listens on. */
  int port() {
    return PORT;
  }

  /** Stops the product; the next {@link #platform} starts it again on the same data. */
  void stopPlatform() throws InterruptedException {
    var running = platform;
    platform = null;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopPlatform();
  }
}
