package org.mifeng.platform.purchase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Puts statements on the desk of finance, and tells whoever proposed one what became of it. */
@Component
class FinanceDesk {
  private static final Viewer PLATFORM = Viewer.system("purchase.finance");
  private static final String ACCEPT = "purchase.work.accept-statement";
  private static final int DAYS = 10;

  private final WorkItems work;
  private final Notices notices;
  private final Organisations organisations;
  private final WorkingCalendar calendar;
  private final PurchaseProperties properties;
  private final Clock clock;

  FinanceDesk(
      WorkItems work,
      Notices notices,
      Organisations organisations,
      WorkingCalendar calendar,
      PurchaseProperties properties,
      Clock clock) {
    this.work = work;
    this.notices = notices;
    this.organisations = organisations;
    this.calendar = calendar;
    this.properties = properties;
    this.clock = clock;
  }

  /** The department of finance, or the only department there is. */
  private Optional<OrganisationId> finance() {
    return organisations
        .find(PLATFORM, OrganisationKind.DEPARTMENT, properties.finance())
        .map(Organisation::id)
        .or(
            () -> {
              var all = organisations.list(PLATFORM, OrganisationKind.DEPARTMENT.code(), "", 2, 0);
              return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
            });
  }

  void proposed(Viewer viewer, Statement statement, String contract) {
    finance()
        .ifPresent(
            desk -> {
              var words = List.of(contract, statement.period());
              work.open(
                  viewer,
                  new Work(
                      ACCEPT,
                      statement.id().toString(),
                      words,
                      new Work.Assignee.Desk(desk, Seat.DEPARTMENT),
                      calendar.deadline(clock.instant(), DAYS),
                      path(statement),
                      List.of()));
              notices.send(
                  viewer,
                  new Notice(
                      "purchase:" + statement.id() + ":proposed",
                      "purchase.notice.statement-proposed",
                      new Notice.Recipient.Desk(desk, Seat.DEPARTMENT),
                      words,
                      path(statement),
                      false));
            });
  }

  void decided(Viewer viewer, Statement statement, String contract, boolean accepted) {
    var what = accepted ? "accepted" : "returned";
    work.finish(viewer, ACCEPT, statement.id().toString(), "purchase.work.outcome." + what);
    notices.send(
        viewer,
        new Notice(
            "purchase:" + statement.id() + ":decided",
            accepted ? "purchase.notice.statement-accepted" : "purchase.notice.statement-returned",
            new Notice.Recipient.Person(statement.proposed().account()),
            List.of(contract, statement.period()),
            path(statement),
            false));
  }

  private static String path(Statement statement) {
    return "/statements/" + statement.id();
  }
}
