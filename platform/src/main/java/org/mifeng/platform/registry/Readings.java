package org.mifeng.platform.registry;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese characters are read in pinyin, without tones. A character may have several readings:
 * the usual one, the one it has as a surname, and those of the list of polyphonic characters.
 */
public final class Readings {
  private static final String POLYPHONES = "/content/registry/polyphones.txt";

  private final Transliterator usual = pinyin("Han-Latin");
  private final Transliterator surname = pinyin("Han-Latin/Names");
  private final Map<Integer, Set<String>> polyphones = loadPolyphones();
  private final Map<Integer, List<String>> known = new ConcurrentHashMap<>();

  /**
   * The readings of a character, the usual one first; none unless it is Chinese.
   *
   * @param character a code point
   */
  public List<String> of(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
        ? known.computeIfAbsent(character, this::lookUp)
        : List.of();
  }

  private List<String> lookUp(int character) {
    var text = Character.toString(character);
    var readings = new LinkedHashSet<String>();
    readings.add(usual.transliterate(text));
    readings.add(surname.transliterate(text));
    readings.addAll(polyphones.getOrDefault(character, Set.of()));
    return readings.stream()
        .map(reading -> reading.strip().toLowerCase(Locale.ROOT))
        .filter(reading -> reading.matches("[a-z]+"))
        .distinct()
        .toList();
  }

  private static Transliterator pinyin(String id) {
    return Transliterator.getInstance(id + "; NFD; [:Nonspacing Mark:] Remove; NFC");
  }

  private static Map<Integer, Set<String>> loadPolyphones() {
    try (var stream = Readings.class.getResourceAsStream(POLYPHONES)) {
      if (stream == null) {
        throw new IllegalStateException(POLYPHONES + " is missing");
      }
      var map = new LinkedHashMap<Integer, Set<String>>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        var words = new ArrayList<>(List.of(line.strip().split(" +")));
        var character = words.removeFirst().codePointAt(0);
        map.put(character, new LinkedHashSet<>(words));
      }
      return map;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
