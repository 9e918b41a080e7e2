package org.mifeng.platform.learning.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questions with some of their choices, each in an order: what a test asks, or what was ticked.
 * Stored as {@code q03=b.d.a.c q07=correct}.
 */
record Picks(Map<String, List<String>> all) {
  static final Picks NONE = new Picks(Map.of());

  Picks {
    all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  /** What was stored. */
  static Picks parse(String stored) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var word : stored.split(" ")) {
      var cut = word.indexOf('=');
      if (cut > 0) {
        all.put(
            word.substring(0, cut),
            Arrays.stream(word.substring(cut + 1).split("\\."))
                .filter(code -> !code.isEmpty())
                .toList());
      }
    }
    return new Picks(all);
  }

  String stored() {
    return all.entrySet().stream()
        .map(one -> one.getKey() + "=" + String.join(".", one.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** The choices of a question; none when it is not there. */
  List<String> of(String question) {
    return all.getOrDefault(question, List.of());
  }

  /**
   * What was ticked in a form, out of what this test asks; whatever else was sent is left.
   *
   * @param sent values by name
   */
  Picks ticked(Map<String, String[]> sent) {
    var ticked = new LinkedHashMap<String, List<String>>();
    all.forEach(
        (question, choices) -> {
          var values = List.of(sent.getOrDefault(question, new String[0]));
          ticked.put(question, choices.stream().filter(values::contains).toList());
        });
    return new Picks(ticked);
  }
}
