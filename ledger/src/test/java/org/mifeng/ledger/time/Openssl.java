package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The {@code openssl} command, as somebody else's opinion.
 *
 * @param folder where its files are
 */
record Openssl(Path folder) {

  /** Skips the test, saying so, on a machine without the command. */
  static Openssl in(Path folder) throws Exception {
    boolean there;
    try {
      there = new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    Assumptions.assumeTrue(there, "openssl is not installed, so nobody else's opinion was asked");
    return new Openssl(folder);
  }

  Openssl write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return this;
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /** Runs it and gives back what it said, after its exit code. */
  String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    File said = folder.resolve("said.txt").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + " " + Files.readString(said.toPath(), StandardCharsets.UTF_8);
  }

  void succeed(String... arguments) throws Exception {
    assertThat(run(arguments)).as(String.join(" ", arguments)).startsWith("0 ");
  }

  static byte[] pem(String label, List<byte[]> parts) {
    StringBuilder out = new StringBuilder();
    for (byte[] part : parts) {
      out.append("-----BEGIN ").append(label).append("-----\n");
      out.append(java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(part));
      out.append("\n-----END ").append(label).append("-----\n");
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
