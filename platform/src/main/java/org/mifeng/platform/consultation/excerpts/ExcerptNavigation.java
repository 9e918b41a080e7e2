package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.List;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Where excerpts stand in the navigation of the office. */
@Component
class ExcerptNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            31,
            "consultation.excerpt.title",
            ExcerptPages.LIST,
            "file",
            HANDLE_QUESTIONS));
  }
}
