package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mifeng.platform.consultation.knowledge.Term.Key;
import org.mifeng.platform.consultation.knowledge.Term.Kind;
import org.mifeng.platform.registry.Readings;

/**
 * Takes the terms from a text. Folding changes no length, so that a term says where it stands in
 * the text as it was written.
 */
final class Terms {
  private static final int SHORTEST_WORD = 3;

  private final Readings readings = new Readings();
  private final Set<String> words = new HashSet<>();
  private final Set<String> syllables = new TreeSet<>();
  private final int longestWord;

  /**
   * @param vocabulary words that are terms as a whole
   */
  Terms(List<String> vocabulary) {
    for (var word : vocabulary) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(fold(word));
      }
    }
    this.longestWord = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** All terms of a text. */
  List<Term> of(String text) {
    var folded = fold(text);
    var all = new ArrayList<Term>();
    int at = 0;
    while (at < folded.length()) {
      if (isHan(folded.charAt(at))) {
        at = addHan(folded, at, all);
      } else if (isLatin(folded.charAt(at))) {
        at = addLatin(folded, at, all);
      } else {
        at++;
      }
    }
    addWords(folded, all);
    return all;
  }

  /** The syllables met so far: what typed pinyin may consist of. */
  Set<String> syllables() {
    return syllables;
  }

  private int addHan(String folded, int from, List<Term> all) {
    int to = from;
    while (to < folded.length() && isHan(folded.charAt(to))) {
      to++;
    }
    for (int at = from; at < to; at++) {
      all.add(term(Kind.CHARACTER, folded, at, at + 1));
      if (at + 1 < to) {
        all.add(term(Kind.PAIR, folded, at, at + 2));
        addSounds(folded, at, all);
      }
    }
    return to;
  }

  private void addSounds(String folded, int at, List<Term> all) {
    var second = readings(folded.charAt(at + 1));
    for (var one : readings(folded.charAt(at))) {
      for (var two : second) {
        all.add(new Term(sound(one, two), at, at + 2));
      }
    }
  }

  private List<String> readings(char character) {
    var all = readings.of(character);
    syllables.addAll(all);
    return all;
  }

  /** The term of two syllables. */
  static Key sound(String first, String second) {
    return new Key(Kind.SOUND, first + " " + second);
  }

  private static int addLatin(String folded, int from, List<Term> all) {
    int to = from;
    while (to < folded.length() && isLatin(folded.charAt(to))) {
      to++;
    }
    all.add(new Term(new Key(Kind.LATIN, singular(folded.substring(from, to))), from, to));
    return to;
  }

  /** English plurals are found by the singular and the other way round. */
  private static String singular(String word) {
    return word.length() > SHORTEST_WORD && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private void addWords(String folded, List<Term> all) {
    for (int from = 0; from < folded.length(); from++) {
      int most = Math.min(folded.length(), from + longestWord);
      for (int to = from + SHORTEST_WORD; to <= most; to++) {
        if (words.contains(folded.substring(from, to))) {
          all.add(term(Kind.WORD, folded, from, to));
        }
      }
    }
  }

  private static Term term(Kind kind, String folded, int from, int to) {
    return new Term(new Key(kind, folded.substring(from, to)), from, to);
  }

  /** Half width and lower case, character by character. */
  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '\uff01' && character <= '\uff5e') {
        character = (char) (character - '\uff01' + '!');
      }
      folded.append(Character.toLowerCase(character));
    }
    return folded.toString();
  }

  static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  static boolean isLatin(char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  }
}
