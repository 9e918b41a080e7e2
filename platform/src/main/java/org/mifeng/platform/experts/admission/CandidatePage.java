package org.mifeng.platform.experts.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.Merit;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;

/** A candidate, for the offices that decide. */
record CandidatePage(
    Candidate candidate,
    Told told,
    Deciding deciding,
    Yearly yearly,
    List<TimelineEntry> timeline) {
  /** What they say. */
  record Told(List<Fact> facts, List<Fact> dossier, List<Fact> papers, List<Fact> ties) {}

  /**
   * What can be decided.
   *
   * @param deeds those this viewer may do now
   */
  record Deciding(List<Option> deeds, List<Objection> objections, boolean mayAnswer) {}

  /** What was found each year. */
  record Yearly(List<Assessment> assessments, Merit lastYear, boolean mayAssess) {}

  String path() {
    return "/pool/" + candidate.id();
  }

  String name() {
    return candidate.name();
  }

  /** The first objection nobody has answered, or null. */
  @Nullable Objection firstOpen() {
    return deciding.objections().stream()
        .filter(one -> one.answer() == null)
        .findFirst()
        .orElse(null);
  }

  List<Option> findings(Shell shell) {
    return List.of(
        Option.of("no", shell.text("experts.objection.dismissed")),
        Option.of("yes", shell.text("experts.objection.upheld")));
  }

  boolean hasLetter() {
    return candidate.stage() == Stage.IN_TERM;
  }
}
