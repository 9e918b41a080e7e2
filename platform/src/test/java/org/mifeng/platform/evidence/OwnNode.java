package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Tests with whole writing nodes on a log of their own, two seconds before the year ends. */
abstract class OwnNode extends OwnYear {
  static final Object FREE = new Object();
  static final LogProperties NOTHING_ASKED = new LogProperties(0, Map.of());

  @Autowired StoredTrees trees;
  @Autowired OwnDepositStore own;
  @Autowired Versions versions;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  final TestClock time = new TestClock();
  final AtomicReference<Object> turn = new AtomicReference<>(FREE);
  private final List<Sequencer> started = new ArrayList<>();
  Instant midnight = Instant.EPOCH;

  @BeforeEach
  void twoSecondsBeforeMidnight() {
    midnight = LogCalendar.beginning(year + 1);
    time.moveTo(midnight.minusSeconds(2));
    clock = time;
    opening = node(folder.resolve("a"));
  }

  @AfterEach
  void stopAll() {
    started.forEach(Sequencer::stop);
  }

  /** A node that stands for the turn all nodes of this test compete for. */
  Sequencer nodeOf(Path data, LogProperties asked) {
    var node = new Sequencer(properties(), calendar(asked), node(data), new SharedTurn(turn));
    started.add(node);
    return node;
  }

  Sequencer started() {
    var node = nodeOf(folder.resolve("a"), NOTHING_ASKED);
    node.start();
    return node;
  }

  Deposits deposits(Sequencer node) {
    var noBrakes = new StaticListableBeanFactory().getBeanProvider(Brake.class);
    return new Deposits(
        node, new Receipts(tiles, trees, node), own, versions, transactions, noBrakes, time);
  }

  TrustPolicy policy(Sequencer node, LogProperties asked) {
    var nobody = new StaticListableBeanFactory().getBeanProvider(TrustSource.class);
    return new TrustedLogs(tiles, node, nobody, asked).policy();
  }

  /** A receipt just issued. */
  byte[] receipt(Sequencer node, String file) {
    var submissions = List.of(EvidenceFixture.aFile(file));
    return deposits(node)
        .deposit(EvidenceFixture.anEnterprise(), submissions, null, new byte[32])
        .getFirst()
        .receipt();
  }

  Verdict check(byte[] receipt, String file, TrustPolicy policy) {
    var digests = EvidenceFixture.digests(file);
    return ReceiptCheck.check(receipt, digests, List.of(policy), time.instant());
  }

  long count(String table, int which) {
    return tables.asSystem(
        () ->
            jdbc.sql("select count(*) from evidence." + table + " where year = :year")
                .param("year", which)
                .query(Long.class)
                .single());
  }

  long submit(Sequencer node, int log, int count) throws Exception {
    var outcome = node.submit(order(log, count)).get(20, TimeUnit.SECONDS);
    if (outcome instanceof Outcome.Appended appended) {
      return appended.first();
    }
    throw new AssertionError(outcome);
  }

  static void awaitYear(Sequencer node, int year) {
    await(() -> node.opened().filter(log -> log.year() == year).isPresent());
  }

  static void await(BooleanSupplier condition) {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** The turn as nodes of one test share it: the application under test holds the real one. */
  private static final class SharedTurn extends LogTurnStore {
    private final AtomicReference<Object> holder;

    SharedTurn(AtomicReference<Object> holder) {
      super(new SimpleDriverDataSource());
      this.holder = holder;
    }

    @Override
    boolean tryTake() {
      return holder.compareAndSet(FREE, this);
    }

    @Override
    boolean isHeld() {
      return holder.get() == this;
    }

    @Override
    void giveBack() {
      holder.compareAndSet(this, FREE);
    }
  }
}
