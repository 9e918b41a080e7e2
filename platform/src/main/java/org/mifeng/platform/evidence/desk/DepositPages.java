package org.mifeng.platform.evidence.desk;

import java.time.Clock;
import java.util.List;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.upgrade.Upgrades;
import org.mifeng.platform.evidence.usage.Verifications;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together the page of a deposit. */
@Component
class DepositPages {
  private final Deposits deposits;
  private final Upgrades upgrades;
  private final TrustedLogs trusted;
  private final Verifications verifications;
  private final Clock clock;

  DepositPages(
      Deposits deposits,
      Upgrades upgrades,
      TrustedLogs trusted,
      Verifications verifications,
      Clock clock) {
    this.deposits = deposits;
    this.upgrades = upgrades;
    this.trusted = trusted;
    this.verifications = verifications;
    this.clock = clock;
  }

  DepositPage of(Viewer viewer, DepositId id, Shell shell) {
    var deposit = deposits.require(viewer, id);
    var receipt = upgrades.receipt(viewer, id);
    var verdict = ReceiptCheck.check(receipt, null, List.of(trusted.policy()), clock.instant());
    return DepositPage.of(
        shell, deposit, ReceiptReader.read(receipt), verdict, checks(viewer, id, shell));
  }

  private Fact checks(Viewer viewer, DepositId id, Shell shell) {
    var words =
        verifications
            .find(viewer, id)
            .map(
                checks ->
                    shell.text(
                        "evidence.show.checked",
                        shell.number(checks.times()),
                        shell.date(checks.last())))
            .orElseGet(() -> shell.text("evidence.show.unchecked"));
    return Fact.of(shell.text("evidence.show.checks"), words);
  }
}
