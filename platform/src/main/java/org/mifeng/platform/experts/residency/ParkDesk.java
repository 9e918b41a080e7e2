package org.mifeng.platform.experts.residency;

import java.util.List;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.Work.Assignee;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Gives the park's operator the offer to decide about, and tells the institution what came. */
@Component
class ParkDesk {
  private static final String CONFIRMED = "experts.notice.presence-confirmed";
  private static final String REFUSED = "experts.notice.presence-refused";
  private static final String KIND = "experts.work.confirm-presence";
  private static final String PATH = "/park-presences";

  private final WorkItems work;
  private final Notices notices;
  private final Organisations organisations;

  ParkDesk(WorkItems work, Notices notices, Organisations organisations) {
    this.work = work;
    this.notices = notices;
    this.organisations = organisations;
  }

  void asked(Viewer viewer, Presence presence) {
    organisations
        .find(Viewer.system("presences"), OrganisationKind.PARK, presence.park().toString())
        .ifPresent(
            park ->
                work.open(
                    viewer,
                    new Work(
                        KIND,
                        presence.id().toString(),
                        List.of(presence.name()),
                        new Assignee.Desk(park.id(), Seat.PARK),
                        null,
                        PATH,
                        List.of())));
  }

  void decided(Viewer viewer, Presence presence, String kind) {
    work.finish(viewer, KIND, presence.id().toString(), "experts.work-outcome.done");
    notices.send(
        viewer,
        new Notice(
            "experts:" + presence.id() + ":" + kind,
            kind.equals("confirmed") ? CONFIRMED : REFUSED,
            new Recipient.Desk(presence.institution(), Seat.INSTITUTION),
            List.of(presence.name()),
            PATH,
            false));
  }

  void ended(Viewer viewer, Presence presence) {
    work.withdraw(viewer, presence.id().toString(), "experts.work-outcome.ended");
  }
}
