package org.mifeng.platform.notifications.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** What one was told, beside what one has to do. */
@Component
class MessageNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.WORK,
            50,
            "notifications.messages.title",
            "/notices",
            "mail",
            Permission.OWN_ACCOUNT));
  }
}
