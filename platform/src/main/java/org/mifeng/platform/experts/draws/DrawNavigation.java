package org.mifeng.platform.experts.draws;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Draws for the lead bureau, invitations for experts. */
@Component
class DrawNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            65,
            "experts.draw.title",
            "/draws",
            "tick",
            Permission.DRAW_EXPERTS),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            75,
            "experts.invitation.title",
            "/invitations",
            "mail",
            Permission.OWN_EXPERTISE));
  }
}
