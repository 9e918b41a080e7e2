package org.mifeng.platform.checkup.systems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.ProblemCode;
import org.mifeng.platform.kernel.Refusal;

/**
 * What a city officer does to a draft. The weight of a dimension always follows from its
 * indicators, and whatever names an indicator that goes away forgets it.
 */
final class SystemEditing {
  private static final String GATES = "scoring.gate_rule.indicators";

  private SystemEditing() {}

  static Draft indicator(Draft system, String code) {
    return Tree.list(system, "indicators").stream()
        .filter(one -> Tree.text(one, "code").equals(code))
        .findFirst()
        .orElse(Tree.members(Map.of()));
  }

  static boolean has(Draft system, String code) {
    return Tree.list(system, "indicators").stream()
        .anyMatch(one -> Tree.text(one, "code").equals(code));
  }

  /** Puts an indicator in the place of the one of its code, or behind the last of its dimension. */
  static Draft put(Draft system, Draft indicator) {
    var code = Tree.text(indicator, "code");
    List<Draft> all = new ArrayList<>(Tree.list(system, "indicators"));
    int at = -1;
    int last = all.size() - 1;
    for (int i = 0; i < all.size(); i++) {
      if (Tree.text(all.get(i), "code").equals(code)) {
        at = i;
      }
      if (Tree.text(all.get(i), "dimension").equals(Tree.text(indicator, "dimension"))) {
        last = i;
      }
    }
    if (at >= 0) {
      all.set(at, indicator);
    } else {
      all.add(last + 1, indicator);
    }
    return weighed(Tree.put(system, "indicators", Tree.items(all)));
  }

  /** Says whether an indicator is a gate, and in which sets it is. */
  static Draft mark(Draft system, String code, boolean gate, List<String> sets) {
    var order =
        Tree.list(system, "indicators").stream().map(one -> Tree.text(one, "code")).toList();
    var marked =
        Tree.put(system, GATES, Tree.codes(with(Tree.codesOf(system, GATES), code, gate, order)));
    return Tree.each(
        marked,
        "scoring.sets",
        set -> {
          var name = Tree.text(set, "code");
          return name.equals(Yardstick.FULL)
              ? set
              : Tree.put(
                  set,
                  "indicators",
                  Tree.codes(
                      with(Tree.codesOf(set, "indicators"), code, sets.contains(name), order)));
        });
  }

  private static List<String> with(
      List<String> codes, String code, boolean in, List<String> order) {
    if (codes.contains(code) == in) {
      return codes;
    }
    List<String> changed = new ArrayList<>(codes);
    changed.remove(code);
    if (in) {
      changed.add(code);
      changed.sort(java.util.Comparator.comparing(order::indexOf));
    }
    return changed;
  }

  /** Takes an indicator out, and out of gates, sets and vectors. */
  static Draft remove(Draft system, String code) {
    var unmarked = mark(system, code, false, List.of());
    var left =
        Tree.put(
            unmarked,
            "indicators",
            Tree.items(
                Tree.list(unmarked, "indicators").stream()
                    .filter(one -> !Tree.text(one, "code").equals(code))
                    .toList()));
    return weighed(
        Tree.each(
            left,
            "test_vectors",
            vector ->
                Tree.put(
                    vector,
                    "answers",
                    Tree.items(
                        Tree.list(vector, "answers").stream()
                            .filter(answer -> !Tree.text(answer, "of").equals(code))
                            .toList()))));
  }

  /** Moves an indicator before the one above it in its dimension, or behind the one below. */
  static Draft move(Draft system, String code, boolean up) {
    List<Draft> all = new ArrayList<>(Tree.list(system, "indicators"));
    var dimension = Tree.text(indicator(system, code), "dimension");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (Tree.text(all.get(i), "dimension").equals(dimension)) {
        places.add(i);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      int to = up ? i - 1 : i + 1;
      if (Tree.text(all.get(places.get(i)), "code").equals(code) && to >= 0 && to < places.size()) {
        Collections.swap(all, places.get(i), places.get(to));
        break;
      }
    }
    return Tree.put(system, "indicators", Tree.items(all));
  }

