package org.mifeng.platform.experts.admission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What appointing brings with it: an organisation of one's own, a term, a sealed act. The account
 * is opened by whoever has the pass phrase.
 */
@Component
class Appointments {
  private static final Viewer PLATFORM = Viewer.system("experts.appointment");

  private final CandidateStore store;
  private final ObjectionStore objections;
  private final AssessmentStore assessments;
  private final Organisations organisations;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final PoolDay day;

  Appointments(
      CandidateStore store,
      ObjectionStore objections,
      AssessmentStore assessments,
      Organisations organisations,
      Transactions transactions,
      ApplicationEventPublisher events,
      PoolDay day) {
    this.store = store;
    this.objections = objections;
    this.assessments = assessments;
    this.organisations = organisations;
    this.transactions = transactions;
    this.events = events;
    this.day = day;
  }

  /**
   * The last day of the term that begins, or goes on, today.
   *
   * @throws Refusal 409 while the notice lasts, an objection is not answered or was upheld; or when
   *     a renewal has no assessment to rest on
   */
  LocalDate until(Viewer viewer, Candidate candidate, Deed deed) {
    var today = day.today();
    var years = candidate.kind().termYears();
    var ends = candidate.standing().until();
    if (deed == Deed.APPOINT) {
      if (ends == null || !today.isAfter(ends)) {
        throw Refusal.conflict("experts.refusal.notice-lasts");
      }
      if (objections.list(candidate.id()).stream().anyMatch(one -> one.stands())) {
        throw Refusal.conflict("experts.refusal.objection-stands");
      }
      organisation(candidate);
      return today.plusYears(years).minusDays(1);
    }
    var passed =
        assessments.list(candidate.id()).stream()
            .anyMatch(one -> one.passed() && one.year() >= today.getYear() - 1);
    if (!passed) {
      throw Refusal.conflict("experts.refusal.not-assessed");
    }
    var from = ends == null || ends.isBefore(today) ? today.minusDays(1) : ends;
    return from.plusYears(years);
  }

  private void organisation(Candidate candidate) {
    if (candidate.belonging().organisation() != null) {
      return;
    }
    var kind = candidate.isExpert() ? OrganisationKind.EXPERT : OrganisationKind.INSTITUTION;
    var own = organisations.open(PLATFORM, kind, candidate.name(), candidate.id().toString());
    transactions.run(PLATFORM, () -> store.setOrganisation(candidate.id(), own.value()));
  }

  /** Says as a protective act of the lead bureau that somebody was appointed. */
  void appoint(Viewer viewer, Candidate candidate, Deed deed, @Nullable LocalDate until) {
    events.publishEvent(
        new ProtectiveAct(
            UUID.randomUUID(),
            deed == Deed.APPOINT ? "experts.appointment-made" : "experts.appointment-renewed",
            viewer.actor(),
            viewer.organisation().value(),
            ProtectiveAct.Matter.of(
                candidate.id().toString(),
                java.util.Map.of(
                    "number", candidate.number(),
                    "kind", candidate.kind().code(),
                    "category", candidate.category(),
                    "until", String.valueOf(until))),
            null,
            day.now()));
  }
}
