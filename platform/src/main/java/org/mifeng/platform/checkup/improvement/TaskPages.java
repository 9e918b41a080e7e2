package org.mifeng.platform.checkup.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Indicator;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.filling.ItemForms;
import org.mifeng.platform.checkup.filling.SectionPage;
import org.mifeng.platform.checkup.guidance.Guidance;
import org.mifeng.platform.identity.Member;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts the page of a task together. */
@Component
class TaskPages {
  private final Plan plan;
  private final Rechecking rechecking;
  private final Checkups checkups;
  private final Results results;
  private final Members members;
  private final ItemForms items;
  private final Guidance guidance;

  TaskPages(
      Plan plan,
      Rechecking rechecking,
      Checkups checkups,
      Results results,
      Members members,
      ItemForms items,
      Guidance guidance) {
    this.plan = plan;
    this.rechecking = rechecking;
    this.checkups = checkups;
    this.results = results;
    this.members = members;
    this.items = items;
    this.guidance = guidance;
  }

  TaskPage of(Viewer viewer, UUID id, Shell shell) {
    var task = plan.require(viewer, id);
    var weighed = new Weighing(viewer, checkups, results).of(task);
    var table = new TaskTable(shell, results.today());
    boolean open = task.state() == Task.State.OPEN;
    var now = checkups.sheet(viewer, rechecking.base(viewer, task).id());
    return new TaskPage(
        head(task, weighed, now, table, shell),
        facts(weighed, now, table, shell),
        advice(weighed.indicator(), shell),
        open ? edit(viewer, weighed, table, shell) : null,
        open ? done(viewer, task, now, shell) : null,
        history(viewer, weighed, shell));
  }

  /** What the terms of a task can be. */
  TaskForm.Bounds bounds(Viewer viewer, Task task, Shell shell) {
    var weighed = new Weighing(viewer, checkups, results).of(task);
    var table = new TaskTable(shell, results.today());
    return new TaskForm.Bounds(
        least(task), weighed.indicator().item().topLevel(), table.named(weighed), results.today());
  }

  private static int least(Task task) {
    var level = task.origin().level();
    return level == null ? 1 : level + 1;
  }

  private static TaskPage.Head head(
      Task task, Weighing.Weighed weighed, AnswerSheet now, TaskTable table, Shell shell) {
    var recheck = task.last().recheck();
    return new TaskPage.Head(
        task.id().toString(),
        task.last().revision(),
        table.name(weighed),
        table.standing(task),
        task.state() == Task.State.DROPPED,
        recheck != null && task.isWaiting() ? "/improvement-plan/rechecks/" + recheck : null,
        hint(task, now, shell));
  }

  private static @Nullable String hint(Task task, AnswerSheet now, Shell shell) {
    if (task.state() != Task.State.OPEN) {
      return null;
    }
    if (task.last().state() == Task.State.DONE) {
      return shell.text("checkup.improvement.recheck-dropped");
    }
    return level(now, task.origin().code()) >= task.last().terms().aim()
        ? shell.text("checkup.improvement.reached-already")
        : null;
  }

  private static int level(AnswerSheet sheet, String code) {
    var given = sheet.given().get(code);
    return given != null && given.answer() instanceof Answer.Reached(int level, var unused)
        ? level
        : 0;
  }

