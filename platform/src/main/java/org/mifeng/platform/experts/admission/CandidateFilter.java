package org.mifeng.platform.experts.admission;

import org.jspecify.annotations.Nullable;

/**
 * Which candidates a list shows; an empty component asks for nothing.
 *
 * @param stage code of a stage; {@code in-term} means those in term today
 * @param field code of a field or of a service
 */
public record CandidateFilter(
    String kind,
    String category,
    String stage,
    String field,
    String district,
    String language,
    String q) {
  private static final int LONGEST = 100;

  public CandidateFilter {
    kind = kept(kind);
    category = kept(category);
    stage = Stage.isCode(kept(stage)) ? stage : "";
    field = kept(field);
    district = kept(district);
    language = kept(language);
    q = kept(q);
  }

  /** All of a kind in a stage. */
  static CandidateFilter of(String kind, String stage) {
    return new CandidateFilter(kind, "", stage, "", "", "", "");
  }

  /** Whether nothing narrows the list besides kind and stage. */
  public boolean isEmpty() {
    return (category + field + district + language + q).isEmpty();
  }

  private static String kept(@Nullable String text) {
    var kept = text == null ? "" : text.strip();
    return kept.length() > LONGEST || kept.indexOf('\0') >= 0 ? "" : kept;
  }
}
