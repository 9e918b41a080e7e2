package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The inbox, for everybody who is signed in. */
@Component
class WorkNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.WORK, 10, "workflow.title", "/work", "inbox", Permission.OWN_ACCOUNT));
  }
}
