package org.mifeng.platform.oversight.tasks;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Tasks, matters, meetings and briefings, for the offices of the plan. */
@Component
class TaskNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        entry(30, "oversight.tasks.title", "/oversight/tasks", "tree"),
        entry(40, "oversight.matters.title", "/oversight/matters", "question"),
        entry(50, "oversight.meetings.title", "/oversight/meetings", "people"),
        entry(60, "oversight.briefings.title", "/oversight/briefings", "mail"));
  }

  private static NavigationEntry entry(int order, String key, String path, String icon) {
    return NavigationEntry.of(
        NavigationGroup.OVERSIGHT, order, key, path, icon, Permission.WORK_ON_TASKS);
  }
}
