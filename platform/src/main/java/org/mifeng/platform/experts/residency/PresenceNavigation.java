package org.mifeng.platform.experts.residency;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Where presences at parks stand in the navigation. */
@Component
class PresenceNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            80,
            "experts.presence.title",
            "/park-presences",
            "park",
            Permission.OFFER_SERVICES,
            Permission.CONFIRM_PRESENCE),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            81,
            "experts.presence.public",
            "/park-institutions",
            "park",
            Permission.ORDER_SERVICES,
            Permission.READ_ORDERS));
  }
}
