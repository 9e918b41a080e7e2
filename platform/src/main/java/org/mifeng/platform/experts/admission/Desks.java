package org.mifeng.platform.experts.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Puts what is next on the desk of whoever has to do it, and tells candidates who have an account.
 */
@Component
class Desks {
  /** Working days an office has for its part. */
  private static final int OFFICE_DAYS = 10;

  private static final String WORK = "experts.work.";
  private static final List<String> KINDS =
      List.of("check", "review", "notice", "appoint", EndingTerms.KIND);

  private final WorkItems work;
  private final Notices notices;
  private final WorkingCalendar calendar;
  private final Offices offices;
  private final PoolDay day;

  Desks(WorkItems work, Notices notices, WorkingCalendar calendar, Offices offices, PoolDay day) {
    this.work = work;
    this.notices = notices;
    this.calendar = calendar;
    this.offices = offices;
    this.day = day;
  }

  /** The candidate has come to this stage. */
  void tell(Viewer by, Candidate candidate, Stage stage) {
    var subject = candidate.id().toString();
    if (stage.isOver()) {
      work.withdraw(by, subject, "experts.stage." + stage.code());
    } else {
      KINDS.forEach(kind -> work.finish(by, WORK + kind, subject, "experts.stage." + stage.code()));
    }
    switch (stage) {
      case APPLIED -> open(by, candidate, "check", offices.lead(), Seat.CITY, soon());
      case CHECKED -> {
        if (candidate.isExpert()) {
          open(by, candidate, "review", offices.reviewer(), Seat.DEPARTMENT, soon());
        } else {
          open(by, candidate, "notice", offices.lead(), Seat.CITY, soon());
        }
      }
      case REVIEWED -> open(by, candidate, "notice", offices.lead(), Seat.CITY, soon());
      case NOTICED -> open(by, candidate, "appoint", offices.lead(), Seat.CITY, null);
      case IN_TERM, REMOVED -> tellThem(by, candidate, stage);
      case SENT_BACK, REFUSED, WITHDRAWN, LEFT -> {
        // Whoever applied reads it on the page their phrase opens.
      }
    }
  }

  private Instant soon() {
    return calendar.deadline(day.now(), OFFICE_DAYS);
  }

  private void open(
      Viewer by,
      Candidate candidate,
      String kind,
      Optional<OrganisationId> office,
      Seat seat,
      @Nullable Instant due) {
    office.ifPresent(
        desk ->
            work.open(
                by,
                new Work(
                    WORK + kind,
                    candidate.id().toString(),
                    List.of(candidate.number()),
                    new Work.Assignee.Desk(desk, seat),
                    due,
                    "/pool/" + candidate.id(),
                    List.of())));
  }

  private void tellThem(Viewer by, Candidate candidate, Stage stage) {
    var account = candidate.belonging().account();
    if (account != null) {
      notices.send(
          by,
          new Notice(
              "experts:" + candidate.id() + ":" + (candidate.standing().version() + 1),
              "experts.notice." + stage.code(),
              new Notice.Recipient.Person(new AccountId(account)),
              List.of(candidate.number()),
              candidate.isExpert() ? "/expertise" : "/listing",
              false));
    }
  }
}
