package org.mifeng.platform.evidence.acts;

import java.time.Clock;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of protective acts while they are being done, and writes each down in the same transaction:
 * an act that cannot be written down does not happen.
 */
@Component
class ActListener {
  private static final Viewer PLATFORM = Viewer.system("evidence.acts");

  private final ActStore store;
  private final Transactions transactions;
  private final Clock clock;

  ActListener(ActStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener
  void on(ProtectiveAct act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is announced inside its own transaction");
    }
    transactions.run(PLATFORM, () -> store.insert(act, ActStatement.of(act), clock.instant()));
  }
}
