package org.mifeng.platform.learning.study;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The courses, beside what else helps after a check-up. */
@Component
class StudyNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.LEARNING,
            80,
            "learning.courses.title",
            "/courses",
            "journal",
            Permission.TAKE_COURSES));
  }
}
