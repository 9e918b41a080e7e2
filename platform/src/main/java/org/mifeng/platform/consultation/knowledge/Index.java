package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mifeng.platform.consultation.knowledge.Document.Field;
import org.mifeng.platform.consultation.knowledge.Term.Key;

/**
 * All documents by their terms, in memory, ranked by BM25F (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009, §3.6): how often a term stands in each field, weighed by
 * the field and by its length, then saturated once. It does not change after it was built.
 */
final class Index {
  private static final double SATURATION = 1.2;
  private static final double BY_LENGTH = 0.6;

  /**
   * A document a term stands in.
   *
   * @param weight how often, weighed by field and length
   */
  private record Posting(int document, double weight) {}

  /** A document that was found, and how well it fits. */
  record Hit(Document document, double score) {}

  private final List<Document> documents;
  private final Map<Key, List<Posting>> postings = new HashMap<>();

  Index(List<Document> documents, Terms terms) {
    this.documents = List.copyOf(documents);
    var cut = new ArrayList<Map<Field, List<Term>>>();
    for (var document : documents) {
      var fields = new EnumMap<Field, List<Term>>(Field.class);
      document.fields().forEach((field, text) -> fields.put(field, terms.of(text)));
      cut.add(fields);
    }
    var means = means(cut);
    for (int i = 0; i < documents.size(); i++) {
      add(i, cut.get(i), means);
    }
  }

  private static Map<Field, Double> means(List<Map<Field, List<Term>>> cut) {
    var means = new EnumMap<Field, Double>(Field.class);
    for (var field : Field.values()) {
      means.put(
          field,
          cut.stream()
              .filter(fields -> fields.containsKey(field))
              .mapToInt(fields -> fields.getOrDefault(field, List.of()).size())
              .average()
              .orElse(1));
    }
    return means;
  }

  private void add(int document, Map<Field, List<Term>> fields, Map<Field, Double> means) {
    var weights = new HashMap<Key, Double>();
    fields.forEach(
        (field, terms) -> {
          double length = terms.size() / Math.max(1, means.getOrDefault(field, 1.0));
          double weight = field.weight() / (1 - BY_LENGTH + BY_LENGTH * length);
          terms.forEach(term -> weights.merge(term.key(), weight, Double::sum));
        });
    weights.forEach(
        (key, weight) ->
            postings
                .computeIfAbsent(key, none -> new ArrayList<>())
                .add(new Posting(document, weight)));
  }

  /** Whether a term stands anywhere. */
  boolean holds(Key key) {
    return postings.containsKey(key);
  }

  /**
   * The documents that hold any of the terms, the best first; equals in the order of their ids.
   *
   * @param wanted terms with their weights
   * @param among which documents count
   */
  List<Hit> search(Map<Key, Double> wanted, Predicate<Document> among) {
    var scores = new double[documents.size()];
    wanted.forEach((key, weight) -> score(key, weight, scores));
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && among.test(documents.get(i))) {
        hits.add(new Hit(documents.get(i), scores[i]));
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.document().id()));
    return hits;
  }

  private void score(Key key, double weight, double[] scores) {
    var found = postings.getOrDefault(key, List.of());
    double rarity = Math.log(1 + (documents.size() - found.size() + 0.5) / (found.size() + 0.5));
    for (var posting : found) {
      scores[posting.document()] +=
          weight * rarity * posting.weight() * (SATURATION + 1) / (SATURATION + posting.weight());
    }
  }
}
