package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.web.Fact;

/** One of an enterprise's people in a course. */
record TraineePage(Trainee trainee, String course, List<Fact> facts) {
  String path() {
    return "/training/" + trainee.study();
  }

  boolean canBeWithdrawn() {
    return trainee.byLink() && !trainee.isFinished();
  }

  boolean hasLink() {
    return trainee.work().linkUntil() != null;
  }
}
