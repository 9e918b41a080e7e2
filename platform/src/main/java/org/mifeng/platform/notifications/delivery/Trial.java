package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.springframework.stereotype.Component;

/** A notice to oneself, to see which ways work: one a minute. */
@Component
class Trial {
  private final Notices notices;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Trial(Notices notices, Transactions transactions, Audit audit, Clock clock) {
    this.notices = notices;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  void send(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
    var notice =
        new Notice(
            "notifications:" + viewer.account() + ":trial-" + minute,
            "notifications.notice.trial",
            new Notice.Recipient.Person(viewer.account()),
            List.of(),
            "/notices/preferences",
            true);
    transactions.run(
        viewer,
        () -> {
          notices.send(viewer, notice);
          audit.record(viewer, "notifications.trial-sent", viewer.account().toString(), Map.of());
        });
  }
}
