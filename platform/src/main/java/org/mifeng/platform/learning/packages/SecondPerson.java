package org.mifeng.platform.learning.packages;

import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Puts a package that waits for a second person into the work inbox of the desk it came from. */
@Component("packageSecondPerson")
class SecondPerson {
  private static final String KIND = "learning.work.review-package";
  private static final String DONE = "learning.work-outcome.";

  private final WorkItems work;

  SecondPerson(WorkItems work) {
    this.work = work;
  }

  void awaited(Viewer viewer, CoursePackage one) {
    work.open(
        viewer,
        new Work(
            KIND,
            one.id().toString(),
            List.of(one.about().title().zh()),
            new Work.Assignee.Desk(viewer.organisation(), viewer.seat()),
            null,
            one.path(),
            List.of()));
  }

  /** It was decided. */
  void has(Viewer viewer, CoursePackage one, CoursePackage.State outcome) {
    work.finish(viewer, KIND, one.id().toString(), DONE + outcome.code());
  }
}
