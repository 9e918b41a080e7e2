package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** The training of one's own people. */
@Component
class TrainingNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.LEARNING,
            90,
            "learning.staff.title",
            "/training",
            "people",
            Permission.TRAIN_STAFF));
  }
}
