package org.mifeng.platform.evidence;

import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests on logs of years of their own, beside the one the application writes. */
@PlatformTest
abstract class OwnYear {
  private static final AtomicInteger YEARS = new AtomicInteger(3000);

  @TempDir Path folder;
  @Autowired LogTables tables;
  @Autowired TileStore tiles;

  private final List<AutoCloseable> opened = new ArrayList<>();
  int year;
  LogFiles files;
  LogOpening opening;
  Clock clock;

  @BeforeEach
  void aYearOfOurOwn() {
    year = anotherYear();
    clock = Clock.fixed(Instant.parse(year + "-06-01T00:00:00Z"), ZoneOffset.UTC);
    files = new LogFiles(new DataFolder(folder.resolve("a")));
    opening = node(folder.resolve("a"));
  }

  @AfterEach
  void closeAll() throws Exception {
    for (var one : opened) {
      one.close();
    }
  }

  /** Ten years apart, so that a test has neighbours of its own. */
  static int anotherYear() {
    return YEARS.addAndGet(10);
  }

  /** Settings of a platform of this test's own: no other test's logs come before its own. */
  EvidenceProperties properties() {
    return new EvidenceProperties(
        "test-" + year + ".example", new EvidenceProperties.Writing(100, 10, true, 0));
  }

  /** A node with a data folder. */
  LogOpening node(Path data) {
    var files = new LogFiles(new DataFolder(data));
    var beginning = new LogBeginning(properties(), files, tables, clock);
    return new LogOpening(properties(), files, tables, beginning, clock);
  }

  /** The calendar of this test's own platform. */
  LogCalendar calendar(LogProperties asked) {
    return new LogCalendar(properties(), asked, tables, new ClockWatch(clock), clock);
  }

  OpenedLog open(LogOpening node) {
    return open(node, year);
  }

  OpenedLog open(LogOpening node, int which) {
    var log = node.openOrCreate(which);
    opened.add(log);
    return log;
  }

  LogWriter writer(LogOpening node) {
    return node.takeOver(open(node));
  }

  Order order(int count) {
    return order(year, count);
  }

  Order order(int log, int count) {
    var sealings = files("leaf", count).stream().map(OwnYear::sealing).toList();
    return new Order(log, anEnterprise(), clock.instant(), null, sealings);
  }

  private static Sealing sealing(Submission file) {
    var salt = new byte[Commitment.SALT];
    var id = new DepositId(UUID.randomUUID());
    var commitment = Commitment.of(file.digests(), null, salt);
    var body = Leaf.of(commitment, id.value(), "0".repeat(64), null, 1).body();
    return new Sealing(id, file, salt, body, HashSuite.SHA256.leaf(body), HashSuite.SM3.leaf(body));
  }

  /** Appends one order and says where it begins. */
  long append(LogWriter writer, int count) {
    return switch (writer.append(List.of(order(count))).getFirst()) {
      case Outcome.Appended appended -> appended.first();
      case Outcome.Repeated repeated -> throw new AssertionError(repeated);
      case Outcome.LogChanged changed -> throw new AssertionError(changed);
    };
  }

  /** The root of the stored leaves, computed from scratch. */
  byte[] naive(HashSuite suite) {
    return naive(year, suite);
  }

  byte[] naive(int log, HashSuite suite) {
    var tree = CompactTree.empty(suite);
    tables
        .asSystem(() -> tiles.listLeaves(log, 0, Long.MAX_VALUE))
        .forEach(leaf -> tree.append(leaf.of(suite)));
    return tree.root();
  }
}
