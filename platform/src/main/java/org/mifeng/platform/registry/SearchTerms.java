package org.mifeng.platform.registry;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an enterprise findable by any two characters of its name, by part of its credit code,
 * by the initials of its name in pinyin, and by its pinyin.
 *
 * @param text name and credit code, folded: simplified characters, half width, lower case
 * @param readings the initials each character of the name may have, {@code |hx|z|m|}
 * @param pinyin the name in pinyin without blanks, one line for each way it may be read
 * @param tokens what the index holds: pairs of neighbouring characters of {@code text}, and pairs
 *     of neighbouring initials with {@code ^} in front
 */
record SearchTerms(String text, String readings, String pinyin, Set<String> tokens) {
  private static final String INITIALS = "^";
  private static final char BETWEEN = '|';
  private static final int LONGEST_QUERY = 60;
  private static final int MOST_READINGS = 16;
  private static final Readings READINGS = new Readings();
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  /** What to store for an enterprise of this name and code. */
  static SearchTerms of(String name, String creditCode) {
    var folded = fold(name);
    var tokens = new LinkedHashSet<String>();
    addPairs(folded, tokens);
    addPairs(fold(creditCode), tokens);
    var initials = folded.codePoints().mapToObj(SearchTerms::initials).toList();
    for (var i = 0; i + 1 < initials.size(); i++) {
      for (var first : initials.get(i).split("")) {
        for (var second : initials.get(i + 1).split("")) {
          tokens.add(INITIALS + first + second);
        }
      }
    }
    return new SearchTerms(
        folded + "\n" + fold(creditCode),
        BETWEEN + String.join(String.valueOf(BETWEEN), initials) + BETWEEN,
        String.join("\n", pinyin(folded)),
        Set.copyOf(tokens));
  }

  /**
   * What somebody looks for.
   *
   * @param text the folded words
   * @param tokens pairs that the name or code must hold
   * @param initialsTokens pairs of initials, when the words can be initials; else empty
   * @param initialsPattern regular expression over {@link #readings}, or empty
   */
  record Query(
      String text, List<String> tokens, List<String> initialsTokens, String initialsPattern) {
    /** Whether nothing was asked for. */
    boolean isEmpty() {
      return text.isEmpty();
    }

    /** Whether the words may be pinyin. */
    boolean mayBePinyin() {
      return text.length() >= 2 && isLatin(text);
    }
  }

  /** Understands what somebody typed into the search field. */
  static Query query(String typed) {
    var cut = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    var folded = fold(cut);
    var tokens = new LinkedHashSet<String>();
    addPairs(folded, tokens);
    var initials = new LinkedHashSet<String>();
    var pattern = new StringBuilder();
    if (folded.length() >= 2 && isLatin(folded)) {
      for (var i = 0; i + 1 < folded.length(); i++) {
        initials.add(INITIALS + folded.substring(i, i + 2));
      }
      for (var letter : folded.split("")) {
        pattern.append("\\|[a-z0-9]*").append(letter).append("[a-z0-9]*");
      }
      pattern.append("\\|");
    }
    return new Query(folded, List.copyOf(tokens), List.copyOf(initials), pattern.toString());
  }

  /** Simplified, half width, lower case, without blanks and punctuation. */
  static String fold(String text) {
    var half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SIMPLIFIED.transliterate(half).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Every initial a character may have; a Latin letter or digit is its own; others have none. */
  private static String initials(int character) {
    var readings = READINGS.of(character);
    if (!readings.isEmpty()) {
      return readings.stream()
          .map(reading -> reading.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());
    }
    return isLatin(Character.toString(character)) ? Character.toString(character) : "-";
  }

  /** The name in pinyin, in each way it may be read; at most {@link #MOST_READINGS}. */
  private static List<String> pinyin(String folded) {
    var ways = List.of("");
    for (var character : folded.codePoints().toArray()) {
      var readings = READINGS.of(character);
      var usual = readings.isEmpty() ? Character.toString(character) : readings.getFirst();
      var several = readings.size() > 1 && ways.size() * readings.size() <= MOST_READINGS;
      ways =
          ways.stream()
              .flatMap(
                  way ->
                      several ? readings.stream().map(way::concat) : Stream.of(way.concat(usual)))
              .toList();
    }
    return ways;
  }

  private static void addPairs(String folded, Set<String> tokens) {
    var characters = folded.codePoints().toArray();
    for (var i = 0; i + 1 < characters.length; i++) {
      tokens.add(new String(characters, i, 2));
    }
  }

  private static boolean isLatin(String folded) {
    return folded.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
