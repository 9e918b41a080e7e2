package org.mifeng.platform.experts.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says sixty and thirty days before a term ends that it does, to whom it is about and to the lead
 * bureau, which gets it to renew or to let end. Each is told once.
 */
@Component
class EndingTerms {
  /** The work item that stands until the term was renewed or is over. */
  static final String KIND = "renew";

  private static final Viewer PLATFORM = Viewer.system("experts.terms");
  private static final int FIRST = 60;
  private static final int LAST = 30;
  private static final int AT_ONCE = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(EndingTerms.class);

  private final CandidateStore store;
  private final Offices offices;
  private final WorkItems work;
  private final Notices notices;
  private final Transactions transactions;
  private final PoolDay day;

  EndingTerms(
      CandidateStore store,
      Offices offices,
      WorkItems work,
      Notices notices,
      Transactions transactions,
      PoolDay day) {
    this.store = store;
    this.offices = offices;
    this.work = work;
    this.notices = notices;
    this.transactions = transactions;
    this.day = day;
  }

  @Scheduled(cron = "0 27 6 * * *")
  void remind() {
    var today = day.today();
    transactions
        .as(PLATFORM, () -> store.listEnding(today, today.plusDays(FIRST), AT_ONCE))
        .forEach(this::remindOf);
  }

  private void remindOf(Candidate candidate) {
    var until = candidate.standing().until();
    if (until == null) {
      return;
    }
    try {
      transactions.run(PLATFORM, () -> remindOf(candidate, until));
    } catch (Refusal notNow) {
      LOG.debug("{} is told tomorrow", candidate.number());
    }
  }

  private void remindOf(Candidate candidate, LocalDate until) {
    long left = ChronoUnit.DAYS.between(day.today(), until);
    int mark = left <= LAST ? LAST : FIRST;
    if (!store.insertReminder(candidate.id(), until, mark, day.now())) {
      return;
    }
    var key = "experts-term:" + candidate.id() + ":" + until + ":" + mark;
    recipient(candidate)
        .forEach(
            to ->
                tell(
                    candidate,
                    until,
                    key + ":own",
                    to,
                    candidate.isExpert() ? "/expertise" : "/listing"));
    offices
        .lead()
        .ifPresent(
            lead -> {
              tell(
                  candidate,
                  until,
                  key,
                  new Notice.Recipient.Desk(lead, Seat.CITY),
                  "/pool/" + candidate.id());
              renew(candidate, until, lead);
            });
  }

  private void renew(Candidate candidate, LocalDate until, OrganisationId lead) {
    work.open(
        PLATFORM,
        new Work(
            "experts.work." + KIND,
            candidate.id().toString(),
            List.of(candidate.number()),
            new Work.Assignee.Desk(lead, Seat.CITY),
            LegalTime.beginning(until.plusDays(1)),
            "/pool/" + candidate.id(),
            List.of()));
  }

  private static List<Notice.Recipient> recipient(Candidate candidate) {
    var belonging = candidate.belonging();
    if (belonging.account() != null) {
      return List.of(new Notice.Recipient.Person(new AccountId(belonging.account())));
    }
    return belonging.organisation() == null || candidate.isExpert()
        ? List.of()
        : List.of(
            new Notice.Recipient.Desk(
                new OrganisationId(belonging.organisation()), Seat.INSTITUTION));
  }

  private void tell(
      Candidate candidate, LocalDate until, String key, Notice.Recipient to, String path) {
    notices.send(
        PLATFORM,
        new Notice(
            key,
            "experts.notice.term-ends",
            to,
            List.of(candidate.number(), until.toString()),
            path,
            false));
  }
}
