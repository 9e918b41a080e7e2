package org.mifeng.platform.experts.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the offices show. */
@Component
class CandidatePages {
  private final Candidates candidates;
  private final Admissions admissions;
  private final Objections objections;
  private final Assessments assessments;
  private final Recusals recusals;
  private final AdmissionPages pages;
  private final Dossiers dossiers;

  CandidatePages(
      Candidates candidates,
      Admissions admissions,
      Objections objections,
      Assessments assessments,
      Recusals recusals,
      AdmissionPages pages,
      Dossiers dossiers) {
    this.candidates = candidates;
    this.admissions = admissions;
    this.objections = objections;
    this.assessments = assessments;
    this.recusals = recusals;
    this.pages = pages;
    this.dossiers = dossiers;
  }

  PoolPage list(Viewer viewer, CandidateFilter filter, Paging paging, Shell shell) {
    return new PoolPage(
        table(shell).fill(candidates.list(viewer, filter, paging)).withExport("/pool"),
        filter,
        Option.each(Kind.class, kind -> shell.text("experts.party." + kind.code())).stream()
            .map(one -> Option.of(one.value().toLowerCase(java.util.Locale.ROOT), one.text()))
            .toList(),
        AdmissionPages.stages(shell));
  }

  Table<Candidate> table(Shell shell) {
    return Table.<Candidate>of("experts.pool.title")
        .column("name", "experts.fact.name", row -> Cell.link(row.name(), "/pool/" + row.id()))
        .column("number", "experts.fact.number", row -> Cell.code(row.number()))
        .column(
            "category", "experts.fact.category", row -> Cell.text(shell.text(row.categoryKey())))
        .column(
            "stage",
            "experts.fact.stage",
            row -> Cell.tag(shell.text("experts.stage." + row.stage().code()), row.stage().tone()))
        .column("until", "experts.fact.stage-until", row -> Cell.day(row.standing().until()))
        .column("applied", "experts.fact.applied", row -> Cell.time(row.standing().appliedAt()));
  }

  CandidatePage one(Viewer viewer, Candidate candidate, Shell shell) {
    var dossier = dossiers.require(viewer, candidate);
    return new CandidatePage(
        candidate,
        new CandidatePage.Told(
            pages.facts(candidate, shell),
            dossier(dossier, shell),
            dossier.papers().stream().map(paper -> paper(paper, shell)).toList(),
            ties(viewer, candidate, shell)),
        new CandidatePage.Deciding(
            deeds(viewer, candidate, shell),
            objections.list(viewer, candidate),
            viewer.may(Permission.ADMIT_EXPERTS)),
        new CandidatePage.Yearly(
            assessments.list(viewer, candidate),
            assessments.lastYear(candidate),
            viewer.may(Permission.ADMIT_EXPERTS) && candidate.stage() == Stage.IN_TERM),
        AdmissionPages.timeline(dossiers.steps(viewer, candidate), true, shell));
  }

  private List<Option> deeds(Viewer viewer, Candidate candidate, Shell shell) {
    return Arrays.stream(Deed.values())
        .filter(deed -> deed != Deed.LEAVE && admissions.may(viewer, candidate, deed))
        .map(deed -> Option.of(deed.code(), shell.text("experts.deed." + deed.code())))
        .toList();
  }

  private List<Fact> ties(Viewer viewer, Candidate candidate, Shell shell) {
    if (!viewer.may(Permission.ADMIT_EXPERTS)) {
      return List.of();
    }
    return recusals.list(viewer, new ExpertId(candidate.id())).stream()
        .map(
            tie ->
                Fact.of(
                    shell.text("experts.tie." + tie.kind().code()),
                    String.join(" ", tie.party().name(), tie.party().creditCode()).strip()))
        .toList();
  }

  private static Fact paper(Dossier.Paper paper, Shell shell) {
    var digest = paper.sha256();
    return digest == null
        ? Fact.of(paper.title(), shell.text("experts.show.in-person"))
        : Fact.code(paper.title(), digest);
  }

  private static List<Fact> dossier(Dossier dossier, Shell shell) {
    var facts = new ArrayList<Fact>();
    add(facts, shell, "contact", dossier.contact());
    add(facts, shell, "employer", dossier.practice().employer());
    add(facts, shell, "title", dossier.practice().title());
    var years = dossier.practice().years();
    add(facts, shell, "years", years == null ? "" : shell.number(years));
    var cases = dossier.practice().cases();
    add(facts, shell, "cases", cases == null ? "" : shell.number(cases));
    add(facts, shell, "prices", dossier.terms().prices());
    add(facts, shell, "data", dossier.terms().data());
    add(facts, shell, "complaints", dossier.terms().complaints());
    add(facts, shell, "statement", dossier.statement());
    add(
        facts,
        shell,
        "promises",
        String.join(
            " · ",
            dossier.promises().stream()
                .map(code -> shell.text("experts.promise." + code))
                .toList()));
    return facts;
  }

  private static void add(List<Fact> facts, Shell shell, String what, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(shell.text("experts.apply." + what), value));
    }
  }
}
