package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.Reading;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names everything that is wrong with an indicator system, each with its place. */
@Command(name = "check")
final class IndexCheckCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  Path file = Path.of("");

  private final Surroundings surroundings;
  private final Words words;

  IndexCheckCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = SystemReader.read(Input.read(file, SystemReader.MAX_BYTES));
    if (reading.system().isEmpty()) {
      print(file, reading, surroundings.out(), words);
      return ExitCode.FAILED.number();
    }
    PrintWriter out = surroundings.out();
    IndicatorSystem system = reading.system().get();
    out.println(
        words.text(
            "index.sound",
            words.text(system.head().name()),
            system.head().id(),
            system.head().version()));
    out.println(
        words.text(
            "index.counts",
            Integer.toString(system.dimensions().size()),
            Integer.toString(system.indicators().size()),
            Integer.toString(system.vectors().size())));
    Digests digests = SystemWriter.digests(system);
    out.println("SHA-256  " + Bytes.hex(digests.sha256()));
    out.println("SM3      " + Bytes.hex(digests.sm3()));
    return ExitCode.OK.number();
  }

  /**
   * A line for each problem, as compilers write them, so that editors jump there; then how many.
   */
  static void print(Path file, Reading reading, PrintWriter out, Words words) {
    FormSentences sentences = words.formSentences();
    for (Problem problem : reading.problems()) {
      String path = problem.path().isEmpty() ? "" : " " + VerdictText.printable(problem.path());
      out.println(
          file
              + ":"
              + problem.place()
              + ": "
              + problem.code()
              + path
              + "  "
              + VerdictText.printable(sentences.of(problem)));
    }
    out.println(words.text("index.problems", Integer.toString(reading.problems().size())));
  }

  /**
   * A system from a file, or the one that comes with the command.
   *
   * @throws Complaint when the file is none; its problems are printed
   */
  static IndicatorSystem read(Path file, Surroundings surroundings, Words words)
      throws IOException {
    Reading reading = SystemReader.read(Input.read(file, SystemReader.MAX_BYTES));
    if (reading.system().isEmpty()) {
      print(file, reading, surroundings.err(), words);
      throw new Complaint(ExitCode.USAGE, "error.not-a-system", file);
    }
    return reading.require();
  }
}
