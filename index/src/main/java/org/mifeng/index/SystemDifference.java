package org.mifeng.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of an indicator system changes, and which answers can be carried over: those
 * to a question that is still the same.
 *
 * @param added codes that are new
 * @param removed codes that are gone
 * @param changed what changed of those in both, by code; nothing is left out
 * @param carried old code to new code of each question that is the same: same Chinese question and
 *     same Chinese levels, because the Chinese text decides
 */
public record SystemDifference(
    List<String> added,
    List<String> removed,
    Map<String, Set<Change>> changed,
    Map<String, String> carried) {
  /** What may change of an indicator. */
  public enum Change {
    /** Its name. */
    NAME,
    /** Its question, in either language. */
    QUESTION,
    /** What its levels look like, in either language. */
    LEVELS,
    /** What its levels are worth. */
    PERCENTS,
    /** Its weight. */
    WEIGHT,
    /** Its dimension. */
    DIMENSION,
    /** Whether it is a gate. */
    GATE,
    /** Sectors, rule or months. */
    CIRCUMSTANCES,
    /** Its effort. */
    EFFORT,
    /** Evidence, basis or advice. */
    ADVICE
  }

  public SystemDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = Collections.unmodifiableMap(new TreeMap<>(changed));
    carried = Collections.unmodifiableMap(new TreeMap<>(carried));
  }

  /** What leads from one version to another. */
  public static SystemDifference between(IndicatorSystem before, IndicatorSystem after) {
    Map<String, Indicator> old = byCode(before);
    Map<String, Indicator> young = byCode(after);
    List<String> added = new ArrayList<>(young.keySet());
    added.removeAll(old.keySet());
    List<String> removed = new ArrayList<>(old.keySet());
    removed.removeAll(young.keySet());
    Map<String, Set<Change>> changed = new TreeMap<>();
    Map<String, String> carried = new TreeMap<>();
    old.forEach(
        (code, indicator) -> {
          Indicator now = young.get(code);
          if (now != null) {
            Set<Change> changes = changes(indicator, now);
            if (!changes.isEmpty()) {
              changed.put(code, changes);
            }
          }
          sameQuestion(indicator, now, added, young).ifPresent(to -> carried.put(code, to));
        });
    return new SystemDifference(added, removed, changed, carried);
  }

  private static Map<String, Indicator> byCode(IndicatorSystem system) {
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    system.indicators().forEach(indicator -> byCode.put(indicator.code(), indicator));
    return byCode;
  }

  /**
   * Under its own code if it is the same there, else under a new code: questions get renumbered.
   */
  private static Optional<String> sameQuestion(
      Indicator old, @Nullable Indicator now, List<String> added, Map<String, Indicator> young) {
    if (now != null && isSame(old, now)) {
      return Optional.of(now.code());
    }
    return added.stream()
        .filter(
            code -> {
              Indicator candidate = young.get(code);
              return candidate != null && isSame(old, candidate);
            })
        .findFirst();
  }

  private static boolean isSame(Indicator old, Indicator now) {
    return old.question().zh().equals(now.question().zh())
        && old.levels().stream()
            .map(Wording::zh)
            .toList()
            .equals(now.levels().stream().map(Wording::zh).toList());
  }

  private static Set<Change> changes(Indicator old, Indicator now) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    Map<Change, Boolean> same = new HashMap<>();
    same.put(Change.NAME, old.name().equals(now.name()));
    same.put(Change.QUESTION, old.question().equals(now.question()));
    same.put(Change.LEVELS, old.levels().equals(now.levels()));
    same.put(Change.PERCENTS, old.item().percents().equals(now.item().percents()));
    same.put(Change.WEIGHT, old.item().weight().equals(now.item().weight()));
    same.put(Change.DIMENSION, old.item().dimension().equals(now.item().dimension()));
    same.put(Change.GATE, old.item().gate() == now.item().gate());
    same.put(Change.CIRCUMSTANCES, old.item().circumstances().equals(now.item().circumstances()));
    same.put(Change.EFFORT, old.item().effort() == now.item().effort());
    same.put(
        Change.ADVICE, old.evidence().equals(now.evidence()) && old.advice().equals(now.advice()));
    same.forEach(
        (change, unchanged) -> {
          if (!unchanged) {
            changes.add(change);
          }
        });
    return changes;
  }

  /**
   * The answers as far as their questions are still asked. Scope answers come along as far as the
   * new version has the question and the option; a set that it does not have becomes the full one.
   */
  public Answers carryOver(Answers answers, Yardstick after) {
    Map<String, Answer> kept = new TreeMap<>();
    answers
        .byCode()
        .forEach(
            (code, answer) -> {
              String to = carried.get(code);
              if (to != null) {
                kept.put(to, answer);
              }
            });
    Map<String, String> scope = new TreeMap<>();
    answers
        .scope()
        .forEach(
            (question, option) -> {
              List<String> options = after.applicability().scope().get(question);
              if (options != null && options.contains(option)) {
                scope.put(question, option);
              }
            });
    String set = after.hasSet(answers.set()) ? answers.set() : Yardstick.FULL;
    return new Answers(set, scope, kept);
  }
}
