package org.mifeng.platform.experts.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.experts.orders.Telling.Task;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Milestones are reported and accepted; then the sealed result is handed over. */
@Component
class Performance {
  /** Working days in which the enterprise should have looked at a result. */
  private static final int DAYS_TO_ACCEPT = 10;

  private final OrderStore orders;
  private final OfferStore offers;
  private final WorkStore store;
  private final Passage passage;
  private final Deposits deposits;
  private final WorkingCalendar calendar;
  private final Telling telling;

  Performance(
      OrderStore orders,
      OfferStore offers,
      WorkStore store,
      Passage passage,
      Deposits deposits,
      WorkingCalendar calendar,
      Telling telling) {
    this.orders = orders;
    this.offers = offers;
    this.store = store;
    this.passage = passage;
    this.deposits = deposits;
    this.calendar = calendar;
    this.telling = telling;
  }

  /** The institution says that a milestone is reached. */
  void report(Viewer viewer, UUID id, UUID milestone, String note) {
    viewer.require(Permission.OFFER_SERVICES);
    var more = note.isBlank() ? null : Reason.require(note, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.REPORT_MILESTONE,
        order -> {
          var one = requireMilestone(order, milestone);
          if (!one.canBeReported()) {
            throw Refusal.conflict("experts.refusal.milestone-moved-on");
          }
          step(viewer, order, one, Verb.REPORT_MILESTONE, Milestone.State.REPORTED, more);
          telling.enterprise(viewer, order, Task.CHECK_MILESTONE, milestone, null);
        });
  }

  /** The enterprise agrees that it is. */
  void acceptMilestone(Viewer viewer, UUID id, UUID milestone) {
    judge(viewer, id, milestone, Verb.ACCEPT_MILESTONE, Milestone.State.ACCEPTED, null);
  }

  /** The enterprise does not. */
  void returnMilestone(Viewer viewer, UUID id, UUID milestone, String reason) {
    var why = Reason.require(reason, Reason.LIMIT);
    judge(viewer, id, milestone, Verb.RETURN_MILESTONE, Milestone.State.RETURNED, why);
  }

  private void judge(
      Viewer viewer,
      UUID id,
      UUID milestone,
      Verb verb,
      Milestone.State state,
      @Nullable String note) {
    viewer.require(Permission.ORDER_SERVICES);
    passage.on(
        viewer,
        id,
        verb,
        order -> {
          var one = requireMilestone(order, milestone);
          if (one.state() != Milestone.State.REPORTED) {
            throw Refusal.conflict("experts.refusal.milestone-moved-on");
          }
          step(viewer, order, one, verb, state, note);
          telling.done(viewer, Task.CHECK_MILESTONE, milestone);
          telling.tellInstitution(viewer, order, verb.code(), order.requirePartner());
        });
  }

  private void step(
      Viewer viewer,
      Order order,
      Milestone milestone,
      Verb verb,
      Milestone.State state,
      @Nullable String note) {
    store.insertStep(viewer, order, milestone, state, note, passage.now());
    passage.note(
        viewer, order, verb, note == null ? milestone.title() : milestone.title() + " – " + note);
  }

  private Milestone requireMilestone(Order order, UUID milestone) {
    return taken(order).milestones().stream()
        .filter(one -> one.id().equals(milestone))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-milestone"));
  }

  private Offer taken(Order order) {
    return offers.find(offers.findChoice(order.id()).orElseThrow().offer()).orElseThrow();
  }

  /**
   * Hands the result over: a deposit of the institution, made since work began, that was never
   * handed over before.
   *
   * @throws Refusal 409 while a milestone is not accepted; 422 when the deposit is none of the
   *     institution's, is older than the work, or was handed over before
   */
  void deliver(Viewer viewer, UUID id, UUID deposit, String title) {
    viewer.require(Permission.OFFER_SERVICES);
    var name = Reason.require(title, Delivery.TITLE_LIMIT);
    passage.on(
        viewer,
        id,
        Verb.DELIVER,
        order -> {
          if (!taken(order).isWorkedOff()) {
            throw Refusal.conflict("experts.refusal.milestones-open");
          }
          var sealed = requireDeposit(viewer, deposit);
          if (sealed.receivedAt().isBefore(begunAt(order))) {
            throw Refusal.invalid("experts.refusal.deposit-too-old");
          }
          handOver(viewer, order, sealed, name);
        });
  }

  private void handOver(Viewer viewer, Order order, Deposit sealed, String title) {
    var now = passage.now();
    var delivery =
        new Delivery(
            UUID.randomUUID(),
            sealed.id().value(),
            title,
            sealed.submission().digests(),
            sealed.receivedAt(),
            now);
    var receipt = deposits.receipt(viewer, sealed.id());
    if (!store.insertDelivery(viewer, order, delivery, receipt, now)) {
      throw Refusal.invalid("experts.refusal.deposit-used");
    }
    passage.move(viewer, order, Verb.DELIVER, OrderState.DELIVERED, order.partner(), title);
    telling.done(viewer, Task.DELIVER, order.id());
    var due = calendar.deadline(now, DAYS_TO_ACCEPT);
    telling.enterprise(viewer, order, Task.ACCEPT, order.id(), due);
  }

  private Deposit requireDeposit(Viewer viewer, UUID id) {
    try {
      return deposits.require(viewer, new DepositId(id));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw Refusal.invalid("experts.refusal.no-such-deposit");
      }
      throw refusal;
    }
  }

  /** When both sides had agreed to secrecy. */
  private Instant begunAt(Order order) {
    return orders.events(order.id()).stream()
        .filter(event -> event.verb().equals(Verb.CONFIRM_SECRECY.code()))
        .map(Event::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Gives the result back with the reasons; the institution hands over another. */
  void giveBack(Viewer viewer, UUID id, String reason) {
    viewer.require(Permission.ORDER_SERVICES);
    var why = Reason.require(reason, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.RETURN,
        order -> {
          passage.move(viewer, order, Verb.RETURN, OrderState.UNDERWAY, order.partner(), why);
          telling.done(viewer, Task.ACCEPT, id);
          telling.institution(viewer, order, Task.DELIVER, id, order.requirePartner(), null);
        });
  }

  /** What an acceptance says of the newest result. */
  Map<String, String> facts(Order order) {
    var delivery = store.deliveries(order.id()).getFirst();
    return Map.of(
        "number", order.number(),
        "service", order.item(),
        "institution", order.requirePartner().toString(),
        "deposit", delivery.deposit().toString(),
        "sha256", Bytes.hex(delivery.digests().sha256()),
        "sm3", Bytes.hex(delivery.digests().sm3()));
  }
}
