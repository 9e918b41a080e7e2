package org.mifeng.platform.purchase;

import org.mifeng.platform.kernel.Provision;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of services while they are being given, and counts each in the same transaction. */
@Component
class PurchaseListener {
  private final Metering metering;

  PurchaseListener(Metering metering) {
    this.metering = metering;
  }

  @EventListener
  void on(Provision use) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a use is told inside its own transaction");
    }
    metering.count(use);
  }
}
