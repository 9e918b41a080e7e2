package org.mifeng.platform.experts.admission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.experts.admission.Candidate.Belonging;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Candidate.Standing;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Candidates as they are read: by officials, by themselves, by the public. */
@Component
public class Candidates {
  private static final int MOST_IN_A_FILE = 10_000;
  private static final Viewer PUBLIC_LIST = Viewer.system("experts.public-list");

  private final CandidateStore store;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Candidates(
      CandidateStore store,
      DossierStore dossiers,
      StepStore steps,
      Transactions transactions,
      Audit audit,
      PoolDay day) {
    this.store = store;
    this.dossiers = dossiers;
    this.steps = steps;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /**
   * Enters somebody made up into the pool of a demonstration, unless their organisation is in it.
   *
   * @param owner their organisation, and for an expert the account of the person
   */
  public void enterForDemo(
      Viewer viewer, Kind kind, String category, Profile profile, Belonging owner) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    var organisation = owner.organisation();
    if (organisation == null || !owner.demo()) {
      throw new IllegalArgumentException("only somebody made up is entered without a decision");
    }
    transactions.run(
        viewer,
        () -> {
          if (store.findByOrganisation(organisation).isPresent()) {
            return;
          }
          var at = day.now();
          var until = day.today().plusYears(kind.termYears()).minusDays(1);
          var candidate =
              new Candidate(
                  UUID.randomUUID(),
                  Phrase.number(),
                  kind,
                  category,
                  profile,
                  new Standing(Stage.IN_TERM, until, 1, at),
                  owner);
          store.insert(candidate);
          dossiers.insert(candidate.id(), Dossier.empty(profile.name()), Phrase.random());
          steps.insert(
              candidate.id(),
              new Step(1, Deed.APPOINT, Stage.IN_TERM, Step.By.of(viewer), "", until, at));
          audit.record(viewer, Deed.APPOINT.recorded(), candidate.id().toString());
        });
  }

  /** Hands in an application of somebody made up, unless one of this name is there. */
  public void applyForDemo(Viewer viewer, Kind kind, String category, Profile profile) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    var same = new CandidateFilter(kind.code(), "", "", "", "", "", profile.name());
    transactions.run(
        viewer,
        () -> {
          if (store.count(same, day.today()) > 0) {
            return;
          }
          var at = day.now();
          var candidate =
              new Candidate(
                  UUID.randomUUID(),
                  Phrase.number(),
                  kind,
                  category,
                  profile,
                  new Standing(Stage.APPLIED, null, 1, at),
                  new Belonging(null, null, null, true));
          store.insert(candidate);
          dossiers.insert(candidate.id(), Dossier.empty(profile.name()), Phrase.random());
          steps.insert(
              candidate.id(),
              new Step(1, Deed.APPLY, Stage.APPLIED, Step.By.of(viewer), "", null, at));
          audit.record(viewer, Deed.APPLY.recorded(), candidate.id().toString());
        });
  }

  /** The candidate, if it exists for this viewer. */
  public Optional<Candidate> find(Viewer viewer, UUID id) {
    return transactions.as(viewer, () -> store.find(id));
  }

  /** The candidate; 404 unless it exists for this viewer. */
  public Candidate require(Viewer viewer, UUID id) {
    return find(viewer, id)
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-candidate"));
  }

  /** The candidate the viewer's own organisation is. */
  public Optional<Candidate> findOwn(Viewer viewer) {
    return transactions.as(viewer, () -> store.findByOrganisation(viewer.organisation().value()));
  }

  /** Candidates within the viewer's sight. */
  public Paged<Candidate> list(Viewer viewer, CandidateFilter filter, Paging paging) {
    return transactions.as(
        viewer,
        () ->
            new Paged<>(
                store.list(filter, day.today(), paging.size(), paging.offset()),
                store.count(filter, day.today()),
                paging));
  }

  /** All of them, up to 10,000, for a file. */
  List<Candidate> listAll(Viewer viewer, CandidateFilter filter) {
    return transactions.as(viewer, () -> store.list(filter, day.today(), MOST_IN_A_FILE, 0));
  }

  /** Those of a kind in term today: the public list of the pool. */
  public Paged<Candidate> listPublic(CandidateFilter filter, Paging paging) {
    var inTerm =
        new CandidateFilter(
            filter.kind(),
            filter.category(),
            Stage.IN_TERM.code(),
            filter.field(),
            filter.district(),
            filter.language(),
            filter.q());
    return list(PUBLIC_LIST, inTerm, paging);
  }

  /** Somebody in term today, for everybody. */
  public Candidate requirePublic(UUID id) {
    return find(PUBLIC_LIST, id)
        .filter(candidate -> candidate.isInTerm(day.today()))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-candidate"));
  }
}
