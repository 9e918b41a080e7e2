package org.mifeng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The {@code mifeng} command. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    boolean terminal = System.console() != null && System.console().isTerminal();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            environment,
            Path.of(System.getProperty("user.home", ".")),
            Clock.systemUTC(),
            terminal);
    System.exit(CommandTree.run(surroundings, args));
  }
}
