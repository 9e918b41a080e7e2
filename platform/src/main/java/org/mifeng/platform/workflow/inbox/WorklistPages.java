package org.mifeng.platform.workflow.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.workflow.Absences;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.WorkTerm.Urgency;
import org.mifeng.platform.workflow.Worklist;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.stereotype.Component;

/** Puts the four lists together. */
@Component
class WorklistPages {
  private final Worklist worklist;
  private final Absences absences;
  private final Organisations organisations;
  private final WorkingCalendar calendar;

  WorklistPages(
      Worklist worklist, Absences absences, Organisations organisations, WorkingCalendar calendar) {
    this.worklist = worklist;
    this.absences = absences;
    this.organisations = organisations;
    this.calendar = calendar;
  }

  WorklistPage of(Viewer viewer, Tab tab, WorkQuery query, Paging paging, Shell shell) {
    var kinds = worklist.listKinds(viewer);
    var filter = query.filter(shell, kinds);
    var rows = worklist.list(viewer, tab, filter, paging.size(), paging.offset());
    var paged = new Paged<>(rows, worklist.count(viewer, tab, filter), paging);
    var path = WorklistController.path(tab);
    return new WorklistPage(
        path,
        tabs(viewer, tab, shell),
        standIns(viewer, shell),
        new WorklistPage.Filter(
            filter.words(),
            filter.kind(),
            filter.urgency() == null ? "" : WorkQuery.code(filter.urgency()),
            kinds.stream().map(kind -> Option.of(kind, WorkQuery.name(shell, kind))).toList(),
            Arrays.stream(Urgency.values())
                .map(
                    one ->
                        Option.of(
                            WorkQuery.code(one),
                            shell.text("workflow.urgency." + WorkQuery.code(one))))
                .toList(),
            query.isEmpty()),
        table(shell, rows).of(tab).fill(paged).withExport(path),
        new WorklistPage.Empty(
            shell.text("workflow.empty." + tab.code()),
            shell.text("workflow.empty-text." + tab.code())));
  }

  /** All that a list holds under a filter, for a file. */
  List<WorkItem> all(Viewer viewer, Tab tab, WorkQuery query, Shell shell) {
    var filter = query.filter(shell, worklist.listKinds(viewer));
    return worklist.list(viewer, tab, filter, Exports.MOST_AT_ONCE + 1, 0);
  }

  WorkTable table(Shell shell, List<WorkItem> items) {
    var offices = new HashSet<OrganisationId>();
    for (var item : items) {
      offices.add(item.course().from());
      if (item.desk() != null) {
        offices.add(item.desk().organisation());
      }
    }
    return new WorkTable(
        shell,
        new Deadlines(shell, calendar, worklist.now()),
        offices.isEmpty() ? java.util.Map.of() : organisations.names(offices));
  }

  private List<WorklistPage.Tab> tabs(Viewer viewer, Tab current, Shell shell) {
    return WorklistController.tabs().stream()
        .map(
            tab ->
                new WorklistPage.Tab(
                    shell.text("workflow.tab." + tab.code()),
                    WorkTable.counted(
                        shell, worklist.count(viewer, tab, WorkFilter.ALL, WorkTable.MOST_COUNTED)),
                    WorklistController.path(tab),
                    tab == current))
        .toList();
  }

  private List<String> standIns(Viewer viewer, Shell shell) {
    var now = worklist.now();
    var lines = new ArrayList<String>();
    for (var absence : absences.list(viewer)) {
      if (absence.isOn(now)) {
        var own = absence.who().account().equals(viewer.account());
        lines.add(
            own
                ? shell.text(
                    "workflow.absence.own",
                    absence.deputy().name(),
                    shell.date(Deadlines.lastDay(absence.until())))
                : shell.text(
                    "workflow.absence.for",
                    absence.who().name(),
                    shell.date(Deadlines.lastDay(absence.until()))));
      }
    }
    return lines;
  }
}
