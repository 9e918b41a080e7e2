package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndexVector;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes published cases and shows what they must give beside what they give. */
@Command(name = "vector")
final class IndexVectorCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "VECTOR", arity = "0..1")
  @Nullable String id;

  @Option(names = "--all")
  boolean all;

  @Option(names = "--system", paramLabel = "FILE")
  @Nullable Path file;

  private final Surroundings surroundings;
  private final Words words;

  IndexVectorCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    IndicatorSystem system =
        file == null ? SystemReader.builtIn() : IndexCheckCommand.read(file, surroundings, words);
    boolean equal = true;
    for (IndexVector vector : chosen(system)) {
      equal &= run(system, vector);
    }
    surroundings.out().println(words.text(equal ? "index.vectors-equal" : "index.vectors-differ"));
    return equal ? ExitCode.OK.number() : ExitCode.FAILED.number();
  }

  private List<IndexVector> chosen(IndicatorSystem system) {
    String known = String.join(", ", system.vectors().stream().map(IndexVector::id).toList());
    String asked = id;
    if (all == (asked != null)) {
      throw new Complaint(ExitCode.USAGE, "error.which-vector", known);
    }
    if (asked == null) {
      return system.vectors();
    }
    return List.of(
        system
            .vector(asked)
            .orElseThrow(
                () -> new Complaint(ExitCode.USAGE, "error.no-such-vector", asked, known)));
  }

  private boolean run(IndicatorSystem system, IndexVector vector) {
    Score score =
        Scoring.score(system.yardstick(), vector.answers(system.yardstick()), IndexVector.DAY);
    IndexVector.Expected expected = vector.expected();
    boolean hit = !score.gateHits().isEmpty();
    PrintWriter out = surroundings.out();
    out.println(vector.id() + "  " + words.text(vector.words()));
    out.println(
        line("C_raw", expected.raw().setScale(2).toPlainString(), score.raw().toPlainString()));
    out.println(
        line(
            "C",
            expected.confirmed().setScale(2).toPlainString(),
            score.confirmed().toPlainString()));
    out.println(line(words.text("index.gate"), yes(expected.gateHit()), yes(hit)));
    out.println();
    return expected.raw().compareTo(score.raw()) == 0
        && expected.confirmed().compareTo(score.confirmed()) == 0
        && expected.gateHit() == hit;
  }

  private String line(String name, String expected, String computed) {
    return "    " + words.text("index.vector-line", name, expected, computed);
  }

  private String yes(boolean answer) {
    return words.text(answer ? "index.yes" : "index.no");
  }
}
