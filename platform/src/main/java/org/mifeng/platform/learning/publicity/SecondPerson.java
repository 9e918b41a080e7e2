package org.mifeng.platform.learning.publicity;

import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Puts what waits for a second person into the work inbox of the desk it came from: whoever sits
 * there and did not write it can publish or return it.
 */
@Component
class SecondPerson {
  private static final String KIND = "learning.work.publish";
  private static final String DONE = "learning.work-outcome.";

  private final WorkItems work;

  SecondPerson(WorkItems work) {
    this.work = work;
  }

  void awaited(Viewer viewer, Item item) {
    work.open(
        viewer,
        new Work(
            KIND,
            subject(item),
            List.of(item.content().text().zh().title()),
            new Work.Assignee.Desk(viewer.organisation(), viewer.seat()),
            null,
            item.about().deskPath(),
            List.of()));
  }

  /** It was decided. */
  void has(Viewer viewer, Item item, String outcome) {
    work.finish(viewer, KIND, subject(item), DONE + outcome);
  }

  private static String subject(Item item) {
    return item.about().id().toString();
  }
}
