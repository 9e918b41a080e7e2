package org.mifeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mifeng figures}: needs one of its commands. */
@Command(name = "figures")
final class FiguresCommand implements Runnable {
  private final Words words;

  @Spec @Nullable CommandSpec spec;

  FiguresCommand(Words words) {
    this.words = words;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), words.text("error.command-missing", "verify"));
    }
  }
}
