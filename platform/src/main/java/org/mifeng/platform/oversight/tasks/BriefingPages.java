package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.tasks.TaskPage.Count;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of briefings together. */
@Component
class BriefingPages {
  private final Briefings briefings;
  private final Meetings meetings;
  private final MatterPages pages;
  private final Offices offices;

  BriefingPages(Briefings briefings, Meetings meetings, MatterPages pages, Offices offices) {
    this.briefings = briefings;
    this.meetings = meetings;
    this.pages = pages;
    this.offices = offices;
  }

  /** The briefings. */
  MatterPage.Briefings index(Viewer viewer, Shell shell) {
    var plans = pages.planNames(viewer, shell);
    var table =
        Table.<Briefing>of("oversight.briefings.title")
            .column("at", "oversight.briefings.at", row -> Cell.time(row.by().at()))
            .column(
                "title",
                "oversight.briefings.name",
                row -> Cell.link(row.words().title(), Briefings.path(row.id())))
            .column(
                "plan",
                "oversight.plan.one",
                row -> Cell.text(plans.getOrDefault(row.plan(), row.plan())))
            .column("red", "oversight.tasks.light.red", row -> Cell.number(row.lights().red()))
            .column(
                "yellow", "oversight.tasks.light.yellow", row -> Cell.number(row.lights().yellow()))
            .column(
                "green", "oversight.tasks.light.green", row -> Cell.number(row.lights().green()));
    var may = viewer.may(MANAGE_PLANS);
    return new MatterPage.Briefings(
        TaskTables.fill(table, briefings.list(viewer)),
        pages.plans(viewer, shell),
        may ? minutes(viewer, shell) : List.of(),
        MatterPages.options(offices.names(shell.locale())),
        offices.copied().stream().map(Office::key).toList(),
        may);
  }

  private List<Option> minutes(Viewer viewer, Shell shell) {
    return meetings.list(viewer).stream()
        .filter(meeting -> meeting.ended() != null)
        .map(
            meeting ->
                Option.of(
                    meeting.id().toString(),
                    shell.text(
                        "oversight.briefings.of-meeting",
                        shell.date(meeting.held().on()),
                        meeting.held().title())))
        .toList();
  }

  /** One briefing. */
  MatterPage.OfBriefing show(Viewer viewer, UUID id, Shell shell) {
    var briefing = briefings.require(viewer, id);
    var names = offices.names(shell.locale());
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            shell.text("oversight.briefings.at"),
            shell.text(
                "oversight.tasks.by-at", briefing.by().name(), shell.time(briefing.by().at()))));
    facts.add(
        Fact.of(
            shell.text("oversight.plan.one"),
            pages.planNames(viewer, shell).getOrDefault(briefing.plan(), briefing.plan())));
    var meeting = briefing.meeting();
    if (meeting != null) {
      facts.add(
          Fact.link(
              shell.text("oversight.meetings.minutes"),
              meetings.require(viewer, meeting).held().title(),
              MeetingPages.path(meeting)));
    }
    var lights = briefing.lights();
    return new MatterPage.OfBriefing(
        briefing.words().title(),
        facts,
        List.of(
            count(Light.RED, lights.red(), shell),
            count(Light.YELLOW, lights.yellow(), shell),
            count(Light.GREEN, lights.green(), shell)),
        briefing.words().text().lines().filter(line -> !line.isBlank()).toList(),
        copies(viewer, briefing, names, shell));
  }

  private static Count count(Light light, int number, Shell shell) {
    return new Count(
        shell.text("oversight.tasks.light." + light.code()), light.tone(), shell.number(number));
  }

  private Table.Filled copies(
      Viewer viewer, Briefing briefing, Map<Office, String> names, Shell shell) {
    return TaskTables.fill(
        Table.<Briefing.Copy>of("oversight.briefings.copies")
            .column(
                "office",
                "oversight.tasks.office",
                row -> Cell.text(names.getOrDefault(row.office(), row.office().key())))
            .column(
                "told",
                "oversight.briefings.how",
                row ->
                    row.told()
                        ? Cell.tag(shell.text("oversight.briefings.told"), "success")
                        : Cell.tag(shell.text("oversight.briefings.on-paper"), "warning")),
        briefings.copies(viewer, briefing));
  }
}
