package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Continuation;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.fsck.Fsck;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.storage.FileStorage;
import org.springframework.dao.DataAccessException;

/** At midnight in China one log ends and the next begins, whatever else happens. */
class YearHandOverTest extends OwnNode {
  private static final byte[] ASKED = new byte[32];
  private static final int OWNERS = 6;

  @Test
  void theNewLogBeginsWithTheLastHeadOfTheOld() throws Exception {
    var node = started();
    submit(node, year, 3);
    time.moveTo(midnight);

    assertThat(node.submit(order(year, 1)).get(20, TimeUnit.SECONDS))
        .isEqualTo(new Outcome.LogChanged());
    awaitYear(node, year + 1);

    assertThat(submit(node, year + 1, 2)).isEqualTo(1);
    var last = tiles.findSigned(year, 3).orElseThrow();
    var first = Continuation.parse(tiles.requireBody(year + 1, 0));
    assertThat(first.noteSha256()).isEqualTo(last.noteSha256());
    assertThat(first.noteSm3()).isEqualTo(last.noteSm3());
    var head = node.head().orElseThrow();
    assertThat(head.size()).isEqualTo(3);
    assertThat(head.sha256().root()).isEqualTo(naive(year + 1, HashSuite.SHA256));
    assertThat(head.sm3().root()).isEqualTo(naive(year + 1, HashSuite.SM3));
    assertThat(Files.readAllBytes(files.keys(year + 1)))
        .isNotEqualTo(Files.readAllBytes(files.keys(year)));
  }

