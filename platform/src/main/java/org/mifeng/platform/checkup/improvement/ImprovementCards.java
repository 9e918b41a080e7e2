package org.mifeng.platform.checkup.improvement;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Tasks and reminders on an enterprise's home page. */
@Component
class ImprovementCards implements DashboardSource {
  private static final int ORDER = 21;

  private final Plan plan;
  private final Reminders reminders;

  ImprovementCards(Plan plan, Reminders reminders) {
    this.plan = plan;
    this.reminders = reminders;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    if (!shell.may(Permission.CHECK_UP)) {
      return List.of();
    }
    var cards = new ArrayList<DashboardCard>();
    for (var reminder : reminders.list(shell.viewer())) {
      var line = ReminderLines.of(reminder, shell);
      cards.add(
          new DashboardCard(
              ORDER,
              "alert",
              shell.text("checkup.reminder.title"),
              "",
              line.text(),
              line.link(),
              line.linkText()));
    }
    long open =
        plan.list(shell.viewer()).stream().filter(one -> one.state() == Task.State.OPEN).count();
    if (open > 0) {
      cards.add(
          new DashboardCard(
              ORDER + 1,
              "list",
              shell.text("checkup.improvement.title"),
              shell.number(open),
              shell.text("checkup.improvement.card"),
              "/improvement-plan",
              shell.text("checkup.improvement.card-link")));
    }
    return cards;
  }
}
