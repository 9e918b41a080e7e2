package org.mifeng.index;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of an indicator system that belong to no indicator: of levels, verifications, grades,
 * sets, scope questions and the numbers of the index.
 *
 * @param byKey the kind, a point, and the code, such as {@code grade.A}
 */
public record SystemWords(Map<String, Wording> byKey) {
  public SystemWords {
    byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
  }

  /** The kinds of words. */
  public enum Kind {
    /** A general level, by its number. */
    LEVEL,
    /** A verification. */
    VERIFICATION,
    /** A grade. */
    GRADE,
    /** A set of items. */
    SET,
    /** An effort, by its code such as M. */
    EFFORT,
    /** A sector that changes weights. */
    SECTOR,
    /** A scope question. */
    SCOPE,
    /** An option of a scope question, as {@code question.option}. */
    OPTION,
    /** A rule. */
    RULE,
    /** A number that U, R or E consist of. */
    MEASURE,
    /** A passage that explains the score, such as {@code gate}. */
    NOTE;

    /** The key of words of this kind. */
    public String key(String code) {
      return name().toLowerCase(Locale.ROOT) + "." + code;
    }
  }

  /**
   * The words for a code.
   *
   * @throws IllegalArgumentException when there are none
   */
  public Wording of(Kind kind, String code) {
    Wording words = byKey.get(kind.key(code));
    if (words == null) {
      throw new IllegalArgumentException("no words for " + kind.key(code));
    }
    return words;
  }
}
