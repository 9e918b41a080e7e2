package org.mifeng.platform.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a deposit follows an earlier one of the same owner. */
public enum Relation {
  /** A new version of the file. */
  SUPERSEDES,
  /** The same file, sealed anew before an algorithm ends. */
  RENEWS;

  /** The word in the leaf: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word; nothing when there is no such relation. */
  public static Optional<Relation> find(String word) {
    return Arrays.stream(values()).filter(relation -> relation.word().equals(word)).findFirst();
  }
}
