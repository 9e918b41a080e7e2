package org.mifeng.platform.experts.directory;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.CandidateFilter;

/** What a list is narrowed by, as it was sent. */
record DirectoryForm(
    @Nullable String category,
    @Nullable String field,
    @Nullable String district,
    @Nullable String language,
    @Nullable String q) {
  CandidateFilter filter(Kind kind) {
    return new CandidateFilter(
        kind.code(), text(category), "", text(field), text(district), text(language), text(q));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
