package org.mifeng.platform.experts.directory;

import java.util.List;
import org.mifeng.platform.experts.admission.Candidate;
import org.mifeng.platform.web.Fact;

/**
 * Somebody of the pool, as everybody sees them.
 *
 * @param merits what they did in the last three years
 */
record EntryPage(Candidate candidate, List<Fact> facts, List<Fact> merits) {
  String back() {
    return candidate.isExpert() ? "/experts" : "/institutions";
  }

  String backKey() {
    return candidate.isExpert()
        ? "experts.directory.experts-title"
        : "experts.directory.institutions-title";
  }
}
