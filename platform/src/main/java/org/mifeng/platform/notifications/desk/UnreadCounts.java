package org.mifeng.platform.notifications.desk;

import java.util.Map;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.web.NavigationCounts;
import org.springframework.stereotype.Component;

/** How many messages are unread, beside where they are. */
@Component
class UnreadCounts implements NavigationCounts {
  private final Inbox inbox;

  UnreadCounts(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Map<String, Integer> of(Viewer viewer) {
    if (!viewer.may(Permission.OWN_ACCOUNT)) {
      return Map.of();
    }
    int unread = inbox.countUnread(viewer);
    return unread == 0 ? Map.of() : Map.of("/notices", unread);
  }
}