  @Test
  void depositsUnderWayAtMidnightAreInOneLogEachAndTheirReceiptsAreValid() throws Exception {
    var node = started();
    var deposits = deposits(node);
    Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    var over = new AtomicBoolean();
    List<Future<?>> owners = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < OWNERS; i++) {
        var owner = anEnterprise();
        var name = "midnight " + i;
        owners.add(
            threads.submit(
                () -> {
                  for (int n = 0; !over.get(); n++) {
                    var key = name + " " + n;
                    var file = List.of(EvidenceFixture.aFile(key));
                    var issued = deposits.deposit(owner, file, "k" + n, ASKED);
                    acknowledged.put(key, issued.getFirst().receipt());
                  }
                }));
      }
      await(() -> acknowledged.size() > 20 * OWNERS);
      time.moveTo(midnight);
      awaitYear(node, year + 1);
      int before = acknowledged.size();
      await(() -> acknowledged.size() > before + 10 * OWNERS);
      over.set(true);
    }
    for (var owner : owners) {
      owner.get();
    }

    var policy = policy(node, NOTHING_ASKED);
    acknowledged.forEach(
        (file, receipt) -> assertThat(check(receipt, file, policy).findings()).as(file).isEmpty());
    assertThat(count("deposit", year) + count("deposit", year + 1)).isEqualTo(acknowledged.size());
    assertThat(count("entry", year)).isEqualTo(count("deposit", year)).isPositive();
    assertThat(count("entry", year + 1)).isEqualTo(count("deposit", year + 1) + 1);
    for (var receipt : acknowledged.values()) {
      var read = ReceiptReader.read(receipt);
      var received = Instant.ofEpochMilli(Leaf.parse(read.entry().body()).receivedAt());
      boolean old = read.proofs().originC2sp().endsWith("/" + year);
      assertThat(received.isBefore(midnight)).as(read.proofs().originC2sp()).isEqualTo(old);
    }
  }

  @Test
  void aRequestSentAgainAfterMidnightGetsItsReceiptFromTheOldLog() throws Exception {
    var node = started();
    var deposits = deposits(node);
    var owner = anEnterprise();
    var before = deposits.deposit(owner, files("again", 2), "again", ASKED);
    time.moveTo(midnight);
    awaitYear(node, year + 1);

    var after = deposits.deposit(owner, files("again", 2), "again", ASKED);

    assertThat(after.getFirst().receipt()).isEqualTo(before.getFirst().receipt());
    assertThat(count("entry", year + 1)).isEqualTo(1);
  }

  @Test
  void aNodeThatWasDownOverNewYearSignsTheOldHeadFirst() throws Exception {
    var writer = writer(opening);
    append(writer, 4);
    writer.storeHead();
    var mark = Files.readAllBytes(files.mark(year));
    append(writer, 4);
    writer.close();
    // The crash came between the commit and the signature.
    Files.write(files.mark(year), mark);
    time.moveTo(midnight.plus(Duration.ofDays(70)));

    var node = started();

    assertThat(node.opened().orElseThrow().year()).isEqualTo(year + 1);
    assertThat(tiles.findSigned(year, 8)).isPresent();
    assertThat(Continuation.parse(tiles.requireBody(year + 1, 0)).checkpoint(HashSuite.SM3).size())
        .isEqualTo(8);
  }

  @Test
  void ofTwoNodesAtMidnightOneHandsOverAndTheOtherGoesOn() throws Exception {
    var one = started();
    submit(one, year, 2);
    var other = started();
    assertThat(other.standing()).isEqualTo(Sequencer.Standing.STANDING_BY);
    time.moveTo(midnight);
    awaitYear(one, year + 1);
    submit(one, year + 1, 2);

    one.stop();
    awaitYear(other, year + 1);

    assertThat(submit(other, year + 1, 1)).isEqualTo(3);
    assertThat(count("entry", year)).isEqualTo(2);
    assertThat(count("entry", year + 1)).isEqualTo(4);
  }

  @Test
  void aWriterOfTheOldLogThatSleptThroughMidnightWritesNothing() throws Exception {
    var asleep = writer(opening);
    append(asleep, 2);
    time.moveTo(midnight);
    var node = started();

    assertThatExceptionOfType(LogWriter.FencedException.class).isThrownBy(() -> append(asleep, 1));
    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> writer(opening))
        .withMessageContaining("has ended");
    assertThat(node.opened().orElseThrow().year()).isEqualTo(year + 1);
    for (var change :
        List.of(
            "update evidence.log_state set size = size + 1 where year = ",
            "update evidence.log set frozen_at = null where year = ")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> tables.asSystem(() -> jdbc.sql(change + year).update()));
    }
  }

  @Test
  void anOperatorWhoseKeyWasStolenBeginsTheNextLogEarlyAndDistrustsTheOld() throws Exception {
    var node = started();
    var stolen = receipt(node, "under the stolen key");
    node.stop();
    var asked = new LogProperties(year + 1, Map.of(year, "key stolen"));
    var next = nodeOf(folder.resolve("a"), asked);
    next.start();

    var fresh = receipt(next, "under the new key");

    var policy = policy(next, asked);
    assertThat(check(stolen, "under the stolen key", policy).codes())
        .containsExactly(CheckCode.N06);
    assertThat(check(fresh, "under the new key", policy).findings()).isEmpty();
    time.moveTo(midnight);
    assertThat(receipt(next, "in its own year")).isNotEmpty();
    assertThat(next.opened().orElseThrow().year()).isEqualTo(year + 1);
  }

  @Test
  void theExportOfBothYearsIsWholeAndOneContinuesTheOther() throws Exception {
    var node = started();
    for (int part = 0; part < 5; part++) {
      submit(node, year, 60);
    }
    time.moveTo(midnight);
    awaitYear(node, year + 1);
    submit(node, year + 1, 5);
    node.stop();
    var export = new LogExport(properties(), files, new PublicLog(tiles, trees));
    var again = started();
    export.export(year);
    export.export(year + 1);

    var policies = List.of(policy(again, NOTHING_ASKED));
    var old = new FileStorage(files.export(year));
    var before = Fsck.run(old, policies, done -> {});
    var after = Fsck.run(new FileStorage(files.export(year + 1)), policies, done -> {});

    assertThat(before.differences()).isEmpty();
    assertThat(before.leaves()).isEqualTo(300);
    assertThat(after.differences()).isEmpty();
    assertThat(after.leaves()).isEqualTo(6);
    var continuation = after.continuation();
    assertThat(continuation).isNotNull();
    if (continuation != null) {
      assertThat(Fsck.compare(continuation, old)).isEmpty();
    }
  }
}
