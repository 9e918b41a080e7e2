package org.mifeng.platform.notifications.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** How many messages are unread, on the home page of whoever has any. */
@Component
class MessageCards implements DashboardSource {
  private final Inbox inbox;

  MessageCards(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    if (!shell.may(Permission.OWN_ACCOUNT)) {
      return List.of();
    }
    var unread = inbox.count(shell.viewer(), true);
    if (unread == 0) {
      return List.of();
    }
    return List.of(
        new DashboardCard(
            5,
            "mail",
            shell.text("notifications.messages.title"),
            shell.number(unread),
            shell.text("notifications.card.text"),
            "/notices?state=unread",
            shell.text("notifications.card.link")));
  }
}
