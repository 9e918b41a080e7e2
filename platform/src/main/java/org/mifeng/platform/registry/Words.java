package org.mifeng.platform.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words a roster may use for sizes, tags and columns, read from {@code words.txt}. */
public final class Words {
  private static final String FILE = "/content/registry/words.txt";
  private static final Words KNOWN = load();

  private final Map<String, List<String>> byThing;
  private final Map<String, String> byWord;

  private Words(Map<String, List<String>> byThing) {
    this.byThing = byThing;
    this.byWord = new HashMap<>();
    byThing.forEach(
        (thing, words) -> {
          var kind = thing.substring(0, thing.indexOf('.') + 1);
          words.forEach(word -> byWord.put(kind + fold(word), thing.substring(kind.length())));
        });
  }

  /**
   * What a word means.
   *
   * @param kind {@code size}, {@code tag} or {@code column}
   */
  public static Optional<String> meaning(String kind, String word) {
    return word.length() > 100
        ? Optional.empty()
        : Optional.ofNullable(KNOWN.byWord.get(kind + "." + fold(word)));
  }

  /** The word to show for a thing: the first of its words. */
  public static String first(String kind, String code) {
    return KNOWN.byThing.getOrDefault(kind + "." + code, List.of(code)).getFirst();
  }

  /** The codes of a kind, in the file's order. */
  public static List<String> codes(String kind) {
    return KNOWN.byThing.keySet().stream()
        .filter(thing -> thing.startsWith(kind + "."))
        .map(thing -> thing.substring(kind.length() + 1))
        .toList();
  }

  /** Without blanks, asterisks and case; full-width forms become ordinary ones. */
  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Cf}*]", "");
  }

  private static Words load() {
    try (var stream = Words.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var map = new LinkedHashMap<String, List<String>>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = List.of(line.split("\\|"));
          map.put(parts.getFirst(), parts.subList(1, parts.size()));
        }
      }
      return new Words(map);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
