package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The knowledge base, for everybody who is signed in; visitors find it on the front page. */
@Component
class KnowledgeNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.CHECKUP, 80, "consultation.knowledge.title", "/knowledge", "question"));
  }
}
