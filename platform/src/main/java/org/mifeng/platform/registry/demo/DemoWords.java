package org.mifeng.platform.registry.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words the demonstration is made of, read from {@code demo.txt}. */
record DemoWords(Map<String, List<String>> words) {
  private static final String FILE = "/content/registry/demo.txt";
  private static final String TRADE = "trade.";

  static DemoWords load() {
    try (var stream = DemoWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var words = new LinkedHashMap<String, List<String>>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = List.of(line.split("\\|"));
          words.put(parts.getFirst(), parts.subList(1, parts.size()));
        }
      }
      return new DemoWords(words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All words of a kind, in the file's order. */
  List<String> all(String kind) {
    var found = words.get(kind);
    if (found == null) {
      throw new IllegalStateException(FILE + " has no " + kind);
    }
    return found;
  }

  /** The one word of a kind. */
  String one(String kind) {
    return all(kind).getFirst();
  }

  /** The sectors that have trades, in the file's order: the vulnerable ones first. */
  List<String> sectors() {
    return words.keySet().stream()
        .filter(kind -> kind.startsWith(TRADE))
        .map(kind -> kind.substring(TRADE.length()))
        .toList();
  }

  /** The trades of a sector. */
  List<String> trades(String sector) {
    return all(TRADE + sector);
  }
}
