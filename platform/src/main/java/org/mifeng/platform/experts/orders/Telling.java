package org.mifeng.platform.experts.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
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

/**
 * Tells the two sides, and the city's desk, what there is to do and what happened. Nothing but an
 * order's number is said.
 */
@Component
class Telling {
  /** What somebody has to do; messages are {@code experts.work.<code>}. */
  enum Task {
    OFFER("offer"),
    CHOOSE("choose"),
    CONFIRM_AS_ENTERPRISE("confirm-as-enterprise"),
    CONFIRM_AS_INSTITUTION("confirm-as-institution"),
    DELIVER("deliver"),
    CHECK_MILESTONE("check-milestone"),
    ACCEPT("accept"),
    RATE("rate"),
    SETTLE("settle"),
    RULE("rule");

    private final String code;

    Task(String code) {
      this.code = code;
    }

    String kind() {
      return "experts.work." + code;
    }
  }

  private static final String DONE = "experts.work-outcome.done";
  private static final String ENDED = "experts.work-outcome.ended";

  private final WorkItems work;
  private final Notices notices;
  private final Organisations organisations;

  Telling(WorkItems work, Notices notices, Organisations organisations) {
    this.work = work;
    this.notices = notices;
    this.organisations = organisations;
  }

  /** Gives the enterprise something to do. */
  void enterprise(Viewer viewer, Order order, Task task, UUID subject, @Nullable Instant due) {
    open(viewer, order, task, subject, new Assignee.Desk(order.enterprise(), Seat.ENTERPRISE), due);
  }

  /** Gives an institution something to do. */
  void institution(
      Viewer viewer,
      Order order,
      Task task,
      UUID subject,
      OrganisationId institution,
      @Nullable Instant due) {
    open(viewer, order, task, subject, new Assignee.Desk(institution, Seat.INSTITUTION), due);
  }

  /** Gives the city's desk something to do. */
  void city(Viewer viewer, Order order, Task task) {
    cityDesk()
        .ifPresent(
            desk ->
                work.open(
                    viewer,
                    new Work(
                        task.kind(),
                        order.id().toString(),
                        List.of(order.number()),
                        new Assignee.Desk(desk, Seat.CITY),
                        null,
                        "/order-figures/" + order.number(),
                        List.of())));
  }

  private Optional<OrganisationId> cityDesk() {
    return organisations
        .list(Viewer.system("orders"), OrganisationKind.CITY.code(), "", 1, 0)
        .stream()
        .map(Organisation::id)
        .findFirst();
  }

  private void open(
      Viewer viewer,
      Order order,
      Task task,
      UUID subject,
      Assignee assignee,
      @Nullable Instant due) {
    work.open(
        viewer,
        new Work(
            task.kind(),
            subject.toString(),
            List.of(order.number()),
            assignee,
            due,
            "/orders/" + order.id(),
            List.of()));
  }

  /** Something is done. */
  void done(Viewer viewer, Task task, UUID subject) {
    work.finish(viewer, task.kind(), subject.toString(), DONE);
  }

  /** Nothing about this is to be done any more. */
  void ended(Viewer viewer, UUID subject) {
    work.withdraw(viewer, subject.toString(), ENDED);
  }

  /** Tells the enterprise that something happened. */
  void tellEnterprise(Viewer viewer, Order order, String what) {
    tell(viewer, order, what, order.enterprise(), Seat.ENTERPRISE);
  }

  /** Tells an institution that something happened. */
  void tellInstitution(Viewer viewer, Order order, String what, OrganisationId institution) {
    tell(viewer, order, what, institution, Seat.INSTITUTION);
  }

  private void tell(Viewer viewer, Order order, String what, OrganisationId whom, Seat seat) {
    var key =
        "experts:" + order.id() + ":" + what + "-" + order.standing().events() + "-" + whom.value();
    notices.send(
        viewer,
        new Notice(
            key,
            "experts.notice." + what,
            new Recipient.Desk(whom, seat),
            List.of(order.number()),
            "/orders/" + order.id(),
            false));
  }
}
