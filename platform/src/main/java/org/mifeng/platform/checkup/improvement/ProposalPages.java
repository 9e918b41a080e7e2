package org.mifeng.platform.checkup.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.score.Action;
import org.mifeng.index.score.Aim;
import org.mifeng.index.score.Gap;
import org.mifeng.index.score.Lift;
import org.mifeng.index.score.LiftSearch;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/**
 * Proposes gaps: first the actions that lift the grade with the least effort, as the search finds
 * them; once those are taken, the gaps with the most gain for their effort.
 */
@Component
class ProposalPages {
  private static final int MOST_PROPOSED = 3;

  private final Plan plan;
  private final Results results;

  ProposalPages(Plan plan, Results results) {
    this.plan = plan;
    this.results = results;
  }

  ProposalPage of(Viewer viewer, CheckupId from, Shell shell) {
    var sheet = plan.signed(viewer, from);
    var assessment = results.assess(viewer, sheet);
    var gaps = gaps(Gap.of(assessment.index().score()));
    var lift =
        LiftSearch.search(sheet.system().yardstick(), sheet.answers(), assessment.day(), Aim.RAW);
    var left = new LinkedHashMap<>(gaps);
    var tasks = plan.list(viewer);
    left.keySet()
        .removeIf(code -> tasks.stream().anyMatch(task -> Plan.isUnderWay(task, sheet, code)));
    var proposed = proposed(lift, left);
    var codes = new ArrayList<>(proposed);
    left.keySet().stream().filter(code -> !proposed.contains(code)).forEach(codes::add);
    return new ProposalPage(
        from.toString(),
        shell.text("checkup.improvement.proposals-of", shell.date(assessment.day())),
        told(lift, proposed, shell),
        codes.stream().map(code -> option(sheet, gaps, code, shell)).toList(),
        proposed,
        gaps.size() - (long) left.size());
  }

  private static Map<String, Gap> gaps(List<Gap> list) {
    return list.stream()
        .collect(
            Collectors.toMap(
                gap -> gap.item().code(), gap -> gap, (one, two) -> one, LinkedHashMap::new));
  }

  private static List<String> proposed(Lift lift, Map<String, Gap> left) {
    var actions = lift.actions().stream().map(Action::code).filter(left::containsKey).toList();
    return actions.isEmpty() ? left.keySet().stream().limit(MOST_PROPOSED).toList() : actions;
  }

  /** What the actions come to is only told while all of them are proposed. */
  private static String told(Lift lift, List<String> proposed, Shell shell) {
    var next = lift.next();
    if (next.isEmpty() || !lift.actions().stream().map(Action::code).toList().equals(proposed)) {
      return "";
    }
    return shell.text(
        lift.reaches() ? "checkup.result.lift-reaches" : "checkup.result.lift-short",
        next.get().code(),
        shell.number(lift.before()),
        shell.number(lift.after()));
  }

  private static Option option(AnswerSheet sheet, Map<String, Gap> gaps, String code, Shell shell) {
    var indicator = sheet.system().require(code);
    var gap = java.util.Objects.requireNonNull(gaps.get(code));
    int points = indicator.item().effort();
    var effort =
        sheet.system().scales().efforts().entrySet().stream()
            .filter(one -> one.getValue().equals(points))
            .map(one -> sheet.system().words().of(Kind.EFFORT, one.getKey()).in(shell.locale()))
            .findFirst()
            .orElse(String.valueOf(points));
    return new Option(
        code,
        indicator.name().in(shell.locale()),
        shell.text(
            gap.capping() ? "checkup.improvement.gap-gate" : "checkup.improvement.gap",
            indicator.advice().improve().in(shell.locale()),
            effort,
            shell.number(gap.missing().rounded())));
  }
}
