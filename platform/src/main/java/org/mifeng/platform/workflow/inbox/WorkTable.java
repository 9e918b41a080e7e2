package org.mifeng.platform.workflow.inbox;

import java.util.Map;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.Worklist.Tab;

/**
 * The columns of lists of items, on screen and in exports.
 *
 * @param names what organisations are called
 */
record WorkTable(Shell shell, Deadlines deadlines, Map<OrganisationId, String> names) {
  /** Counts beside a list's name go so far. */
  static final int MOST_COUNTED = 999;

  Table<WorkItem> of(Tab tab) {
    var table =
        Table.<WorkItem>of("workflow.tab." + tab.code())
            .column(
                "title",
                "workflow.field.title",
                item -> Cell.link(title(shell, item), "/work/" + item.id()))
            .column("deadline", "workflow.field.deadline", deadlines::cell)
            .column("due", "workflow.field.due", item -> Deadlines.due(item.course().term().due()))
            .column("from", "workflow.field.from", item -> Cell.text(from(item)))
            .column("who", "workflow.field.who", item -> Cell.text(who(item)))
            .column(
                "given", "workflow.field.given", item -> Cell.time(item.course().term().given()));
    return tab == Tab.TO_DO
        ? table
        : table.column("state", "workflow.field.state", item -> Cell.text(state(item)));
  }

  /** An item's title; its arguments are put into the words. */
  static String title(Shell shell, WorkItem item) {
    return shell.text(item.matter().kind(), item.matter().arguments().toArray());
  }

  /** Who began it: the office, never more. */
  String from(WorkItem item) {
    var course = item.course();
    if (course.initiator().account().equals(shell.viewer().account())) {
      return shell.text("workflow.me");
    }
    return course.initiator().account().equals(AccountId.NOBODY)
        ? names.getOrDefault(course.from(), shell.text("workflow.platform"))
        : names.getOrDefault(course.from(), shell.text("workflow.unknown"));
  }

  /** Who has it, or whose desk it lies at; from outside only the office is named. */
  String who(WorkItem item) {
    var holder = item.holder();
    var desk = item.desk();
    var office = desk == null ? "" : names.getOrDefault(desk.organisation(), "");
    if (holder == null) {
      return shell.text(
          "workflow.at-desk",
          office,
          desk == null ? "" : shell.text("web.seat." + desk.seat().code()));
    }
    if (item.isHeldBy(shell.viewer().account())) {
      return shell.text("workflow.me");
    }
    var inside = desk != null && desk.organisation().equals(shell.viewer().organisation());
    return inside ? holder.name() : office.isEmpty() ? shell.text("workflow.somebody") : office;
  }

  /** How it stands. */
  String state(WorkItem item) {
    var ending = item.ending();
    if (ending == null) {
      return shell.text("workflow.state.open");
    }
    if (!ending.done()) {
      return shell.text("workflow.state.withdrawn");
    }
    var outcome = ending.outcome() == null ? null : shell.optionalText(ending.outcome());
    return outcome == null ? shell.text("workflow.state.done") : outcome;
  }

  /** A count as far as it goes. */
  static String counted(Shell shell, long count) {
    return count >= MOST_COUNTED ? shell.number(MOST_COUNTED) + "+" : shell.number(count);
  }
}
