package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Checking a receipt that the running product has just issued: warm, in one thread, and from the
 * command line with a file of 1 MiB.
 */
final class Verification implements Measurement {
  private static final double GOAL_PER_CPU_SECOND = 600;
  private static final double GOAL_BESIDE_SIGSTORE = 10;
  private static final double GOAL_COLD_SECONDS = 0.8;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var file = new byte[1 << 20];
    new SecureRandom().nextBytes(file);
    var digests = Digests.of(file);
    var receipt = seal(platform, digests);
    var policy = policy(platform);
    var parsed = List.of(TrustPolicy.parse(policy));
    var report = bench.report();
    for (var round = 0; round < bench.rounds(); round++) {
      var ours = CpuTime.perSecond(2, () -> check(receipt, digests, parsed));
      report.row(
          Target.atLeast("V1", GOAL_PER_CPU_SECOND),
          "verifications of a receipt per CPU-second, warm, file digests given",
          "%.0f",
          ours);
      beside(bench, ours);
    }
    var folder = Files.createDirectories(bench.folder().resolve("verify"));
    Files.write(folder.resolve("file"), file);
    Files.write(folder.resolve("receipt.json"), receipt);
    Files.write(folder.resolve("policy.json"), policy);
    command(bench.root(), folder); // keeps the loaded classes for the starts that are measured
    for (var round = 0; round < Math.max(5, bench.rounds()); round++) {
      report.row(
          Target.atMost("V2", GOAL_COLD_SECONDS),
          "cold start of mifeng verify to its verdict, file of 1 MiB, wall",
          "%.2f s",
          command(bench.root(), folder));
    }
  }

  private static void beside(Bench bench, double ours) throws InterruptedException {
    var peer = Sigstore.verificationsPerCpuSecond(bench);
    if (peer.isPresent()) {
      var report = bench.report();
      report.row(
          "bundles verified by @sigstore/verify per CPU-second, warm", "%.0f", peer.getAsDouble());
      report.row(
          Target.atLeast("V1", GOAL_BESIDE_SIGSTORE),
          "verifications of a receipt ÷ of a sigstore bundle, per CPU-second",
          "%.1f",
          ours / peer.getAsDouble());
    }
  }

  private static long check(byte[] receipt, Digests digests, List<TrustPolicy> policies) {
    var verdict = ReceiptCheck.check(receipt, digests, policies, Clock.systemUTC().instant());
    if (verdict.outcome() != Verdict.Outcome.VALID) {
      throw new IllegalStateException("a receipt just issued is not valid: " + verdict.codes());
    }
    return 1;
  }

  private static byte[] seal(Platform platform, Digests digests) throws IOException {
    var asked =
        "{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"size\":%d}"
            .formatted(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3()), digests.size());
    try (var connection = new Connection(platform.port())) {
      var answer =
          connection.post(
              "/api/v1/deposits",
              platform.token("enterprise"),
              asked.getBytes(StandardCharsets.US_ASCII));
      if (answer.status() != 201) {
        throw new IOException("the deposit was answered with " + answer.status());
      }
      return answer.body();
    }
  }

  private static byte[] policy(Platform platform) throws IOException {
    try (var connection = new Connection(platform.port())) {
      return connection.get("/api/v1/log", "").body();
    }
  }

  private static double command(Path root, Path folder) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var process =
        new ProcessBuilder(
                root.resolve("mifeng").toString(),
                "verify",
                folder.resolve("receipt.json").toString(),
                folder.resolve("file").toString(),
                "--policy",
                folder.resolve("policy.json").toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var status = process.waitFor();
    var seconds = (System.nanoTime() - begun) / 1e9;
    if (status != 0) {
      throw new IOException("mifeng verify ended with " + status + ": " + said);
    }
    return seconds;
  }
}
