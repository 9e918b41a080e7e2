package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.index.score.DimensionScore;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Points;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Score;

/**
 * The figures of a manifest by name, each as it is published: numbers with two decimals, grades by
 * their codes. Names with a slash are parts: {@code dimension/D4/share}, {@code item/D4-02/raw},
 * {@code use/drill}.
 */
public final class Results {
  private Results() {}

  /** All figures of an index. */
  public static Map<String, String> of(ProtectionIndex index) {
    Score score = index.score();
    Map<String, String> results = new TreeMap<>();
    put(results, "C_raw", score.raw());
    put(results, "C", score.confirmed());
    put(results, "U", index.use().rounded());
    put(results, "R", index.resilience().rounded());
    put(results, "PI", index.rounded());
    results.put("grade", score.grade().code());
    results.put("grade_C", score.confirmedGrade().code());
    results.put("grade_PI", index.grade().code());
    put(results, "verified", score.verifiedShare().rounded());
    results.put("gate", String.join(" ", score.gateHits()));
    for (DimensionScore dimension : score.dimensions()) {
      String name = "dimension/" + dimension.code() + "/";
      put(results, name + "share", dimension.share().rounded());
      put(results, name + "raw", dimension.raw().rounded());
      put(results, name + "confirmed", dimension.confirmed().rounded());
    }
    for (ItemScore item : score.items()) {
      String name = "item/" + item.code() + "/";
      put(results, name + "share", item.share().rounded());
      put(results, name + "raw", item.raw().rounded());
      put(results, name + "confirmed", item.confirmed().rounded());
    }
    put(results, "use/", index.use());
    put(results, "resilience/", index.resilience());
    return results;
  }

  private static void put(Map<String, String> results, String start, Points points) {
    points
        .parts()
        .forEach(part -> put(results, start + part.measure().code(), part.points().rounded()));
  }

  private static void put(Map<String, String> results, String name, BigDecimal figure) {
    results.put(name, figure.toPlainString());
  }
}
