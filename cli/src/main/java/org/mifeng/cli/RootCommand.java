package org.mifeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code mifeng} alone: needs one of its commands. */
@Command(name = "mifeng", versionProvider = RootCommand.Version.class)
final class RootCommand implements Runnable {
  /** Says which build this is: what the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"mifeng " + (version == null ? "0" : version)};
    }
  }

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

  @Option(names = "--version", versionHelp = true)
  boolean version;

  /** Read before picocli runs, by {@link Words#language}; declared here to be allowed and shown. */
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @Nullable Language language;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          words.text(
              "error.command-missing",
              "seal, bundle, verify, upgrade, export, check, inspect, reseal, fsck, witness,"
                  + " monitor, trust, index"));
    }
  }
}
