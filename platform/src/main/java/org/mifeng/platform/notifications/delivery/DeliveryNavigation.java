package org.mifeng.platform.notifications.delivery;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** One's own preferences; for the operator all deliveries. */
@Component
class DeliveryNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.OPERATIONS,
            65,
            "notifications.deliveries.title",
            "/notice-deliveries",
            "mail",
            Permission.OPERATE),
        NavigationEntry.of(
            NavigationGroup.ACCOUNT,
            30,
            "notifications.preferences.title",
            "/notices/preferences",
            "settings",
            Permission.OWN_ACCOUNT));
  }
}
