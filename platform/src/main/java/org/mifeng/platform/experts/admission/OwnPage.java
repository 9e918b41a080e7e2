package org.mifeng.platform.experts.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.Tie;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;

/**
 * One's own place in the pool.
 *
 * @param seat whether it is an expert's seat or an institution's
 * @param candidate null for somebody who is not in it
 * @param form the profile
 */
record OwnPage(
    Candidate.Kind seat,
    @Nullable Candidate candidate,
    List<Fact> facts,
    List<Assessment> assessments,
    List<Tie> ties,
    List<Option> tieKinds,
    @Nullable ApplyPage form) {
  boolean isExpert() {
    return seat == Candidate.Kind.EXPERT;
  }

  boolean isInTerm() {
    return candidate != null && candidate.stage() == Stage.IN_TERM;
  }

  String path() {
    return isExpert() ? "/expertise" : "/listing";
  }

  String titleKey() {
    return isExpert() ? "experts.own.expert-title" : "experts.own.institution-title";
  }
}
