package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.tasks.TaskPage.Mark;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of one report together. */
@Component
class ReportPages {
  private final Progress progress;
  private final Tasks tasks;
  private final TaskPages pages;

  ReportPages(Progress progress, Tasks tasks, TaskPages pages) {
    this.progress = progress;
    this.tasks = tasks;
    this.pages = pages;
  }

  /** One report with its files, the shares it was made from, and its review. */
  TaskPage.OfReport of(Viewer viewer, UUID id, Shell shell) {
    var report = progress.require(viewer, id);
    var task = tasks.require(viewer, report.about()).task();
    var tables = pages.tables(shell);
    var path = Progress.path(id);
    var own = report.body().by().account().equals(viewer.account().value());
    return new TaskPage.OfReport(
        shell.text(
            "oversight.tasks.report-title", report.about().task(), tables.office(report.office())),
        task.path(),
        new Mark("", tables.state(report), TaskTables.tone(report)),
        facts(report, task, tables, shell),
        report.body().text().lines().filter(line -> !line.isBlank()).toList(),
        new TaskPage.Attached(
            files(progress.files(viewer, report), path, shell),
            tables.reports(report.whole() ? progress.shares(viewer, report) : List.of())),
        viewer.may(MANAGE_PLANS) && report.review() == null && !own ? path + "/review" : "");
  }

  private static List<Fact> facts(Report report, PlanTask task, TaskTables tables, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.link(
            shell.text("oversight.tasks.what"),
            task.task().text().in(shell.locale()),
            task.path()));
    facts.add(Fact.of(shell.text("oversight.tasks.office"), tables.office(report.office())));
    facts.add(Fact.of(shell.text("oversight.tasks.scope"), tables.scope(report)));
    facts.add(Fact.of(shell.text("oversight.tasks.by-text"), tables.said(report.body().said())));
    facts.add(
        Fact.of(
            shell.text("oversight.tasks.reported"),
            shell.text(
                "oversight.tasks.by-at", report.body().by().name(), shell.time(report.at()))));
    var review = report.review();
    if (review != null) {
      facts.add(
          Fact.of(
              tables.state(report),
              shell.text("oversight.tasks.by-at", review.actor(), shell.time(review.at()))));
      if (!review.note().isEmpty()) {
        facts.add(Fact.of(shell.text("oversight.tasks.note"), review.note()));
      }
    }
    return facts;
  }

  private static List<TaskPage.File> files(List<ReportFile> files, String path, Shell shell) {
    var all = new ArrayList<TaskPage.File>();
    for (var file : files) {
      all.add(
          new TaskPage.File(
              file.name(),
              shell.bytes(file.size()),
              path + "/files/" + (all.size() + 1),
              file.sha256(),
              file.sm3()));
    }
    return all;
  }
}
