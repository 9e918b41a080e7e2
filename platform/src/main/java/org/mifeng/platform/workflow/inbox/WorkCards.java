package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkTerm.Urgency;
import org.mifeng.platform.workflow.Worklist;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.stereotype.Component;

/** What is to be done, on the home page: the first thing there, while there is any. */
@Component
class WorkCards implements DashboardSource {
  private static final int ORDER = 1;

  private final Worklist worklist;

  WorkCards(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    var viewer = shell.viewer();
    if (!viewer.isSignedIn()) {
      return List.of();
    }
    long open = worklist.count(viewer, Tab.TO_DO, WorkFilter.ALL, WorkTable.MOST_COUNTED);
    if (open == 0) {
      return List.of();
    }
    long late = count(shell, Urgency.RED);
    long soon = count(shell, Urgency.YELLOW);
    var text =
        late > 0
            ? shell.text("workflow.card.late", shell.number(late), shell.number(soon))
            : soon > 0
                ? shell.text("workflow.card.soon", shell.number(soon))
                : shell.text("workflow.card.calm");
    return List.of(
        new DashboardCard(
            ORDER,
            late > 0 ? "alert" : "inbox",
            shell.text("workflow.tab.to-do"),
            WorkTable.counted(shell, open),
            text,
            late > 0 ? "/work?urgency=red" : "/work",
            shell.text("workflow.card.link")));
  }

  private long count(Shell shell, Urgency urgency) {
    return worklist.count(
        shell.viewer(),
        Tab.TO_DO,
        new WorkFilter("", urgency, "", List.of()),
        WorkTable.MOST_COUNTED);
  }
}
