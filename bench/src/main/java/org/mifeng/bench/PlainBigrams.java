package org.mifeng.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The baseline of the search: BM25 over pairs of Chinese characters and Latin words, each document
 * one text, k1 = 1.2 and b = 0.75 as in every textbook, nothing known about words, sounds or law.
 */
final class PlainBigrams {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Integer> holders = new HashMap<>();

  void add(String id, String text) {
    var count = new HashMap<String, Integer>();
    var terms = terms(text);
    terms.forEach(term -> count.merge(term, 1, Integer::sum));
    count.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
    ids.add(id);
    counts.add(count);
    lengths.add(terms.size());
  }

  /** The best documents, so many. */
  List<String> search(String query, int most) {
    double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
    var scores = new HashMap<String, Double>();
    for (var i = 0; i < ids.size(); i++) {
      var score = 0.0;
      for (var term : terms(query)) {
        int held = holders.getOrDefault(term, 0);
        double count = counts.get(i).getOrDefault(term, 0);
        score +=
            Math.log(1 + (ids.size() - held + 0.5) / (held + 0.5))
                * count
                * (K1 + 1)
                / (count + K1 * (1 - B + B * lengths.get(i) / mean));
      }
      if (score > 0) {
        scores.put(ids.get(i), score);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> terms(String text) {
    var terms = new ArrayList<String>();
    var folded = text.toLowerCase(Locale.ROOT);
    var word = new StringBuilder();
    for (var i = 0; i < folded.length(); i++) {
      var character = folded.charAt(i);
      if (isHan(character)) {
        if (i + 1 < folded.length() && isHan(folded.charAt(i + 1))) {
          terms.add(folded.substring(i, i + 2));
        }
      } else if (character < 128 && Character.isLetterOrDigit(character)) {
        word.append(character);
        continue;
      }
      if (!word.isEmpty()) {
        terms.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      terms.add(word.toString());
    }
    return terms;
  }

  private static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
