package org.mifeng.platform.oversight.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the lead department and the city's departments of a report, and has it sealed. */
@Component
class ReportTelling {
  private static final Viewer PLATFORM = Viewer.system("oversight.reports");
  private static final int MOST_DEPARTMENTS = 500;

  private final Organisations organisations;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  ReportTelling(Organisations organisations, Notices notices, ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.notices = notices;
    this.events = events;
  }

  /** Within the transaction in which it is made. */
  void tell(Viewer viewer, MonthlyReport report) {
    var leads = list(OrganisationKind.CITY);
    leads.stream().findFirst().ifPresent(lead -> seal(viewer, lead, report));
    var desks = new ArrayList<Notice.Recipient.Desk>();
    leads.forEach(one -> desks.add(new Notice.Recipient.Desk(one.id(), Seat.CITY)));
    list(OrganisationKind.DEPARTMENT)
        .forEach(one -> desks.add(new Notice.Recipient.Desk(one.id(), Seat.DEPARTMENT)));
    for (var desk : desks) {
      notices.send(
          viewer,
          new Notice(
              "oversight:" + report.month() + ":" + desk.organisation(),
              "oversight.notice.monthly-report",
              desk,
              List.of(report.month().toString()),
              "/oversight/reports/" + report.month(),
              false));
    }
  }

  private List<Organisation> list(OrganisationKind kind) {
    return organisations.list(PLATFORM, kind.code(), "", MOST_DEPARTMENTS, 0);
  }

  private void seal(Viewer viewer, Organisation lead, MonthlyReport report) {
    events.publishEvent(
        new ProtectiveAct(
            report.act(),
            "oversight.report-made",
            viewer.actor(),
            lead.id().value(),
            ProtectiveAct.Matter.of(
                report.month().toString(),
                Map.of(
                    "sha256", report.digest().sha256(),
                    "sm3", report.digest().sm3())),
            null,
            report.at()));
  }
}
