package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers, without any network: do I still hold, unchanged, what I sealed? */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR")
  Path folder = Path.of("");

  @Option(names = "--receipts", paramLabel = "DIR")
  @Nullable Path receipts;

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  @Option(names = "--json")
  boolean json;

  private final Surroundings surroundings;
  private final Words words;

  CheckCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    for (Path named : receipts == null ? List.of(folder) : List.of(folder, receipts)) {
      if (!Files.isDirectory(named)) {
        throw new Complaint(ExitCode.USAGE, "error.no-such-folder", named);
      }
    }
    Claims claims =
        new Claims(VerifyCommand.policies(policy, surroundings), surroundings.clock().instant());
    claims.gather(folder);
    if (receipts != null) {
      claims.gather(receipts);
    }
    if (claims.isEmpty()) {
      throw new Complaint(ExitCode.USAGE, "error.nothing-sealed", folder);
    }
    Holdings holdings = Holdings.of(folder, claims, surroundings, words);
    HoldingsText text = new HoldingsText(words);
    surroundings.out().println(json ? text.json(holdings) : text.plain(holdings));
    return holdings.exitCode().number();
  }
}
