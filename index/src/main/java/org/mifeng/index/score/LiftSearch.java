package org.mifeng.index.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.GradeMark;
import org.mifeng.index.Proof;
import org.mifeng.index.Verification;
import org.mifeng.index.Yardstick;

/**
 * Looks for the three actions that lift a figure one grade. Every combination of up to three is
 * tried: what actions on different items add is exact, because no action moves the weight of
 * another item; the cap falls only when every item that causes it is raised. The result is then
 * computed anew from changed answers, and that figure is the one told.
 *
 * <p>A raised level is counted with the verification that the item has today.
 *
 * <p>Preferred is less effort, then fewer actions, then the higher figure. Of more than {@value
 * #MOST} possible actions those with the most gain for their effort are tried, beside all that lift
 * the cap.
 */
public final class LiftSearch {
  /** Most actions that are combined: 64 give some 43,000 combinations. */
  private static final int MOST = 64;

  private static final int MOST_AT_ONCE = 3;

  private final Yardstick yardstick;
  private final Answers answers;
  private final LocalDate day;
  private final Aim aim;
  private final Score score;
  private final Set<String> gateHits;
  private final Fraction cap;
  private final Fraction uncapped;
  private @Nullable Plan best;

  private LiftSearch(Yardstick yardstick, Answers answers, LocalDate day, Aim aim) {
    this.yardstick = yardstick;
    this.answers = answers;
    this.day = day;
    this.aim = aim;
    this.score = Scoring.score(yardstick, answers, day);
    this.gateHits = new HashSet<>(score.gateHits());
    this.cap = Fraction.of(yardstick.adjustments().gateCap());
    this.uncapped = aim == Aim.RAW ? score.uncappedRaw() : score.uncappedConfirmed();
  }

  /** Actions on different items and what they come to. */
  private record Plan(List<Action> actions, int effort, Fraction figure, boolean reaches) {}

  /** The best actions for a check-up as it stands on a day. */
  public static Lift search(Yardstick yardstick, Answers answers, LocalDate day, Aim aim) {
    return new LiftSearch(yardstick, answers, day, aim).search();
  }

  private BigDecimal figure(Score of) {
    return aim == Aim.RAW ? of.raw() : of.confirmed();
  }

  private Lift search() {
    BigDecimal before = figure(score);
    GradeMark from = Score.grade(yardstick, before);
    int place = yardstick.grades().indexOf(from);
    if (place == 0) {
      return new Lift(from, Optional.empty(), List.of(), before, before);
    }
    GradeMark next = yardstick.grades().get(place - 1);
    extend(new ArrayList<>(), candidates(), 0, next.least());
    List<Action> actions = best == null ? List.of() : best.actions();
    BigDecimal after = figure(Scoring.score(yardstick, done(actions), day));
    return new Lift(from, Optional.of(next), actions, before, after);
  }

  private List<Action> candidates() {
    List<Action> all = new ArrayList<>();
    for (ItemScore item : score.items()) {
      if (item.standing().isOut()) {
        continue;
      }
      add(all, item, Action.Kind.RAISE);
      if (aim == Aim.CONFIRMED && item.standing() == Standing.COUNTED) {
        add(all, item, Action.Kind.PROVE);
      }
    }
    all.sort(
        Comparator.comparing((Action action) -> gateHits.contains(action.code()))
            .reversed()
            .thenComparing(LiftSearch::gainPerEffort, Comparator.reverseOrder())
            .thenComparing(Action::code));
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static Fraction gainPerEffort(Action action) {
    return action.gain().over(Fraction.of(BigDecimal.valueOf(action.effort())));
  }

  /** An action is only one when it changes something. */
  private void add(List<Action> all, ItemScore item, Action.Kind kind) {
    Fraction today = aim == Aim.RAW ? item.raw() : item.confirmed();
    Fraction then =
        switch (kind) {
          case RAISE ->
              aim == Aim.RAW ? item.share() : item.share().times(factor(item.verification()));
          case PROVE -> item.raw().times(factor(bestOwn()));
        };
    if (then.compareTo(today) > 0) {
      // Showing what is there is a small thing, however large the thing itself was.
      int effort = kind == Action.Kind.RAISE ? item.item().effort() : 1;
      all.add(new Action(item.code(), kind, effort, then.minus(today)));
    }
  }

  private Fraction factor(String verification) {
    return Fraction.of(yardstick.verifications().get(yardstick.rank(verification)).factor());
  }

  private String bestOwn() {
    return yardstick.verifications().reversed().stream()
        .filter(Verification::own)
        .map(Verification::code)
        .findFirst()
        .orElse(yardstick.verifications().getFirst().code());
  }

  private void extend(List<Action> chosen, List<Action> rest, int from, BigDecimal least) {
    if (!chosen.isEmpty()) {
      consider(chosen, least);
    }
    if (chosen.size() == MOST_AT_ONCE) {
      return;
    }
    for (int i = from; i < rest.size(); i++) {
      Action action = rest.get(i);
      if (chosen.stream().noneMatch(other -> other.code().equals(action.code()))) {
        chosen.add(action);
        extend(chosen, rest, i + 1, least);
        chosen.removeLast();
      }
    }
  }

  private void consider(List<Action> chosen, BigDecimal least) {
    int effort = chosen.stream().mapToInt(Action::effort).sum();
    Plan held = best;
    if (held != null && held.reaches() && effort > held.effort()) {
      return;
    }
    Fraction sum = uncapped;
    for (Action action : chosen) {
      sum = sum.plus(action.gain());
    }
    boolean capped =
        gateHits.stream()
            .anyMatch(
                hit ->
                    chosen.stream()
                        .noneMatch(
                            action ->
                                action.code().equals(hit) && action.kind() == Action.Kind.RAISE));
    Fraction figure = capped ? sum.least(cap) : sum;
    boolean reaches = figure.rounded().compareTo(least) >= 0;
    Plan plan = new Plan(List.copyOf(chosen), effort, figure, reaches);
    if (held == null || isBetter(plan, held)) {
      best = plan;
    }
  }

  private static boolean isBetter(Plan plan, Plan held) {
    if (plan.reaches() != held.reaches()) {
      return plan.reaches();
    }
    int figure = plan.figure().compareTo(held.figure());
    int effort = Integer.compare(held.effort(), plan.effort());
    int count = Integer.compare(held.actions().size(), plan.actions().size());
    if (!plan.reaches()) {
      return figure != 0 ? figure > 0 : effort != 0 ? effort > 0 : count > 0;
    }
    return effort != 0 ? effort > 0 : count != 0 ? count > 0 : figure > 0;
  }

  /** The answers with the actions done today. */
  private Answers done(List<Action> actions) {
    Answers changed = answers;
    for (Action action : actions) {
      ItemScore item = score.item(action.code());
      changed =
          changed.with(
              action.code(),
              switch (action.kind()) {
                case RAISE ->
                    new Answer.Reached(item.item().topLevel(), new Proof(item.verification(), day));
                case PROVE -> new Answer.Reached(item.level(), new Proof(bestOwn(), day));
              });
    }
    return changed;
  }
}
