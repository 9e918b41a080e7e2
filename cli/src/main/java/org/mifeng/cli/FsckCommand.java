package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.fsck.Difference;
import org.mifeng.ledger.fsck.Fsck;
import org.mifeng.ledger.fsck.FsckReport;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes a log from its entries and compares it with its tiles and checkpoints. */
@Command(name = "fsck")
final class FsckCommand implements Callable<Integer> {
  private static final long STEP = 65_536;

  @Parameters(index = "0", paramLabel = "DIR")
  Path folder = Path.of("");

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  private final Surroundings surroundings;
  private final Words words;

  FsckCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Complaint(ExitCode.USAGE, "error.no-such-folder", folder);
    }
    List<TrustPolicy> policies = VerifyCommand.policies(policy, surroundings);
    Set<ExitCode> found = EnumSet.noneOf(ExitCode.class);
    List<Path> logs = logs();
    for (Path log : logs) {
      if (!log.equals(folder)) {
        surroundings.out().println(log);
      }
      found.add(check(log, policies, logs));
    }
    // One log that differs outweighs any number that could not be decided.
    return Stream.of(ExitCode.FAILED, ExitCode.INCONCLUSIVE)
        .filter(found::contains)
        .findFirst()
        .orElse(ExitCode.OK)
        .number();
  }

  /**
   * The folder itself, or the logs in it when it holds several (one folder a year). A log that lost
   * its first checkpoint is still a log: its {@code sm3} folder is not one of its own.
   */
  private List<Path> logs() throws IOException {
    boolean isLog =
        Files.exists(folder.resolve("checkpoint"))
            || Files.exists(folder.resolve("tile"))
            || Files.exists(folder.resolve("sm3"));
    if (isLog) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> logs =
          inside.filter(path -> Files.exists(path.resolve("checkpoint"))).sorted().toList();
      return logs.isEmpty() ? List.of(folder) : logs;
    }
  }

  private ExitCode check(Path log, List<TrustPolicy> policies, List<Path> beside)
      throws IOException {
    Instant start = surroundings.clock().instant();
    FsckReport report = Fsck.run(new FileStorage(log), policies, this::progress);
    long millis = Math.max(1, Duration.between(start, surroundings.clock().instant()).toMillis());
    List<Difference> differences = new ArrayList<>(report.differences());
    Continuation continuation = report.continuation();
    if (continuation != null) {
      for (Path other : beside) {
        differences.addAll(Fsck.compare(continuation, new FileStorage(other)));
      }
      Checkpoint last = continuation.checkpoint(HashSuite.SHA256);
      String size = Long.toString(last.size());
      surroundings.out().println(words.text("fsck.continues", last.origin(), size));
    }
    differences.forEach(this::print);
    boolean whole = differences.isEmpty();
    surroundings
        .out()
        .println(
            words.text(
                whole ? "fsck.whole" : "fsck.broken",
                Long.toString(report.leaves()),
                Long.toString(report.tiles()),
                Long.toString(report.leaves() * 1000 / millis)));
    if (!report.signaturesChecked()) {
      surroundings.out().println(words.text("fsck.unsigned"));
    }
    if (!whole) {
      return ExitCode.FAILED;
    }
    return report.signaturesChecked() ? ExitCode.OK : ExitCode.INCONCLUSIVE;
  }

  private void print(Difference difference) {
    String suite = difference.suite() == null ? "-" : difference.suite().label();
    surroundings
        .out()
        .println(
            words.text(
                "fsck.difference",
                words.text("fsck." + difference.kind()),
                suite,
                Integer.toString(difference.level()),
                Long.toString(difference.index())));
  }

  private void progress(long leaves) {
    if (surroundings.terminal() && leaves % STEP == 0) {
      surroundings.err().print("\r" + words.text("fsck.progress", Long.toString(leaves)));
      surroundings.err().flush();
    }
  }
}
