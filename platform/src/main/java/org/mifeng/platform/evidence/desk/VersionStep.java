package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.Relation;
import org.mifeng.platform.web.Shell;

/**
 * One version in a chain.
 *
 * @param id of its deposit
 * @param title the owner's, or words for its absence
 * @param received when
 * @param relation in words how it follows the one before; empty for the first
 * @param here whether it is the deposit shown
 */
record VersionStep(String id, String title, String received, String relation, boolean here) {
  /** The chain around a deposit, the newest first; empty when it stands alone. */
  static List<VersionStep> chain(Shell shell, Deposit shown, List<Deposit> chain) {
    if (chain.size() < 2) {
      return List.of();
    }
    return chain.reversed().stream().map(deposit -> of(shell, shown, deposit)).toList();
  }

  private static VersionStep of(Shell shell, Deposit shown, Deposit deposit) {
    var follows = deposit.submission().follows();
    return new VersionStep(
        deposit.id().toString(),
        DepositTable.title(shell, deposit),
        shell.exactTime(deposit.receivedAt()),
        follows == null ? "" : relation(shell, follows.relation()),
        deposit.id().equals(shown.id()));
  }

  static String relation(Shell shell, Relation relation) {
    return shell.text("evidence.relation." + relation.word());
  }
}
