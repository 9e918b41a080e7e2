package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Deliveries as the operator sees them: where each stands, never what it says. */
@Component
class Deliveries {
  private static final Viewer PLATFORM = Viewer.system("notifications.deliveries");

  private final DeliveryListStore store;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Deliveries(
      DeliveryListStore store,
      Accounts accounts,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that match, the latest first. */
  List<Delivery> list(Viewer viewer, DeliveryFilter filter, long offset, int limit) {
    viewer.require(Permission.OPERATE);
    return transactions.as(PLATFORM, () -> store.list(filter, offset, limit));
  }

  long count(Viewer viewer, DeliveryFilter filter) {
    viewer.require(Permission.OPERATE);
    return transactions.as(PLATFORM, () -> store.count(filter));
  }

  /** How many notices wait for somebody to sit down at their desk. */
  long countUntold(Viewer viewer) {
    viewer.require(Permission.OPERATE);
    return transactions.as(PLATFORM, store::countUntold);
  }

  /** The names people sign in with. */
  Map<AccountId, String> logins(Viewer viewer, List<Delivery> deliveries) {
    viewer.require(Permission.OPERATE);
    var logins = new HashMap<AccountId, String>();
    for (var delivery : deliveries) {
      logins.computeIfAbsent(
          delivery.person(),
          person -> accounts.find(PLATFORM, person).map(Account::login).orElse("-"));
    }
    return logins;
  }

  /**
   * Has a delivery handed over at once, also one that failed or was given up.
   *
   * @throws Refusal 409 when it was sent, or is not there
   */
  void retry(Viewer viewer, UUID id) {
    viewer.require(Permission.OPERATE);
    transactions.run(
        viewer,
        () -> {
          if (!transactions.as(PLATFORM, () -> store.retry(id, clock.instant()))) {
            throw Refusal.conflict("notifications.refusal.sent");
          }
          audit.record(viewer, "notifications.delivery-retried", id.toString(), Map.of());
        });
  }
}
