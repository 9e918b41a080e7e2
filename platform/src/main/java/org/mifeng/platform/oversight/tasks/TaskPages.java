package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the list of tasks together. */
@Component
class TaskPages {
  private final Tasks tasks;
  private final Offices offices;
  private final Plans plans;

  TaskPages(Tasks tasks, Offices offices, Plans plans) {
    this.tasks = tasks;
    this.offices = offices;
    this.plans = plans;
  }

  /** What a list of tasks is asked for. */
  record Question(@Nullable String plan, @Nullable String light, @Nullable String q) {
    private static final int LONGEST = 100;

    String words() {
      var said = q == null ? "" : q.strip();
      return said.substring(0, Math.min(LONGEST, said.length()));
    }

    @Nullable Light wanted() {
      return Light.ofCode(light).orElse(null);
    }
  }

  /** The tasks of a plan, or of the one issued last. */
  TaskPage.Index index(Viewer viewer, Question question, Shell shell) {
    var plan = plan(viewer, question);
    var all = tasks.list(viewer, plan);
    var tables = tables(shell);
    return new TaskPage.Index(
        plan,
        note(viewer, all, shell),
        plans.list(viewer).stream()
            .map(one -> one.plan().head())
            .map(head -> Option.of(head.code(), head.name().in(shell.locale())))
            .toList(),
        Arrays.stream(Light.values())
            .map(
                light ->
                    Option.of(light.code(), shell.text("oversight.tasks.light." + light.code())))
            .toList(),
        new TaskPage.Filter(
            question.wanted() == null ? "" : question.wanted().code(), question.words()),
        Stream.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE)
            .map(
                light ->
                    new TaskPage.Count(
                        shell.text("oversight.tasks.light." + light.code()),
                        light.tone(),
                        shell.number(
                            all.stream()
                                .filter(state -> state.standing().overall() == light)
                                .count())))
            .toList(),
        TaskTables.fill(tables.tasks(), filtered(all, question, shell))
            .withExport("/oversight/tasks"));
  }

  /** The rows a list shows, for its export. */
  List<Tasks.State> rows(Viewer viewer, Question question, Shell shell) {
    return filtered(tasks.list(viewer, plan(viewer, question)), question, shell);
  }

  /** The columns of all tables of tasks. */
  TaskTables tables(Shell shell) {
    return new TaskTables(offices.units(), offices.names(shell.locale()), shell);
  }

  /** The plan asked for, or the one issued last. */
  private String plan(Viewer viewer, Question question) {
    var code = question.plan();
    if (code != null && !code.isBlank()) {
      return plans.require(viewer, code).plan().head().code();
    }
    return plans.list(viewer).stream()
        .findFirst()
        .map(one -> one.plan().head().code())
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-plan"));
  }

  private List<Tasks.State> filtered(List<Tasks.State> all, Question question, Shell shell) {
    var words = question.words().toLowerCase(Locale.ROOT);
    var light = question.wanted();
    var tables = tables(shell);
    return all.stream()
        .filter(state -> light == null || state.standing().overall() == light)
        .filter(
            state ->
                Stream.of(
                        state.task().reference(),
                        state.task().task().text().in(shell.locale()),
                        tables.units(state.task().task().units()))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)))
        .toList();
  }

  private String note(Viewer viewer, List<Tasks.State> all, Shell shell) {
    if (viewer.seat() != Seat.CITY && offices.find(viewer).isEmpty()) {
      return shell.text("oversight.refusal.no-office");
    }
    if (all.isEmpty()) {
      return shell.text("oversight.tasks.none-of-yours");
    }
    return viewer.may(MANAGE_PLANS) ? "" : shell.text("oversight.tasks.only-yours");
  }
}
