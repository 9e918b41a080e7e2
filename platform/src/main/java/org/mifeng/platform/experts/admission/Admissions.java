package org.mifeng.platform.experts.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Decisions about candidates: the lead bureau's, the reviewing department's, and their own. */
@Component
class Admissions {
  /** Working days a name is shown to the public before it is appointed. */
  static final int NOTICE_DAYS = 5;

  private final Candidates candidates;
  private final Steps steps;
  private final Appointments appointments;
  private final Offices offices;
  private final WorkingCalendar calendar;
  private final Transactions transactions;
  private final Recording recording;

  Admissions(
      Candidates candidates,
      Steps steps,
      Appointments appointments,
      Offices offices,
      WorkingCalendar calendar,
      Transactions transactions,
      Recording recording) {
    this.candidates = candidates;
    this.steps = steps;
    this.appointments = appointments;
    this.offices = offices;
    this.calendar = calendar;
    this.transactions = transactions;
    this.recording = recording;
  }

  /**
   * Decides.
   *
   * @param version of the candidate the viewer saw
   * @throws Refusal 403 when the deed is another's; 404 when the candidate is not theirs to see;
   *     409 when it does not follow this stage; 422 without a reason where one is due
   */
  void decide(Viewer viewer, UUID id, int version, Deed deed, String reason) {
    transactions.run(
        viewer,
        () -> {
          var candidate = candidates.require(viewer, id);
          requireMay(viewer, candidate, deed);
          if (candidate.standing().version() != version) {
            throw Refusal.conflict("experts.refusal.somebody-was-first");
          }
          if (deed == Deed.REVIEW) {
            requireAnother(viewer, candidate);
          }
          var until = until(viewer, candidate, deed);
          steps.take(viewer, candidate, deed, reason, until);
          if (deed == Deed.APPOINT || deed == Deed.RENEW) {
            appointments.appoint(viewer, candidate, deed, until);
          }
          recording.record(viewer, candidate, deed, reason);
        });
  }

  /** Whether the viewer's seat may do this to the candidate; for showing a button too. */
  boolean may(Viewer viewer, Candidate candidate, Deed deed) {
    return deed.from(candidate.stage(), candidate.isExpert()).isPresent()
        && switch (deed) {
          case SEND_BACK, CHECK, NOTICE, APPOINT, RENEW, REMOVE ->
              viewer.may(Permission.ADMIT_EXPERTS);
          case REVIEW ->
              viewer.may(Permission.REVIEW_EXPERTS) && offices.mayReview(viewer.organisation());
          case REFUSE ->
              viewer.may(Permission.ADMIT_EXPERTS)
                  || (candidate.isExpert()
                      && candidate.stage() == Stage.CHECKED
                      && viewer.may(Permission.REVIEW_EXPERTS)
                      && offices.mayReview(viewer.organisation()));
          case LEAVE ->
              (viewer.may(Permission.OWN_EXPERTISE) || viewer.may(Permission.OWN_LISTING))
                  && viewer.organisation().value().equals(candidate.belonging().organisation());
          case APPLY, SUPPLEMENT, WITHDRAW -> false;
        };
  }

  private void requireMay(Viewer viewer, Candidate candidate, Deed deed) {
    if (deed.from(candidate.stage(), candidate.isExpert()).isEmpty()) {
      throw Refusal.conflict("experts.refusal.not-in-this-stage");
    }
    if (!may(viewer, candidate, deed)) {
      throw Refusal.forbidden("experts.refusal.not-your-decision");
    }
  }

  /** Four eyes are of two people, even when one person holds both seats. */
  private void requireAnother(Viewer viewer, Candidate candidate) {
    var account = viewer.account().value();
    if (steps.list(viewer, candidate.id()).stream()
        .anyMatch(step -> step.deed() == Deed.CHECK && step.by().account().equals(account))) {
      throw Refusal.conflict("experts.refusal.same-person");
    }
  }

  private @Nullable LocalDate until(Viewer viewer, Candidate candidate, Deed deed) {
    return switch (deed) {
      case NOTICE -> calendar.plus(recording.today(), NOTICE_DAYS);
      case APPOINT, RENEW -> appointments.until(viewer, candidate, deed);
      case APPLY, SEND_BACK, SUPPLEMENT, CHECK, REVIEW, REFUSE, WITHDRAW, LEAVE, REMOVE -> null;
    };
  }

  /** Says in the audit trail what was decided. */
  @Component
  static class Recording {
    private final Audit audit;
    private final PoolDay day;

    Recording(Audit audit, PoolDay day) {
      this.audit = audit;
      this.day = day;
    }

    LocalDate today() {
      return day.today();
    }

    void record(Viewer viewer, Candidate candidate, Deed deed, String reason) {
      audit.record(
          viewer,
          deed.recorded(),
          candidate.id().toString(),
          reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()));
    }
  }
}
