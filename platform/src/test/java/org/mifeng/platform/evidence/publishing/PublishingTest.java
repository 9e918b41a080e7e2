package org.mifeng.platform.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown to others of the log, and how receipts lead to it. */
@PlatformTest
class PublishingTest {
  @Autowired private Deposits deposits;
  @Autowired private PublishedCheckpoints published;
  @Autowired private PublicLog log;
  @Autowired private TrustedLogs trusted;
  @Autowired private TestClock clock;

  private Published await(int year, long index) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      var newest = published.newest(year).filter(found -> found.size() > index);
      if (newest.isPresent()) {
        return newest.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("nothing was published");
  }

  @Test
  void aDepositIsUnderAPublishedCheckpointSoonAfter() throws Exception {
    var viewer = anEnterprise();
    var issued =
        deposits.deposit(viewer, List.of(aFile("published")), null, new byte[32]).getFirst();
    var receipt = ReceiptReader.read(issued.receipt());
    int year = deposits.require(viewer, issued.id()).year();
    long index = receipt.entry().index();

    var shown = await(year, index);

    assertThat(published.find(year, shown.size())).contains(shown);
    assertThat(published.listAbove(year, shown.size() - 1, 5)).first().isEqualTo(shown);
    for (var suite : HashSuite.values()) {
      var note = PublishedNote.parse(shown.note(suite));
      assertThat(note.checkpoint().size()).isEqualTo(shown.size());
      assertThat(new String(shown.covered(suite), StandardCharsets.UTF_8))
          .isEqualTo(shown.note(suite));
    }
  }

  @Test
  void anUpgradeWithNobodysWordIsReadableAndLiftsNothing() throws Exception {
    var viewer = anEnterprise();
    var issued = deposits.deposit(viewer, List.of(aFile("lifted")), null, new byte[32]).getFirst();
    var receipt = ReceiptReader.read(issued.receipt());
    int year = deposits.require(viewer, issued.id()).year();
    long index = receipt.entry().index();
    var shown = await(year, index);
    var upgrade =
        new UpgradeDraft(shown)
            .of(
                log.inclusion(year, HashSuite.SHA256, index, shown.size()),
                log.inclusion(year, HashSuite.SM3, index, shown.size()));

    var upgraded = receipt.upgraded(Receipt.SEALED, List.of(upgrade));
    var bytes = ReceiptWriter.write(upgraded);
    var verdict =
        ReceiptCheck.check(
            bytes, EvidenceFixture.digests("lifted"), List.of(trusted.policy()), clock.instant());

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven().level()).isEqualTo(Receipt.SEALED);
    assertThat(ReceiptWriter.write(ReceiptReader.read(bytes))).isEqualTo(bytes);
    assertThat(ReceiptWriter.write(receipt)).isEqualTo(issued.receipt());
  }
}
