package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.tasks.TaskPage.Mark;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of meetings and their minutes together. */
@Component
class MeetingPages {
  private final Meetings meetings;
  private final Matters matters;
  private final MatterPages pages;
  private final Offices offices;
  private final Tasks tasks;

  MeetingPages(
      Meetings meetings, Matters matters, MatterPages pages, Offices offices, Tasks tasks) {
    this.meetings = meetings;
    this.matters = matters;
    this.pages = pages;
    this.offices = offices;
    this.tasks = tasks;
  }

  /** The meetings. */
  MatterPage.Meetings index(Viewer viewer, Shell shell) {
    var plans = pages.planNames(viewer, shell);
    var table =
        Table.<Meeting>of("oversight.meetings.title")
            .column("on", "oversight.meetings.on", row -> Cell.day(row.held().on()))
            .column(
                "title",
                "oversight.meetings.name",
                row -> Cell.link(row.held().title(), path(row.id())))
            .column(
                "plan",
                "oversight.plan.one",
                row -> Cell.text(plans.getOrDefault(row.plan(), row.plan())))
            .column(
                "present",
                "oversight.meetings.present",
                row -> Cell.number(row.held().present().size()))
            .column(
                "state",
                "oversight.meetings.state",
                row -> {
                  var mark = mark(row, shell);
                  return Cell.tag(mark.text(), mark.tone());
                });
    return new MatterPage.Meetings(
        TaskTables.fill(table, meetings.list(viewer)),
        pages.plans(viewer, shell),
        MatterPages.options(offices.names(shell.locale())),
        tasks.today().toString(),
        viewer.may(MANAGE_PLANS));
  }

  private static Mark mark(Meeting meeting, Shell shell) {
    return meeting.ended() == null
        ? new Mark("", shell.text("oversight.meetings.open"), "warning")
        : new Mark("", shell.text("oversight.meetings.final"), "success");
  }

  /** The minutes of one meeting. */
  MatterPage.Minutes show(Viewer viewer, UUID id, Shell shell) {
    var meeting = meetings.require(viewer, id);
    var names = offices.names(shell.locale());
    var may = viewer.may(MANAGE_PLANS) && meeting.ended() == null;
    return new MatterPage.Minutes(
        meeting.held().title(),
        path(id),
        mark(meeting, shell),
        facts(viewer, meeting, names, shell),
        meeting.remarks().lines().filter(line -> !line.isBlank()).toList(),
        items(viewer, meeting, names, shell),
        new MatterPage.Treat(
            may ? open(viewer, meeting, shell) : List.of(),
            Stream.of(Stage.DISCUSSED, Stage.DECIDED, Stage.CLOSED)
                .map(
                    stage ->
                        Option.of(
                            stage.code(), shell.text("oversight.matters.stage." + stage.code())))
                .toList(),
            MatterPages.options(names),
            may));
  }

  private List<Option> open(Viewer viewer, Meeting meeting, Shell shell) {
    return matters.list(viewer).stream()
        .filter(matter -> matter.stage() != Stage.CLOSED)
        .filter(matter -> matter.about().plan().equals(meeting.plan()))
        .map(
            matter ->
                Option.of(
                    matter.id().toString(),
                    shell.text(
                        "oversight.meetings.matter",
                        matter.title(),
                        shell.text("oversight.matters.stage." + matter.stage().code()))))
        .toList();
  }

  private List<Fact> facts(Viewer viewer, Meeting meeting, Map<Office, String> names, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("oversight.meetings.on"), shell.date(meeting.held().on())));
    facts.add(
        Fact.of(
            shell.text("oversight.plan.one"),
            pages.planNames(viewer, shell).getOrDefault(meeting.plan(), meeting.plan())));
    facts.add(
        Fact.of(
            shell.text("oversight.meetings.present"),
            meeting.held().present().stream()
                .map(office -> names.getOrDefault(office, office.key()))
                .collect(Collectors.joining(shell.text("oversight.separator")))));
    facts.add(
        Fact.of(
            shell.text("oversight.meetings.written-by"),
            shell.text(
                "oversight.tasks.by-at", meeting.by().name(), shell.time(meeting.by().at()))));
    var ended = meeting.ended();
    if (ended != null) {
      facts.add(
          Fact.of(
              shell.text("oversight.meetings.final"),
              shell.text("oversight.tasks.by-at", ended.name(), shell.time(ended.at()))));
    }
    return facts;
  }

  private List<MatterPage.Item> items(
      Viewer viewer, Meeting meeting, Map<Office, String> names, Shell shell) {
    var items = new ArrayList<MatterPage.Item>();
    var readable = matters.list(viewer).stream().map(Matter::id).collect(Collectors.toSet());
    for (var treated : meetings.treated(viewer, meeting)) {
      items.add(
          new MatterPage.Item(
              String.valueOf(items.size() + 1),
              treated.about().task().isEmpty()
                  ? treated.title()
                  : shell.text(
                      "oversight.meetings.of-task", treated.title(), treated.about().task()),
              readable.contains(treated.matter()) ? Matters.path(treated.matter()) : "",
              shell.text("oversight.matters.stage." + treated.step().stage().code()),
              treated.step().text().lines().filter(line -> !line.isBlank()).toList(),
              MatterPages.charge(treated.step().charge(), names, shell)));
    }
    return items;
  }

  /** Where a meeting's minutes are. */
  static String path(UUID id) {
    return "/oversight/meetings/" + id;
  }
}
