package org.mifeng.platform.purchase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.purchase.MeterStore.Payable;
import org.mifeng.platform.purchase.MeterStore.Share;
import org.springframework.stereotype.Component;

/**
 * Counts a use: how much of it is free, and which contract pays that at the price of the day. It
 * never refuses. What is over the quota the enterprise pays itself; what no contract covers is
 * counted all the same, for the city to see.
 */
@Component
class Metering {
  private static final Viewer PLATFORM = Viewer.system("purchase.metering");

  private final MeterStore store;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  Metering(MeterStore store, Organisations organisations, Transactions transactions, Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Counts a use in the transaction it is told in; one that was told before is not counted again.
   */
  void count(Provision use) {
    transactions.run(
        PLATFORM,
        () -> {
          if (!isEnterprise(new OrganisationId(use.enterprise()))) {
            return;
          }
          store.lock(use);
          if (!store.isCounted(use)) {
            var day = LegalTime.day(use.at());
            store.insert(use, share(use, day, free(use, day)), clock.instant());
          }
        });
  }

  /** Officials use services too, and have no quota. Whom nobody acts for yet is on a roster. */
  private boolean isEnterprise(OrganisationId id) {
    return organisations
        .find(PLATFORM, id)
        .map(one -> one.kind() == OrganisationKind.ENTERPRISE)
        .orElse(true);
  }

  private int free(Provision use, LocalDate day) {
    long usedBefore = store.addUsed(use, day.getYear()) - use.quantity();
    long left = store.free(new OrganisationId(use.enterprise()), use.service(), day) - usedBefore;
    return (int) Math.clamp(left, 0L, (long) use.quantity());
  }

  private Share share(Provision use, LocalDate day, int free) {
    for (var contract : store.listPaying(use.service(), day)) {
      var money = contract.price().times(free);
      if (money.isPresent() && store.spend(contract, free, money.get())) {
        return new Share(day, free, Optional.of(contract), money.get());
      }
    }
    return new Share(day, free, Optional.<Payable>empty(), Money.ZERO);
  }
}
