package org.mifeng.platform.workflow.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.workflow.Approvals;
import org.mifeng.platform.workflow.Chain;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkItems;
import org.mifeng.platform.workflow.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens demonstration items once: for a desk and a person, with time, without, and late. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class WorkDemo {
  static final String KIND = "workflow.work.demo";

  private static final Viewer DEMO = Viewer.system("demo");
  private static final Logger LOG = LoggerFactory.getLogger(WorkDemo.class);

  private final Accounts accounts;
  private final Seats seats;
  private final WorkItems items;
  private final Worklist worklist;
  private final Approvals approvals;
  private final WorkingCalendar calendar;
  private final Clock clock;

  WorkDemo(
      Accounts accounts,
      Seats seats,
      WorkItems items,
      Worklist worklist,
      Approvals approvals,
      WorkingCalendar calendar,
      Clock clock) {
    this.accounts = accounts;
    this.seats = seats;
    this.items = items;
    this.worklist = worklist;
    this.approvals = approvals;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    try {
      var enterprise = find(Seat.ENTERPRISE);
      var officer = find(Seat.DISTRICT);
      var city = find(Seat.CITY);
      if (enterprise.isPresent() && officer.isPresent() && city.isPresent()) {
        fill(enterprise.get(), officer.get(), city.get());
      }
    } catch (RuntimeException failed) {
      // The demonstration is whole without it.
      LOG.warn("The demonstration's work is not all there", failed);
    }
  }

  private void fill(Standing enterprise, Standing officer, Standing city) {
    if (!worklist.list(enterprise.viewer(), Worklist.Tab.STARTED, WorkFilter.ALL, 1, 0).isEmpty()) {
      return;
    }
    var now = clock.instant();
    var desk = new Work.Assignee.Desk(officer.organisation().id(), officer.viewer().seat());
    var person = new Work.Assignee.Person(officer.viewer().account());
    var asker = new Work.Assignee.Person(enterprise.viewer().account());
    var copy = new Work.Assignee.Desk(city.organisation().id(), city.viewer().seat());
    open(enterprise, "demo-work-1", desk, calendar.deadline(now, 5));
    open(enterprise, "demo-work-2", person, calendar.deadline(now, 2), copy);
    open(enterprise, "demo-work-3", person, now.minus(Duration.ofDays(2)), copy);
    open(enterprise, "demo-work-4", desk, null);
    open(enterprise, "demo-work-5", person, calendar.deadline(now, 5));
    items.finish(officer.viewer(), KIND, "demo-work-5", "workflow.state.done");
    open(officer, "demo-work-6", asker, calendar.deadline(now, 3));
    approvals.begin(
        enterprise.viewer(),
        new Chain(
            "workflow.work.demo-approval",
            "demo-approval-1",
            List.of(enterprise.organisation().name()),
            "/calendar",
            List.of(
                new Chain.Step(Chain.Mode.ALL, List.of(officer.viewer().account()), 3),
                new Chain.Step(Chain.Mode.ANY, List.of(city.viewer().account()), 5))));
  }

  private void open(
      Standing by,
      String subject,
      Work.Assignee to,
      @Nullable Instant due,
      Work.Assignee... copies) {
    var name = List.of(by.organisation().name());
    items.open(by.viewer(), new Work(KIND, subject, name, to, due, "/work", List.of(copies)));
  }

  /** Whoever sits there in the demonstration. */
  private Optional<Standing> find(Seat seat) {
    return accounts
        .findByLogin(DEMO, "demo-" + seat.code())
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
        .flatMap(grant -> seats.standing(grant.id()));
  }
}
