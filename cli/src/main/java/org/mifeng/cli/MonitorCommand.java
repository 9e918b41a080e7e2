package org.mifeng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.storage.LedgerStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches a log: everything it published before must still be there, and nothing else instead. */
@Command(name = "monitor")
final class MonitorCommand implements Callable<Integer> {
  private static final long STEP = 65_536;

  @Parameters(index = "0", paramLabel = "URL-OR-DIR")
  String source = "";

  @Option(names = "--state", paramLabel = "DIR", required = true)
  Path folder = Path.of("");

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  @Option(names = "--once")
  boolean once;

  @Option(names = "--interval", paramLabel = "SECONDS", defaultValue = "60")
  long interval;

  @Option(names = "--stale", paramLabel = "SECONDS", defaultValue = "86400")
  long stale;

  private final Surroundings surroundings;
  private final Words words;

  MonitorCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (interval < 1 || stale < 1) {
      throw new Complaint(ExitCode.USAGE, "error.monitor-seconds");
    }
    if (LogFollower.isAddress(source)) {
      try (HttpStorage storage = new HttpStorage(address())) {
        return follow(storage);
      }
    }
    if (!Files.isDirectory(Path.of(source))) {
      throw new Complaint(ExitCode.USAGE, "error.no-such-folder", source);
    }
    return follow(new FileStorage(Path.of(source)));
  }

  private URI address() {
    try {
      return URI.create(source);
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCode.USAGE, "error.server-url", source);
    }
  }

  private int follow(LedgerStorage storage) throws IOException, InterruptedException {
    LogFollower follower =
        new LogFollower(
            storage,
            VerifyCommand.policies(policy, surroundings),
            MonitorState.open(folder, surroundings.clock().instant()),
            surroundings.clock(),
            this::progress);
    while (true) {
      ExitCode exit = look(follower);
      boolean hopeless = exit == ExitCode.FORK || exit == ExitCode.ROLLBACK;
      if (once || hopeless) {
        return exit.number();
      }
      Thread.sleep(Duration.ofSeconds(interval));
    }
  }

  private ExitCode look(LogFollower follower) throws IOException {
    List<Alarm> alarms;
    try {
      alarms = follower.look(Duration.ofSeconds(stale));
    } catch (IOException e) {
      surroundings
          .err()
          .println(words.text("monitor.unreachable", source, String.valueOf(e.getMessage())));
      return ExitCode.UNAVAILABLE;
    }
    follower.remember();
    for (Alarm alarm : alarms) {
      raise(alarm);
    }
    surroundings
        .out()
        .println(
            words.text(
                alarms.isEmpty() ? "monitor.whole" : "monitor.alarmed",
                Long.toString(follower.size(HashSuite.SHA256)),
                Long.toString(follower.size(HashSuite.SM3)),
                surroundings.clock().instant().toString()));
    return alarms.stream()
        .min(Comparator.comparing(Alarm::kind))
        .map(alarm -> alarm.kind().exitCode())
        .orElse(ExitCode.OK);
  }

  /** Says what is wrong, and keeps the checkpoints that prove it. */
  private void raise(Alarm alarm) throws IOException {
    surroundings
        .err()
        .println(
            words.text(
                "monitor.alarm",
                words.text("monitor." + alarm.kind()),
                alarm.suite().label(),
                alarm.detail()));
    if (!alarm.notes().isEmpty()) {
      Path proof = LogFollower.proof(folder, alarm, surroundings.clock().instant());
      Output.write(proof, String.join("\n", alarm.notes()).getBytes(StandardCharsets.UTF_8));
      surroundings.err().println(words.text("monitor.proof", proof));
    }
  }

  private void progress(long leaves) {
    if (surroundings.terminal() && leaves % STEP == 0) {
      surroundings.err().print("\r" + words.text("fsck.progress", Long.toString(leaves)));
      surroundings.err().flush();
    }
  }
}
