package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The peer of verification: {@code @sigstore/verify} on Node, in versions that {@code
 * src/peer/sigstore/package.json} fixes.
 */
final class Sigstore {
  private final Path folder;

  private Sigstore(Path folder) {
    this.folder = folder;
  }

  /** Bundles verified in a CPU-second; empty, with a note in the report, when it cannot be run. */
  static OptionalDouble verificationsPerCpuSecond(Bench bench) throws InterruptedException {
    try {
      var folder = Files.createDirectories(bench.root().resolve("bench/target/sigstore"));
      for (var file : List.of("package.json", "verify.js")) {
        Files.copy(
            bench.root().resolve("bench/src/peer/sigstore").resolve(file),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      var peer = new Sigstore(folder);
      if (!Files.isDirectory(folder.resolve("node_modules/@sigstore/verify"))) {
        peer.run("npm", "install", "--silent", "--no-audit", "--no-fund");
      }
      return OptionalDouble.of(Double.parseDouble(peer.run("node", "verify.js").strip()));
    } catch (IOException | NumberFormatException e) {
      bench.report().note("Verification by @sigstore/verify: not run (" + e.getMessage() + ").");
      return OptionalDouble.empty();
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    var errors = folder.resolve("peer.log").toFile();
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(
          String.join(" ", command) + " failed, see bench/target/sigstore/" + errors.getName());
    }
    return said;
  }
}
