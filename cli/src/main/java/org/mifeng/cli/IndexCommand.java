package org.mifeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mifeng index}: needs one of its commands. */
@Command(name = "index")
final class IndexCommand implements Runnable {
  private final Words words;

  @Spec @Nullable CommandSpec spec;

  IndexCommand(Words words) {
    this.words = words;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), words.text("error.command-missing", "recompute, vector, check"));
    }
  }
}
