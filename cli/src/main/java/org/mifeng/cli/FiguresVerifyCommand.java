package org.mifeng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Runs a figure again: fetches the rows it is counted from, counts them here, and compares with
 * what its file says and with what the platform says now.
 */
@Command(name = "verify")
final class FiguresVerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  Path file = Path.of("");

  @Mixin Access access = new Access();

  private final Surroundings surroundings;
  private final Words words;

  FiguresVerifyCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    access.require(surroundings);
    FigureClaim claim = claim(Input.read(file, FigureClaim.MAX_BYTES));
    Server server = access.server(surroundings, words);
    FigureClaim now = claim(server.figure(claim.figure() + claim.part()));
    byte[] rows = server.figure(claim.figure() + "/lines" + claim.part());
    String digest = digest(rows, now.digest().byParks());
    FigureTally counted = count(claim.figure(), rows);
    surroundings
        .out()
        .println(words.text("figures.file", claim.tally().text(), claim.computedAt()));
    surroundings.out().println(words.text("figures.now", now.tally().text(), now.computedAt()));
    surroundings.out().println(words.text("figures.counted", counted.text(), digest));
    return judge(claim, now, counted, rows).number();
  }

  private ExitCode judge(FigureClaim claim, FigureClaim now, FigureTally counted, byte[] rows) {
    if (!digest(rows, now.digest().byParks()).equals(now.digest().sha256())) {
      // Between the two answers figures may have been computed anew.
      return say("figures.moving", ExitCode.INCONCLUSIVE);
    }
    if (!counted.equals(now.tally())) {
      return say("figures.wrong", ExitCode.FAILED);
    }
    if (!digest(rows, claim.digest().byParks()).equals(claim.digest().sha256())) {
      return say("figures.changed", ExitCode.INCONCLUSIVE);
    }
    return counted.equals(claim.tally())
        ? say("figures.same", ExitCode.OK)
        : say("figures.altered", ExitCode.FAILED);
  }

  private ExitCode say(String key, ExitCode code) {
    surroundings.out().println(words.text(key));
    return code;
  }

  private FigureClaim claim(byte[] bytes) {
    try {
      return FigureClaim.read(bytes);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.not-a-figure", e.rule());
    }
  }

  /** The rows come sorted; those of a park stay in their order. */
  private static String digest(byte[] rows, boolean byParks) {
    if (!byParks) {
      return sha256(rows);
    }
    SortedMap<String, StringBuilder> parks = new TreeMap<>();
    for (String line : new String(rows, StandardCharsets.UTF_8).lines().toList()) {
      String[] fields = line.split("\\|", 3);
      parks
          .computeIfAbsent(fields.length > 1 ? fields[1] : "", park -> new StringBuilder())
          .append(line)
          .append('\n');
    }
    StringBuilder digests = new StringBuilder();
    parks.forEach(
        (park, lines) ->
            digests
                .append(park)
                .append('|')
                .append(sha256(lines.toString().getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
    return sha256(digests.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    return Bytes.hex(Digests.of(bytes).sha256());
  }

  private static FigureTally count(String figure, byte[] rows) {
    try {
      List<String> lines = new String(rows, StandardCharsets.UTF_8).lines().toList();
      return FigureTally.of(figure, lines);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.not-a-figure", e.rule());
    }
  }
}
