package org.mifeng.platform.learning.publicity;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** What is published, for all; the desk, for those who write. */
@Component
class PublicityNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.LEARNING, 10, "learning.publicity.title", "/publicity", "info"),
        NavigationEntry.of(
            NavigationGroup.LEARNING,
            20,
            "learning.publicity.desk",
            "/publicity-desk",
            "pencil",
            Permission.EDIT_PUBLICITY));
  }
}
