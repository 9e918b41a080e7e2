package org.mifeng.platform.evidence.anchoring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests on chains of their own, with published checkpoints of a year that nobody writes. */
@PlatformTest
abstract class AnchoredYear {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @TempDir Path folder;
  @Autowired TestClock clock;
  @Autowired PublishedCheckpoints published;
  @Autowired ChainAccounts accounts;
  @Autowired AnchorBook book;
  @Autowired AnchorStore store;
  @Autowired FinalAnchorStore finals;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;

  private final SecureRandom random = new SecureRandom();
  private final Map<HashSuite, NoteSigner> signers = new HashMap<>();
  private final List<Anvil> nodes = new java.util.ArrayList<>();
  int year;

  @BeforeEach
  void aYear() {
    // Years apart, so that last year's end is not the other test's.
    year = 5000 + 10 * NUMBERS.incrementAndGet();
    signers.put(
        HashSuite.SHA256,
        new NoteSigner("test.example/" + year, PrivateKey.create(KeyAlgorithm.ED25519, random)));
    signers.put(
        HashSuite.SM3,
        new NoteSigner(
            "test.example/" + year + "/sm", PrivateKey.create(KeyAlgorithm.SM2, random)));
  }

  @AfterEach
  void endNodes() throws InterruptedException {
    for (var node : nodes) {
      node.close();
    }
  }

  Anvil mining() throws Exception {
    return kept(Anvil.mining(folder, 7_000_000 + NUMBERS.incrementAndGet()));
  }

  Anvil waiting() throws Exception {
    return kept(Anvil.waiting(folder, 7_000_000 + NUMBERS.incrementAndGet()));
  }

  private Anvil kept(Anvil node) {
    nodes.add(node);
    return node;
  }

  /** Publishes a checkpoint of a size, signed by keys of this test. */
  Published publish(long size) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    transactions.run(
        Viewer.system("test"),
        () -> {
          jdbc.sql(
                  """
                  insert into evidence.checkpoint (year, size, note_sha256, note_sm3, signed_at)
                  values (:year, :size, :sha256, :sm3, :at)
                  """)
              .param("year", year)
              .param("size", size)
              .param("sha256", note(HashSuite.SHA256, size))
              .param("sm3", note(HashSuite.SM3, size))
              .param("at", now)
              .update();
          jdbc.sql(
                  """
                  insert into evidence.published (year, size, published_at)
                  values (:year, :size, :at)
                  """)
              .param("year", year)
              .param("size", size)
              .param("at", now)
              .update();
        });
    return published.find(year, size).orElseThrow();
  }

  private String note(HashSuite suite, long size) {
    var signer = Objects.requireNonNull(signers.get(suite));
    var root = new byte[32];
    random.nextBytes(root);
    return new Checkpoint(signer.verifier().name(), size, root).sign(signer).toString();
  }

  AnchorStatement statement(long size) {
    return book.findStatement(year, size).orElseThrow();
  }

  static AnchoringProperties.Chain settings(Anvil node, int depth) {
    return new AnchoringProperties.Chain(
        node.url(),
        node.chainId(),
        Duration.ZERO,
        null,
        new AnchoringProperties.Finality("evm", depth, List.of()),
        new AnchoringProperties.Label("测试链", "Test chain", true),
        500);
  }

  static AnchoringProperties timing(Duration resend) {
    return new AnchoringProperties(Duration.ZERO, Duration.ZERO, resend, Map.of());
  }

  ChainPass pass(Anvil node, int depth) {
    return pass(node, depth, Duration.ofHours(1), null);
  }

  /** A pass over a node; the adapter may stand between it and the node. */
  ChainPass pass(Anvil node, int depth, Duration resend, @Nullable ChainAdapter adapter) {
    var settings = settings(node, depth);
    var due = new DueStatements(() -> year, published, List.of(), book, Duration.ZERO);
    node.fund(accounts.open("eip155:" + node.chainId(), sender(node)).address());
    return new ChainPass(
        settings,
        timing(resend),
        adapter == null ? new EvmAdapter(settings) : adapter,
        accounts,
        book,
        due);
  }

  private byte @Nullable [] sender(Anvil node) {
    return book.find("eip155:" + node.chainId()).map(AnchorStore.Known::sender).orElse(null);
  }

  /** The only anchor of a size on a chain. */
  FinalAnchorStore.Seen seen(Anvil node, long size) {
    var found =
        transactions.as(Viewer.system("test"), () -> finals.newest(10_000)).stream()
            .filter(one -> one.chain().equals("eip155:" + node.chainId()))
            .filter(one -> one.year() == year && one.size() == size)
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " anchors of size " + size);
    }
    return found.getFirst();
  }

  AnchorState state(Anvil node, long size) {
    return seen(node, size).progress().state();
  }
}