  /**
   * Gives dimensions other weights: their indicators keep their proportions, to two decimals, and
   * the heaviest takes what rounding leaves.
   *
   * @param weights by dimension, as they were typed
   * @throws Refusal 422 for what is no weight, and where there is no indicator to carry it
   */
  static Draft weigh(Draft system, Map<String, String> weights) {
    var changed = system;
    for (var entry : weights.entrySet()) {
      var wanted = number(entry.getValue());
      var before = sum(changed, entry.getKey());
      if (wanted == null || before.signum() == 0 && wanted.signum() != 0) {
        throw Refusal.invalid("checkup.refusal.dimension-weight", entry.getKey());
      }
      if (wanted.compareTo(before) != 0) {
        changed = scaled(changed, entry.getKey(), wanted, before);
      }
    }
    return weighed(changed);
  }

  private static Draft scaled(
      Draft system, String dimension, BigDecimal wanted, BigDecimal before) {
    List<Draft> all = new ArrayList<>(Tree.list(system, "indicators"));
    int heaviest = -1;
    var most = BigDecimal.ZERO;
    var given = BigDecimal.ZERO;
    for (int i = 0; i < all.size(); i++) {
      var weight = number(Tree.text(all.get(i), "weight"));
      if (!Tree.text(all.get(i), "dimension").equals(dimension) || weight == null) {
        continue;
      }
      var share = weight.multiply(wanted).divide(before, 2, RoundingMode.HALF_UP);
      given = given.add(share);
      if (share.compareTo(most) > 0) {
        most = share;
        heaviest = i;
      }
      all.set(i, Tree.put(all.get(i), "weight", Tree.word(plain(share))));
    }
    if (heaviest >= 0) {
      var rest = most.add(wanted).subtract(given);
      all.set(heaviest, Tree.put(all.get(heaviest), "weight", Tree.word(plain(rest))));
    }
    return Tree.put(system, "indicators", Tree.items(all));
  }

  /** Lets each dimension weigh what its indicators weigh, and counts nothing that was counted. */
  private static Draft weighed(Draft system) {
    var dimensions =
        Tree.each(
            system,
            "dimensions",
            dimension ->
                Tree.put(
                    Tree.put(dimension, "indicator_count", null),
                    "weight",
                    Tree.word(plain(sum(system, Tree.text(dimension, "code"))))));
    return Tree.put(
        Tree.put(dimensions, "meta.indicator_count", null), "meta.dimension_count", null);
  }

  static BigDecimal sum(Draft system, String dimension) {
    var sum = BigDecimal.ZERO;
    for (var one : Tree.list(system, "indicators")) {
      var weight = number(Tree.text(one, "weight"));
      if (Tree.text(one, "dimension").equals(dimension) && weight != null) {
        sum = sum.add(weight);
      }
    }
    return sum;
  }

  static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static @org.jspecify.annotations.Nullable BigDecimal number(String typed) {
    return typed.matches("[0-9]{1,6}(\\.[0-9]{1,4})?") ? new BigDecimal(typed) : null;
  }

  /** Lets vectors expect what the draft gives: whoever asks for it has looked at the figures. */
  static Draft expectComputed(Draft system, List<Problem> problems) {
    return Tree.each(
        system,
        "test_vectors",
        vector -> {
          var changed = vector;
          var path = "test_vectors[" + Tree.text(vector, "id") + "].";
          for (var problem : problems) {
            if (problem.code() == ProblemCode.S26 && problem.path().startsWith(path)) {
              changed =
                  Tree.put(
                      changed,
                      problem.path().substring(path.length()),
                      Tree.word(problem.details().get(1)));
            }
          }
          return changed;
        });
  }
}
