package org.mifeng.platform.notifications.desk;

import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Welcomes the demonstration's accounts, once each. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class WelcomeDemo {
  private static final Viewer DEMO = Viewer.system("demo");

  private final Accounts accounts;
  private final Notices notices;
  private final Transactions transactions;

  WelcomeDemo(Accounts accounts, Notices notices, Transactions transactions) {
    this.accounts = accounts;
    this.notices = notices;
    this.transactions = transactions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void welcome() {
    for (var seat : Seat.values()) {
      accounts
          .findByLogin(DEMO, "demo-" + seat.code())
          .filter(account -> account.demo())
          .ifPresent(account -> welcome(account.id()));
    }
  }

  private void welcome(AccountId account) {
    var notice =
        new Notice(
            "notifications:" + account + ":welcome",
            "notifications.notice.welcome",
            new Notice.Recipient.Person(account),
            List.of(),
            "/",
            false);
    transactions.run(DEMO, () -> notices.send(DEMO, notice));
  }
}
