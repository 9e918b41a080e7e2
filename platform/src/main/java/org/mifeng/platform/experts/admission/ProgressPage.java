package org.mifeng.platform.experts.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.TimelineEntry;

/**
 * How far an application has come, for whoever has its phrase.
 *
 * @param supplement the form to add what was asked for; null unless it was sent back
 */
record ProgressPage(
    Candidate candidate,
    String path,
    Line line,
    List<Fact> facts,
    List<TimelineEntry> timeline,
    @Nullable ApplyPage supplement) {
  /**
   * The steps everybody takes.
   *
   * @param current place among them, from 1; 0 when the way has ended
   */
  record Line(List<String> steps, int current) {}

  boolean canWithdraw() {
    return Deed.WITHDRAW.from(candidate.stage(), candidate.isExpert()).isPresent();
  }

  boolean canOpenAccount() {
    return candidate.stage() == Stage.IN_TERM && candidate.belonging().account() == null;
  }

  boolean hasLetter() {
    return candidate.stage() == Stage.IN_TERM;
  }

  String name() {
    return candidate.name();
  }
}
