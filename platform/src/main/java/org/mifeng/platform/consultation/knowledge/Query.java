package org.mifeng.platform.consultation.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.consultation.knowledge.Term.Key;

/**
 * What somebody looks for, as it was understood.
 *
 * @param text as it was typed, cut to the longest
 * @param terms what is looked for, with its weight and where it comes from
 * @param synonyms everyday words it holds, with the legal words they stand for
 */
record Query(String text, Map<Key, Wanted> terms, Map<String, List<String>> synonyms) {
  /** Longest question, in characters; what follows is not looked at. */
  static final int LONGEST = 200;

  /** Where a term comes from. */
  enum Origin {
    TYPED,
    SYNONYM,
    SOUND
  }

  /** How much a term counts and where it comes from. */
  record Wanted(double weight, Origin origin) {}

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The terms with their weights alone. */
  Map<Key, Double> weights() {
    var weights = new HashMap<Key, Double>();
    terms.forEach((key, wanted) -> weights.put(key, wanted.weight()));
    return weights;
  }

  /** Gathers the terms; the first origin of a term stays, the greatest weight counts. */
  static final class Draft {
    private final Map<Key, Wanted> terms = new LinkedHashMap<>();
    private final Map<String, List<String>> synonyms = new LinkedHashMap<>();

    void add(Key key, double weight, Origin origin) {
      terms.merge(
          key,
          new Wanted(weight, origin),
          (old, added) -> new Wanted(Math.max(old.weight(), added.weight()), old.origin()));
    }

    void addSynonyms(String everyday, List<String> legal) {
      synonyms.put(everyday, legal);
    }

    Query of(String text) {
      return new Query(text, terms, synonyms);
    }
  }
}
