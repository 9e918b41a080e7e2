package org.mifeng.platform.experts.admission;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.Tie;
import org.mifeng.platform.experts.TieKind;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Gathers what somebody of the pool sees about themselves. */
@Component
class OwnPages {
  private final Candidates candidates;
  private final Assessments assessments;
  private final Recusals recusals;
  private final AdmissionPages pages;

  OwnPages(
      Candidates candidates, Assessments assessments, Recusals recusals, AdmissionPages pages) {
    this.candidates = candidates;
    this.assessments = assessments;
    this.recusals = recusals;
    this.pages = pages;
  }

  OwnPage own(Viewer viewer, Shell shell) {
    var found = candidates.findOwn(viewer);
    var seat = viewer.may(Permission.OWN_EXPERTISE) ? Kind.EXPERT : Kind.INSTITUTION;
    if (found.isEmpty()) {
      return new OwnPage(seat, null, List.of(), List.of(), List.of(), List.of(), null);
    }
    var own = found.get();
    var form =
        own.stage() == Stage.IN_TERM
            ? pages.form(
                own.kind(),
                "/pool-entry/profile",
                new ApplyPage.Known(own, Map.of(), List.of()),
                shell)
            : null;
    List<Tie> ties = own.isExpert() ? recusals.list(viewer, new ExpertId(own.id())) : List.of();
    return new OwnPage(
        seat,
        own,
        pages.facts(own, shell),
        assessments.list(viewer, own),
        ties,
        Option.each(TieKind.class, kind -> shell.text("experts.tie." + kind.code())).stream()
            .map(one -> Option.of(one.value().toLowerCase(java.util.Locale.ROOT), one.text()))
            .toList(),
        form);
  }

  ApplicationForm.Choices choices(Kind kind, Shell shell) {
    return pages.choices(kind, shell);
  }
}
