package org.mifeng.platform.oversight.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.oversight.plan.PlanPage.GroupPart;
import org.mifeng.platform.oversight.plan.PlanPage.Light;
import org.mifeng.platform.oversight.plan.PlanPage.TargetPart;
import org.mifeng.platform.oversight.plan.PlanPage.TaskPart;
import org.mifeng.platform.web.Shell;

/**
 * The tree of a plan as its page shows it.
 *
 * @param unit the name of a department by its code
 * @param now where the city stands
 * @param linked whether targets lead to their figures
 */
record PlanTree(
    Function<String, String> unit,
    Map<TargetIndicator, Figure> now,
    LocalDate today,
    boolean linked,
    Shell shell) {
  /** A group with its tasks. */
  GroupPart part(Plan.Group group) {
    return new GroupPart(
        shell.text("oversight.plan.kind." + group.kind().code()),
        shell.text("oversight.plan.group", group.reference(), group.name().in(shell.locale())),
        group.tasks().stream()
            .map(
                task ->
                    new TaskPart(
                        task.reference(),
                        task.text().in(shell.locale()),
                        unit.apply(task.units().getFirst()),
                        task.units().stream()
                            .skip(1)
                            .map(unit)
                            .collect(Collectors.joining(shell.text("oversight.separator"))),
                        task.reading() ? shell.text("oversight.plan.reading") : "",
                        light(task),
                        task.targets().stream()
                            .map(target -> part(target, now.get(target.indicator())))
                            .toList()))
            .toList());
  }

  /** Green when every target is reached, red when the day has passed without, else by the time. */
  private Light light(Plan.Task task) {
    var recorded =
        !task.targets().isEmpty()
            && task.targets().stream()
                .allMatch(
                    target -> {
                      var figure = now.get(target.indicator());
                      return figure != null && figure.isRecorded();
                    });
    if (!recorded) {
      return new Light(
          shell.text(
              task.targets().isEmpty() ? "oversight.light.no-target" : "oversight.light.unknown"),
          "neutral");
    }
    if (task.targets().stream()
        .allMatch(target -> FigureWords.isReached(target, now.get(target.indicator())))) {
      return new Light(shell.text("oversight.light.reached"), "success");
    }
    return task.term().isOver(today)
        ? new Light(shell.text("oversight.light.missed"), "danger")
        : new Light(shell.text("oversight.light.under-way"), "warning");
  }

  private TargetPart part(Plan.Target target, @Nullable Figure figure) {
    var locale = shell.locale();
    var definition = target.definition();
    return new TargetPart(
        shell.text(target.indicator().nameKey()),
        FigureWords.target(target, shell),
        shell.date(target.by()),
        FigureWords.now(figure, shell),
        FigureWords.counts(figure, shell),
        linked && figure != null ? "/oversight/figures/" + target.indicator().code() : "",
        new PlanPage.Words(
            definition.formula().in(locale),
            definition.denominator().in(locale),
            definition.source().in(locale)));
  }
}
