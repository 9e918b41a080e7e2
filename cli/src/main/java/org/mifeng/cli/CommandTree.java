package org.mifeng.cli;

import picocli.CommandLine;

/** Puts the commands together and runs one. */
final class CommandTree {
  private CommandTree() {}

  static int run(Surroundings surroundings, String... args) {
    Words words = Words.in(Words.language(surroundings, args));
    CommandLine line = new CommandLine(new RootCommand(words));
    line.addSubcommand(new SealCommand(surroundings, words));
    line.addSubcommand(new VerifyCommand(surroundings, words));
    line.addSubcommand(new UpgradeCommand(surroundings, words));
    line.addSubcommand(new InspectCommand(surroundings, words));
    line.addSubcommand(new FsckCommand(surroundings, words));
    line.addSubcommand(new ExportCommand(surroundings, words));
    line.addSubcommand(new WitnessCommand(surroundings, words));
    line.addSubcommand(new MonitorCommand(surroundings, words));
    line.addSubcommand(new CheckCommand(surroundings, words));
    line.addSubcommand(new ResealCommand(surroundings, words));
    CommandLine bundle = new CommandLine(new BundleCommand(surroundings, words));
    bundle.addSubcommand(new BundleShowCommand(surroundings, words));
    line.addSubcommand(bundle);
    CommandLine trust = new CommandLine(new TrustCommand(words));
    trust.addSubcommand(new TrustAddCommand(surroundings, words));
    trust.addSubcommand(new TrustListCommand(surroundings, words));
    line.addSubcommand(trust);
    CommandLine index = new CommandLine(new IndexCommand(words));
    index.addSubcommand(new IndexRecomputeCommand(surroundings, words));
    index.addSubcommand(new IndexVectorCommand(surroundings, words));
    index.addSubcommand(new IndexCheckCommand(surroundings, words));
    line.addSubcommand(index);
    CommandLine figures = new CommandLine(new FiguresCommand(words));
    figures.addSubcommand(new FiguresVerifyCommand(surroundings, words));
    line.addSubcommand(figures);
    line.setResourceBundle(words.bundle());
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setUsageHelpWidth(100);
    line.setUsageHelpAutoWidth(false);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> complain(surroundings, words, exception));
    line.setParameterExceptionHandler(
        (exception, unused) -> {
          surroundings
              .err()
              .println(words.text("error.usage", String.valueOf(exception.getMessage())));
          surroundings
              .err()
              .println(
                  words.text(
                      "error.usage.next",
                      exception.getCommandLine().getCommandSpec().qualifiedName()));
          return ExitCode.USAGE.number();
        });
    return line.execute(args);
  }

  private static int complain(Surroundings surroundings, Words words, Exception exception) {
    if (exception instanceof Complaint complaint) {
      surroundings.err().println(words.text(complaint.key(), complaint.arguments()));
      return complaint.exitCode().number();
    }
    String what = exception.getClass().getSimpleName() + ": " + exception.getMessage();
    surroundings.err().println(words.text("error.unexpected", what));
    return ExitCode.IO.number();
  }
}
