package org.mifeng.platform.calendar.desk;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The calendar, last of what concerns one's work. */
@Component
class CalendarNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.WORK,
            90,
            "calendar.title",
            "/calendar",
            "calendar",
            Permission.OWN_ACCOUNT));
  }
}
