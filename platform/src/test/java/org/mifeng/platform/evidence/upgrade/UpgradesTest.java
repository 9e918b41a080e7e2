package org.mifeng.platform.evidence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What lifts a receipt before and after somebody has spoken. */
@PlatformTest
class UpgradesTest {
  @Autowired private Deposits deposits;
  @Autowired private Upgrades upgrades;
  @Autowired private Writing writing;

  @Test
  void aReceiptJustGivenStandsAtLevelOneAndKeepsItsBytes() {
    var viewer = anEnterprise();
    var issued = deposits.deposit(viewer, List.of(aFile("fresh")), null, new byte[32]).getFirst();
    var deposit = deposits.require(viewer, issued.id());

    var upgraded = ReceiptReader.read(upgrades.receipt(viewer, issued.id()));

    assertThat(upgraded.level()).isGreaterThanOrEqualTo(Receipt.SEALED);
    assertThat(upgraded.entry().body())
        .isEqualTo(ReceiptReader.read(issued.receipt()).entry().body());
    assertThat(upgrades.levels(List.of(deposit))).containsOnlyKeys(issued.id());
  }

  @Test
  void aLeafThatIsNotThereCannotBeLifted() {
    int year = writing.year();

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> upgrades.of(year, Long.MAX_VALUE));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> upgrades.of(year, -1));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> upgrades.of(2001, 0));
  }
}
