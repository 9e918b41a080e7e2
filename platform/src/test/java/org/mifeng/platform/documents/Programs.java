package org.mifeng.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of others that judge our documents. Where one is not installed its tests are skipped,
 * and say so; {@code MIFENG_REQUIRE_BROWSER=true} makes that a failure, as it does for Chromium.
 */
final class Programs {
  private Programs() {}

  static void require(String program) {
    var there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if ("true".equals(System.getenv("MIFENG_REQUIRE_BROWSER"))) {
      Assertions.assertTrue(there, program + " is not installed");
    }
    Assumptions.assumeTrue(there, program + " is not installed");
  }

  /** Runs OpenSSL, which must succeed. */
  static void openssl(Path folder, String arguments) {
    var command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    run(folder, command, true);
  }

  /** What a program says, however it ends. */
  static String output(Path folder, String... command) {
    return run(folder, List.of(command), false);
  }

  private static String run(Path folder, List<String> command, boolean mustSucceed) {
    try {
      var process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 && mustSucceed) {
        throw new AssertionError(command + " said: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
