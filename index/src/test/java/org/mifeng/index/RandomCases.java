package org.mifeng.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mifeng.index.form.SystemReader;

/** Check-ups and yardsticks made by chance, the same for the same seed. */
public final class RandomCases {
  /** The day of all scores. */
  public static final LocalDate DAY = LocalDate.of(2027, 3, 31);

  private static final Yardstick BUILT_IN = SystemReader.builtIn().yardstick();
  private static final List<String> SECTORS = List.of("a", "b", "c");

  private final Random random;

  /** Cases of a seed. */
  public RandomCases(long seed) {
    this.random = new Random(seed);
  }

  /** The default yardstick half of the time, else one made up. */
  public Yardstick yardstick() {
    return random.nextBoolean() ? BUILT_IN : madeUp();
  }

  /** A yardstick with odd weights, levels of its own, rules that rest on rules. */
  public Yardstick madeUp() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("r0", new Rule.Is("q0", List.of("x")));
    rules.put("r1", new Rule.Is("q1", List.of("x", "y")));
    rules.put("r2", new Rule.All(List.of("r0", "r1")));
    rules.put("r3", new Rule.Any(List.of("r2", "r0")));
    rules.put("r4", new Rule.Not("r3"));
    Map<String, List<String>> scope = new LinkedHashMap<>();
    scope.put("q0", List.of("x", "y", "z"));
    scope.put("q1", List.of("x", "y", "z"));
    scope.put("sector", SECTORS);
    List<Item> items = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      items.add(item(i));
    }
    Map<String, List<String>> sets = new LinkedHashMap<>();
    sets.put("part", items.stream().map(Item::code).filter(code -> random.nextBoolean()).toList());
    if (sets.get("part").isEmpty()) {
      sets.put("part", List.of(items.getLast().code()));
    }
    return new Yardstick(
        items,
        List.of(
            new Verification("declared", new BigDecimal("0.6301"), null, true),
            new Verification(
                "shown", new BigDecimal("0.85"), random.nextBoolean() ? 7 : null, true),
            new Verification("seen", BigDecimal.ONE, 24, false)),
        BUILT_IN.grades(),
        sets,
        new Adjustments(0, new BigDecimal("59"), new BigDecimal("1.3333"), "sector"),
        new Applicability(scope, rules),
        BUILT_IN.composition());
  }

  private Item item(int number) {
    List<BigDecimal> percents =
        random.nextInt(3) == 0
            ? List.of(BigDecimal.ZERO, BigDecimal.valueOf(100))
            : List.of(
                BigDecimal.ZERO,
                new BigDecimal("33.3333"),
                new BigDecimal("70.5"),
                BigDecimal.valueOf(100));
    List<String> sectors = SECTORS.stream().filter(sector -> random.nextInt(4) == 0).toList();
    return new Item(
        "i" + number,
        "d" + random.nextInt(4),
        new BigDecimal(1 + random.nextInt(50_000)).movePointLeft(random.nextInt(5)),
        random.nextInt(6) == 0,
        percents,
        new Circumstances(
            sectors,
            random.nextInt(3) == 0 ? "r" + random.nextInt(5) : null,
            random.nextInt(4) == 0 ? 12 : null),
        1 + random.nextInt(4));
  }

  /** A check-up with all kinds of answers, some of them missing. */
  public Answers answers(Yardstick yardstick) {
    Map<String, Answer> answers = new HashMap<>();
    List<Item> items = new ArrayList<>(yardstick.items());
    Collections.shuffle(items, random);
    int out = random.nextInt(10);
    for (Item item : items) {
      int kind = random.nextInt(20);
      if (kind < out) {
        answers.put(item.code(), new Answer.NotApplicable("reason"));
      } else if (kind == 19) {
        answers.put(item.code(), new Answer.Unknown());
      } else if (kind != 18) {
        answers.put(item.code(), reached(yardstick, item));
      }
    }
    Map<String, String> scope = new HashMap<>();
    yardstick
        .applicability()
        .scope()
        .forEach(
            (question, options) -> {
              if (random.nextInt(4) != 0) {
                scope.put(question, options.get(random.nextInt(options.size())));
              }
            });
    List<String> sets = new ArrayList<>(yardstick.sets().keySet());
    sets.add(Yardstick.FULL);
    return new Answers(sets.get(random.nextInt(sets.size())), scope, answers);
  }

  /** Some level with some proof of the last five years, or of the future. */
  public Answer.Reached reached(Yardstick yardstick, Item item) {
    List<Verification> verifications = yardstick.verifications();
    return new Answer.Reached(
        random.nextInt(item.percents().size()),
        new Proof(
            verifications.get(random.nextInt(verifications.size())).code(),
            DAY.minusDays(random.nextInt(1_800) - 60)));
  }

  /** A number below another. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Random numbers for a test's own use. */
  public Random random() {
    return random;
  }
}
