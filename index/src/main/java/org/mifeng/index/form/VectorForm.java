package org.mifeng.index.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.IndexVector;
import org.mifeng.index.IndexVector.Choice;
import org.mifeng.index.Item;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Scoring;

/** Reads vectors, and holds the system to them: a system that contradicts its own is refused. */
final class VectorForm {
  private static final int MOST = 200;
  private static final int MOST_CHOICES = 1_000;

  private final Map<String, Fields> places = new LinkedHashMap<>();
  private final List<IndexVector> vectors = new ArrayList<>();

  List<IndexVector> read(Fields root) {
    if (root.has("test_vectors")) {
      root.list("test_vectors", MOST, "id").forEach(this::vector);
    }
    return vectors;
  }

  private void vector(Fields fields) {
    String id = fields.code("id");
    Map<String, String> scope = new LinkedHashMap<>();
    if (fields.has("scope")) {
      for (Fields answer : fields.list("scope", RuleForm.MOST_QUESTIONS, "question")) {
        scope.put(answer.code("question"), answer.code("is"));
        answer.finish();
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (Fields one : fields.list("answers", MOST_CHOICES, "of")) {
      String of = one.code("of");
      boolean out = one.flag("not_applicable", false);
      choices.add(
          out
              ? new Choice(of, null, null)
              : new Choice(
                  of, one.whole("level", 0, ScoringForm.MOST_LEVELS), one.code("verification")));
      one.finish();
    }
    IndexVector read =
        new IndexVector(
            id,
            fields.wording("case"),
            fields.has("set") ? fields.code("set") : Yardstick.FULL,
            scope,
            choices,
            new IndexVector.Expected(
                fields.number("expected_C_raw", "0", "100"),
                fields.number("expected_C", "0", "100"),
                fields.flag("gate_hit", false)));
    fields.finish();
    if (places.put(id, fields) != null) {
      fields.note(ProblemCode.S16, "id", id);
    }
    vectors.add(read);
  }

  /** Computes each vector; only for a system without other problems. */
  void hold(Yardstick yardstick) {
    for (IndexVector vector : vectors) {
      Fields fields = places.get(vector.id());
      if (fields == null || !isKnown(yardstick, vector, fields)) {
        continue;
      }
      Score score = Scoring.score(yardstick, vector.answers(yardstick), IndexVector.DAY);
      if (vector.expected().raw().compareTo(score.raw()) != 0) {
        fields.note(ProblemCode.S26, "expected_C_raw", vector.expected().raw(), score.raw());
      }
      if (vector.expected().confirmed().compareTo(score.confirmed()) != 0) {
        fields.note(
            ProblemCode.S26, "expected_C", vector.expected().confirmed(), score.confirmed());
      }
      boolean hit = !score.gateHits().isEmpty();
      if (vector.expected().gateHit() != hit) {
        fields.note(ProblemCode.S26, "gate_hit", vector.expected().gateHit(), hit);
      }
    }
  }

  private static boolean isKnown(Yardstick yardstick, IndexVector vector, Fields fields) {
    boolean known = yardstick.hasSet(vector.set());
    if (!known) {
      fields.note(ProblemCode.S18, "set", vector.set());
    }
    for (Map.Entry<String, String> answer : vector.scope().entrySet()) {
      List<String> options = yardstick.applicability().scope().get(answer.getKey());
      if (options == null || !options.contains(answer.getValue())) {
        fields.note(ProblemCode.S18, "scope", answer.getKey() + " " + answer.getValue());
        known = false;
      }
    }
    for (Choice choice : vector.choices()) {
      List<Item> about =
          yardstick.items().stream()
              .filter(
                  item ->
                      List.of(IndexVector.ALL, item.code(), item.dimension()).contains(choice.of()))
              .toList();
      if (about.isEmpty()) {
        fields.note(ProblemCode.S18, "answers", choice.of());
        known = false;
      }
      Integer level = choice.level();
      if (level != null && about.stream().anyMatch(item -> level > item.topLevel())) {
        fields.note(ProblemCode.S10, "answers", level, 0, about.getFirst().topLevel());
        known = false;
      }
      String verification = choice.verification();
      if (verification != null && yardstick.rank(verification) < 0) {
        fields.note(ProblemCode.S18, "answers", verification);
        known = false;
      }
    }
    return known;
  }
}
