package org.mifeng.platform.workflow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows; what is empty limits nothing.
 *
 * @param kind message key of a kind
 * @param urgency or null
 * @param words found in a number or an office's name, or the whole id of a subject
 * @param kinds kinds whose title holds the words, in the language of whoever searches
 */
public record WorkFilter(
    String kind, WorkTerm.@Nullable Urgency urgency, String words, List<String> kinds) {
  private static final int LONGEST = 100;

  /** All items. */
  public static final WorkFilter ALL = new WorkFilter("", null, "", List.of());

  /** Items of a kind that hold some words, of every urgency. */
  static WorkFilter of(String kind, String words, List<String> kinds) {
    return new WorkFilter(kind, null, words, kinds);
  }

  public WorkFilter {
    words = words.strip().replace("\0", "");
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    kind = kind.length() > LONGEST ? "" : kind;
    kinds = List.copyOf(kinds);
  }

  /** Whether it shows all. */
  boolean isEmpty() {
    return kind.isEmpty() && urgency == null && words.isEmpty();
  }

  String urgencyCode() {
    return urgency == null ? "" : urgency.name().toLowerCase(Locale.ROOT);
  }
}
