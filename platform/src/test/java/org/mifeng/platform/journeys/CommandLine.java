package org.mifeng.platform.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code mifeng} command in a process of its own, as somebody without the platform runs it. */
final class CommandLine {
  /**
   * What a run left behind.
   *
   * @param exit 0 fine, 1 not valid, 2 inconclusive, 64 usage
   * @param said both outputs
   */
  record Run(int exit, String said) {}

  private CommandLine() {}

  /** Runs it with its home in this folder, so that it trusts nothing it was not given. */
  static Run mifeng(Path home, Object... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "org.mifeng.cli.Main"));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    try {
      var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
      builder.environment().put("MIFENG_HOME", home.toString());
      var process = builder.start();
      var said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("mifeng did not end: " + command);
      }
      return new Run(process.exitValue(), said);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
