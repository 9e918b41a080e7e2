package org.mifeng.platform.checkup.templates;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The library; for enterprises also what they adopted. */
@Component
class TemplateNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            60,
            "checkup.templates.title",
            "/templates",
            "folder",
            Permission.READ_TEMPLATES),
        NavigationEntry.of(
            NavigationGroup.CHECKUP,
            70,
            "checkup.adopted.title",
            "/adopted-texts",
            "tick",
            Permission.ADOPT_TEMPLATES));
  }
}
