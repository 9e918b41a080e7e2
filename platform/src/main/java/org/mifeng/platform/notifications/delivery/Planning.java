package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Decides by which ways each message goes out, after the change it follows from has committed. */
@Component
class Planning {
  private static final Viewer PLATFORM = Viewer.system("notifications.planning");
  private static final int MOST_AT_ONCE = 100;

  private final DeliveryStore store;
  private final Channels channels;
  private final Preferences preferences;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Clock clock;

  Planning(
      DeliveryStore store,
      Channels channels,
      Preferences preferences,
      Addresses addresses,
      Accounts accounts,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.preferences = preferences;
    this.addresses = addresses;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Plans all that is unplanned. */
  void go() {
    while (transactions.as(PLATFORM, this::planSome) == MOST_AT_ONCE) {
      // There may be more.
    }
  }

  private int planSome() {
    List<DeliveryStore.Unplanned> messages = store.takeUnplanned(MOST_AT_ONCE);
    for (var message : messages) {
      if (isOpen(message.person())) {
        plan(message);
      }
      store.planned(message.message(), clock.instant());
    }
    return messages.size();
  }

  private boolean isOpen(AccountId person) {
    return accounts
        .find(PLATFORM, person)
        .filter(account -> account.closedAt() == null)
        .isPresent();
  }

  private void plan(DeliveryStore.Unplanned message) {
    var chosen = preferences.of(message.person());
    var now = clock.instant();
    for (var channel : channels.all()) {
      var way = new Preferences.Way(Rooms.of(message.kind()), channel.name());
      if (chosen.wants(way) && addresses.find(message.person(), channel.addressed()).isPresent()) {
        var due = chosen.habit().mayGo(now, message.urgent());
        store.plan(message, channel.name(), now, due);
      }
    }
  }
}