  private static List<Fact> facts(
      Weighing.Weighed weighed, AnswerSheet now, TaskTable table, Shell shell) {
    var task = weighed.task();
    var terms = task.last().terms();
    var levels = weighed.indicator().levels();
    var then = task.origin().level();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            shell.text("checkup.improvement.level-then"),
            then == null
                ? shell.text("checkup.section.unknown")
                : levels.get(then).in(shell.locale())));
    if (!now.checkup().id().equals(task.origin().checkup())) {
      facts.add(
          Fact.of(
              shell.text("checkup.improvement.level-now"), said(now, task.origin().code(), shell)));
    }
    facts.add(
        Fact.of(
            shell.text("checkup.improvement.aim"),
            levels.get(Math.min(terms.aim(), levels.size() - 1)).in(shell.locale())));
    facts.add(Fact.of(shell.text("checkup.improvement.owner"), table.owner(task)));
    facts.add(Fact.of(shell.text("checkup.improvement.due"), shell.date(terms.due())));
    facts.add(Fact.of(shell.text("checkup.improvement.evidence"), table.evidence(weighed)));
    facts.add(
        Fact.of(
            shell.text("checkup.improvement.effort"),
            shell.text(
                "checkup.result.step",
                table.effort(weighed),
                shell.number(weighed.gain().rounded()))));
    if (!terms.note().isEmpty()) {
      facts.add(Fact.of(shell.text("checkup.improvement.note"), terms.note()));
    }
    facts.add(
        Fact.link(
            shell.text("checkup.improvement.from"),
            shell.text("checkup.improvement.see-result"),
            "/check-ups/" + task.origin().checkup() + "/result"));
    return facts;
  }

  /** What a sheet says about an item, in the words of its own version. */
  private static String said(AnswerSheet sheet, String code, Shell shell) {
    var given = sheet.given().get(code);
    return switch (given == null ? null : given.answer()) {
      case null -> shell.text("checkup.result.unanswered");
      case Answer.Unknown() -> shell.text("checkup.section.unknown");
      case Answer.NotApplicable(var unused) -> shell.text("checkup.section.not-applicable");
      case Answer.Reached(int level, var unused) ->
          sheet.system().require(code).levels().get(level).in(shell.locale());
    };
  }

  private TaskPage.Advice advice(Indicator indicator, Shell shell) {
    var why = indicator.advice().why();
    var basis = guidance.basis(indicator, shell);
    return new TaskPage.Advice(
        indicator.question().in(shell.locale()),
        indicator.advice().improve().in(shell.locale()),
        why == null ? basis : shell.text("checkup.result.why", why.in(shell.locale()), basis),
        guidance.help(indicator, results.today(), shell));
  }

  private TaskPage.Edit edit(
      Viewer viewer, Weighing.Weighed weighed, TaskTable table, Shell shell) {
    var task = weighed.task();
    var terms = task.last().terms();
    var levels = weighed.indicator().levels();
    var colleagues = members.listColleagues(viewer);
    var account = terms.owner().account();
    boolean here = colleagues.stream().anyMatch(one -> one.account().id().equals(account));
    var name = terms.owner().name();
    return new TaskPage.Edit(
        IntStream.range(least(task), levels.size())
            .mapToObj(
                level -> Option.of(String.valueOf(level), levels.get(level).in(shell.locale())))
            .toList(),
        owners(colleagues, shell),
        String.valueOf(terms.aim()),
        name == null ? "" : here ? String.valueOf(account) : TaskForm.OTHER,
        name == null || here ? "" : name,
        terms.due().toString(),
        new TaskPage.Words(table.evidence(weighed), terms.note()));
  }

  private static List<Option> owners(List<Member> colleagues, Shell shell) {
    var owners = new ArrayList<Option>();
    colleagues.forEach(
        one -> owners.add(Option.of(one.account().id().toString(), one.account().name())));
    owners.add(Option.of(TaskForm.OTHER, shell.text("checkup.improvement.owner-other")));
    return owners;
  }

  /**
   * Asked as the open re-check stands, or as the last result does; the level aimed at is offered.
   */
  private TaskPage.Done done(Viewer viewer, Task task, AnswerSheet last, Shell shell) {
    var code = task.origin().code();
    var sheet =
        rechecking.listOpen(viewer).stream()
            .map(id -> checkups.sheet(viewer, id))
            .filter(one -> last.checkup().id().equals(one.checkup().carriedFrom()))
            .findFirst()
            .orElse(last);
    if (sheet.system().find(code).isEmpty()) {
      sheet = last;
    }
    var item = items.item(viewer, sheet, code, shell);
    var said = item.said();
    return new TaskPage.Done(
        new SectionPage.Item(
            item.head(),
            item.levels(),
            new SectionPage.Said(
                String.valueOf(task.last().terms().aim()), "", said.revision(), said.state()),
            item.proof(),
            item.seen()),
        items.choices(viewer, sheet, shell),
        sheet.checkup().id().toString());
  }

  private List<TimelineEntry> history(Viewer viewer, Weighing.Weighed weighed, Shell shell) {
    var entries = new ArrayList<TimelineEntry>();
    Task.Step before = null;
    for (var step : plan.steps(viewer, weighed.task().id())) {
      entries.addFirst(
          new TimelineEntry(
              step.by().at(),
              shell.text("checkup.improvement.step." + kind(before, step)),
              step.by().name(),
              changes(before, step, shell),
              tone(step)));
      before = step;
    }
    return entries;
  }

  private static String kind(Task.@Nullable Step before, Task.Step step) {
    if (before == null) {
      return "opened";
    }
    return step.state() == Task.State.OPEN
        ? before.state() == Task.State.OPEN ? "changed" : "reopened"
        : step.state().code();
  }

  private static String tone(Task.Step step) {
    return switch (step.state()) {
      case OPEN -> "neutral";
      case DONE -> "success";
      case DROPPED -> "warning";
    };
  }

  /** What a step changed and why, line by line. */
  private static @Nullable String changes(Task.@Nullable Step before, Task.Step step, Shell shell) {
    var parts = new ArrayList<String>();
    var terms = step.terms();
    if (before == null || !before.terms().due().equals(terms.due())) {
      parts.add(shell.text("checkup.improvement.now-due", shell.date(terms.due())));
    }
    if (before == null || before.terms().aim() != terms.aim()) {
      parts.add(shell.text("checkup.improvement.now-aim", terms.aim()));
    }
    var owner = terms.owner().name();
    if (before != null && !before.terms().owner().equals(terms.owner())) {
      parts.add(
          shell.text(
              "checkup.improvement.now-owner",
              owner == null ? shell.text("checkup.improvement.owner-nobody") : owner));
    }
    if (before != null && !java.util.Objects.equals(before.terms().evidence(), terms.evidence())) {
      parts.add(shell.text("checkup.improvement.now-evidence"));
    }
    if (before != null && !before.terms().note().equals(terms.note())) {
      parts.add(shell.text("checkup.improvement.now-note"));
    }
    var reason = step.reason();
    if (reason != null) {
      parts.add(shell.text("checkup.improvement.because", reason));
    }
    return parts.isEmpty() ? null : String.join(shell.text("checkup.improvement.stop"), parts);
  }
}
