package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Every database session is cut again and again while deposits are made. */
@PlatformTest
class DatabaseLossTest {
  private static final int ROUNDS = 6;
  private static final int OWNERS = 6;

  @Autowired private Deposits deposits;
  @Autowired private TrustedLogs logs;
  @Autowired private Sequencer sequencer;
  @Autowired private LogTables tables;
  @Autowired private TileStore tiles;
  @Autowired private JdbcClient jdbc;

  private record Kept(Viewer owner, String content, String receipt) {}

  /**
   * An idle writer notices within a second that its session was cut: no other test shall meet it.
   */
  @AfterEach
  void theTurnIsTakenAnew() {
    await(() -> isTurnHeld() && sequencer.standing() == Sequencer.Standing.WRITING);
  }

  private boolean isTurnHeld() {
    try {
      return jdbc.sql(
              """
              select exists (
                select 1 from pg_locks
                 where locktype = 'advisory' and granted
                   and (classid::bigint << 32 | objid::bigint) = :lock)
              """)
          .param("lock", LogTurnStore.LOCK)
          .query(Boolean.class)
          .single();
    } catch (DataAccessException cut) {
      return false;
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAndARepetitionGetsTheSameReceipt() throws Exception {
    Map<String, Kept> acknowledged = new ConcurrentHashMap<>();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < OWNERS; i++) {
        int number = i;
        var owner = anEnterprise();
        threads.submit(
            () -> {
              for (int n = 0; !over.get(); n++) {
                var key = "loss-" + number + "-" + n;
                acknowledged.put(key, new Kept(owner, key, sealPatiently(owner, key)));
              }
            });
      }
      for (int round = 0; round < ROUNDS; round++) {
        int before = acknowledged.size();
        await(() -> acknowledged.size() > before + OWNERS);
        cutAllSessions();
      }
      int last = acknowledged.size();
      await(() -> acknowledged.size() > last + OWNERS);
      over.set(true);
    }

    var policy = List.of(logs.policy());
    acknowledged.forEach(
        (key, kept) -> {
          var bytes = kept.receipt().getBytes(StandardCharsets.UTF_8);
          var verdict =
              ReceiptCheck.check(
                  bytes,
                  EvidenceFixture.digests(kept.content()),
                  policy,
                  Instant.parse("2027-01-01T00:00:00Z"));
          assertThat(verdict.findings()).as(key).isEmpty();
          assertThat(sealPatiently(kept.owner(), key)).as(key).isEqualTo(kept.receipt());
        });
    var places =
        acknowledged.values().stream()
            .map(s -> ReceiptReader.read(s.receipt().getBytes(StandardCharsets.UTF_8)).entry())
            .map(entry -> entry.index())
            .toList();
    assertThat(places).doesNotHaveDuplicates();
    theStoredLeavesGiveTheSignedRoots();
  }

  private void theStoredLeavesGiveTheSignedRoots() {
    var head = sequencer.head().orElseThrow();
    var leaves = tables.asSystem(() -> tiles.listLeaves(head.year(), 0, Long.MAX_VALUE));
    assertThat(leaves).hasSize((int) head.size());
    for (var suite : HashSuite.values()) {
      var tree = CompactTree.empty(suite);
      leaves.forEach(leaf -> tree.append(leaf.of(suite)));
      assertThat(tree.root())
          .isEqualTo(suite == HashSuite.SHA256 ? head.sha256().root() : head.sm3().root());
    }
  }

  /** As a client does: the same request with the same key until it is answered. */
  private String sealPatiently(Viewer owner, String key) {
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        var issued = deposits.deposit(owner, List.of(aFile(key)), key, new byte[32]);
        return new String(issued.getFirst().receipt(), StandardCharsets.UTF_8);
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).as(refusal.key()).isEqualTo(Refusal.Kind.UNAVAILABLE);
      } catch (DataAccessException | TransactionException cut) {
        // The receipt was asked for again on a session that was cut: asked once more.
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("no answer for " + key);
  }

  private void cutAllSessions() {
    try {
      jdbc.sql(
              """
              select count(pg_terminate_backend(pid))
                from pg_stat_activity
               where usename = current_user
                 and pid <> pg_backend_pid()
              """)
          .query(Long.class)
          .single();
    } catch (DataAccessException cutOurselves) {
      // The pool handed out a session that another round had cut.
    }
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(condition.getAsBoolean()).as("deposits go on").isTrue();
  }
}
