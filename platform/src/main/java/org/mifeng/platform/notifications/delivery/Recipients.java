package org.mifeng.platform.notifications.delivery;

import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Who somebody is at the moment a letter goes out: much may have changed since it was planned. */
@Component
class Recipients {
  private static final Viewer PLATFORM = Viewer.system("notifications.delivering");

  private final Accounts accounts;
  private final Addresses addresses;
  private final Preferences preferences;

  Recipients(Accounts accounts, Addresses addresses, Preferences preferences) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.preferences = preferences;
  }

  /**
   * Somebody a letter goes to, or why it does not.
   *
   * @param address empty when there is none
   * @param trouble code of why nothing goes out; empty when it does
   */
  record Recipient(Account person, String address, Habit habit, String trouble) {}

  /** Whom a delivery goes to now. */
  Recipient of(Delivery delivery, Channel channel) {
    var person = accounts.require(PLATFORM, delivery.person());
    var address = addresses.find(delivery.person(), channel.addressed()).orElse("");
    var habit = preferences.of(delivery.person()).habit();
    var trouble =
        person.closedAt() != null ? "account-closed" : address.isEmpty() ? "no-address" : "";
    return new Recipient(person, address, habit, trouble);
  }
}
