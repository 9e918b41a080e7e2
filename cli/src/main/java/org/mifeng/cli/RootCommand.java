package org.mifeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code mifeng} alone: needs one of its commands. */
@Command(name = "mifeng", mixinStandardHelpOptions = false)
final class RootCommand implements Runnable {
  /** The only languages. */
  enum Language {
    zh,
    en
  }

  private final Words words;

  @Spec @Nullable CommandSpec spec;

  RootCommand(Words words) {
    this.words = words;
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  /** Read before picocli runs, by {@link Words#language}; declared here to be allowed and shown. */
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @Nullable Language language;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          words.text("error.command-missing", "seal, verify, inspect, fsck, trust"));
    }
  }
}
