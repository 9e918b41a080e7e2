package org.mifeng.platform.workflow;

import java.time.Clock;
import java.util.List;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves a chain on: to its next signers, to its next step, to its end. */
@Component
class Advancing {
  private final ApprovalStore store;
  private final WorkItems items;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Advancing(
      ApprovalStore store,
      WorkItems items,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Gives the present step to its signers. */
  void open(Viewer viewer, Approval approval) {
    approval.step().signers().forEach(one -> open(viewer, approval, one.person().account()));
  }

  /** Gives the present step to one signer. */
  void open(Viewer viewer, Approval approval, AccountId signer) {
    var matter = approval.matter();
    items.open(
        viewer,
        new Work(
            matter.kind(),
            Approval.subject(approval.id(), signer),
            matter.arguments(),
            new Work.Assignee.Person(signer),
            calendar.deadline(clock.instant(), approval.step().days()),
            "/approvals/" + approval.id(),
            List.of()));
  }

  /** The viewer has signed. */
  void signed(Viewer viewer, Approval approval) {
    items.finish(
        viewer,
        approval.matter().kind(),
        Approval.subject(approval.id(), viewer.account()),
        "workflow.outcome.approved");
  }

  /** Goes on when the present step is signed. */
  void advance(Viewer viewer, Approval approval) {
    if (!approval.step().isSigned()) {
      return;
    }
    release(viewer, approval);
    if (approval.current() < approval.steps().size()) {
      store.updateStep(approval.id(), approval.current() + 1);
      open(viewer, store.require(approval.id()));
    } else {
      end(viewer, approval, true);
    }
  }

  /** The viewer has rejected. */
  void rejected(Viewer viewer, Approval approval) {
    items.finish(
        viewer,
        approval.matter().kind(),
        Approval.subject(approval.id(), viewer.account()),
        "workflow.outcome.rejected");
    release(viewer, approval);
    end(viewer, approval, false);
  }

  /** Somebody who has left has nothing to do any more. */
  void excused(Viewer viewer, Approval approval, AccountId signer) {
    items.withdraw(viewer, Approval.subject(approval.id(), signer), "");
  }

  /** Whoever has not signed need not any more. */
  private void release(Viewer viewer, Approval approval) {
    for (var signer : approval.step().signers()) {
      excused(viewer, approval, signer.person().account());
    }
  }

  private void end(Viewer viewer, Approval approval, boolean approved) {
    var now = clock.instant();
    store.end(approval.id(), approved, now);
    events.publishEvent(
        new ApprovalEvent.Decided(
            approval.id(),
            approval.matter().kind(),
            approval.matter().subject(),
            approved,
            viewer.name(),
            now));
  }
}
