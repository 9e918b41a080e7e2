package org.mifeng.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.HashSuite;

/** What hashing and signing cost on one core: the limits of trees, checkpoints and verification. */
final class Primitives implements Measurement {
  private static final double SECONDS = 1;
  private static final int NODES = 1000;

  @Override
  public void measure(Bench bench) throws Exception {
    var report = bench.report();
    var message = "x".repeat(180).getBytes(StandardCharsets.US_ASCII);
    for (var round = 0; round < bench.rounds(); round++) {
      for (var suite : HashSuite.values()) {
        report.row(
            "tree nodes (65 bytes) hashed per CPU-second, " + suite.label(),
            "%.0f",
            nodesPerSecond(suite));
      }
      for (var algorithm : KeyAlgorithm.values()) {
        var key = PrivateKey.create(algorithm, new SecureRandom());
        var signature = key.sign(message);
        var publicKey = key.publicKey();
        report.row(
            "signatures made per CPU-second, " + algorithm,
            "%.0f",
            CpuTime.perSecond(SECONDS, () -> key.sign(message)[0]));
        report.row(
            "signatures checked per CPU-second, " + algorithm,
            "%.0f",
            CpuTime.perSecond(
                SECONDS, () -> algorithm.verify(publicKey, message, signature) ? 1 : 0));
      }
    }
  }

  static double nodesPerSecond(HashSuite suite) throws Exception {
    var left = suite.digest(new byte[] {1});
    var right = suite.digest(new byte[] {2});
    return NODES
        * CpuTime.perSecond(
            SECONDS,
            () -> {
              var node = left;
              for (var i = 0; i < NODES; i++) {
                node = suite.node(node, right);
              }
              return node[0];
            });
  }
}
