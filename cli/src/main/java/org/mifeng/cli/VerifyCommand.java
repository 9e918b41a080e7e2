package org.mifeng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.bundle.BundleCheck;
import org.mifeng.ledger.bundle.BundleProof;
import org.mifeng.ledger.bundle.BundleReader;
import org.mifeng.ledger.bundle.BundleVerdict;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks a receipt, or a proof of one file of a bundle, and a file against it, offline; only when a
 * node of a chain is named, that node is asked about blocks.
 */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECEIPT")
  Path receipt = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1")
  @Nullable Path file;

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  @Option(names = "--node", paramLabel = "URL")
  List<URI> nodes = new ArrayList<>();

  @Option(names = "--json")
  boolean json;

  private final Surroundings surroundings;
  private final Words words;

  VerifyCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    byte[] bytes = Input.read(receipt, BundleProof.MAX_BYTES);
    Digests digests = file == null ? null : digest(file);
    List<TrustPolicy> policies = policies(policy, surroundings);
    Instant now = surroundings.clock().instant();
    ChainNode node = question();
    Verdict.Outcome outcome;
    if (BundleReader.isProof(bytes)) {
      BundleVerdict verdict = BundleCheck.check(bytes, digests, policies, now, node);
      BundleText text = new BundleText(words);
      surroundings.out().println(json ? text.json(verdict) : text.plain(verdict));
      outcome = verdict.outcome();
    } else {
      Verdict verdict = ReceiptCheck.check(bytes, digests, policies, now, node);
      VerdictText text = new VerdictText(words);
      surroundings.out().println(json ? text.json(verdict) : text.plain(verdict));
      outcome = verdict.outcome();
    }
    return switch (outcome) {
      case VALID -> ExitCode.OK.number();
      case INVALID -> ExitCode.FAILED.number();
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE.number();
    };
  }

  /** Somebody to ask about blocks, or null when no node was named. */
  private @Nullable ChainNode question() {
    for (URI node : nodes) {
      boolean web = "https".equals(node.getScheme()) || "http".equals(node.getScheme());
      if (!web || node.getHost() == null) {
        throw new Complaint(ExitCode.USAGE, "error.node-url", node);
      }
    }
    return nodes.isEmpty() ? null : new NodeQuestion(nodes);
  }

  private static Digests digest(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new Complaint(ExitCode.USAGE, "error.no-such-file", file);
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new Complaint(ExitCode.USAGE, "error.not-readable", file);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Digests.of(in);
    }
  }

  /** The policy named, else that of the environment, else all of the trust store. */
  static List<TrustPolicy> policies(@Nullable Path named, Surroundings surroundings)
      throws IOException {
    String fromEnvironment = surroundings.variable("MIFENG_POLICY");
    if (named != null) {
      return List.of(TrustStore.read(named));
    }
    if (fromEnvironment != null) {
      return List.of(TrustStore.read(Path.of(fromEnvironment)));
    }
    return new ArrayList<>(new TrustStore(surroundings.trustFolder()).list().values());
  }
}
