package org.mifeng.platform.evidence.desk;

import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Shell;

/**
 * A deposit that a new version may follow, as the seal page offers it.
 *
 * @param id of the deposit
 * @param title the owner's, or words for its absence
 * @param received when, in the page's language
 */
record EarlierChoice(String id, String title, String received) {
  /** Most choices shown at once. */
  static final int LIMIT = 8;

  static EarlierChoice of(Shell shell, Deposit deposit) {
    return new EarlierChoice(
        deposit.id().toString(),
        DepositTable.title(shell, deposit),
        shell.time(deposit.receivedAt()));
  }
}
