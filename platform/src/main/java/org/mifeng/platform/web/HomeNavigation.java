package org.mifeng.platform.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** The shell's own entry: the overview. */
@Component
class HomeNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(NavigationGroup.START, 0, "web.navigation.home", "/", "home"));
  }
}
