package org.mifeng.platform.experts.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.mifeng.platform.experts.orders.Telling.Task;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A result is accepted, rated and paid; or brought before the city. */
@Component
class Closing {
  private final OfferStore offers;
  private final WorkStore store;
  private final Passage passage;
  private final Performance performance;
  private final Telling telling;
  private final ApplicationEventPublisher events;

  Closing(
      OfferStore offers,
      WorkStore store,
      Passage passage,
      Performance performance,
      Telling telling,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.store = store;
    this.passage = passage;
    this.performance = performance;
    this.telling = telling;
    this.events = events;
  }

  /** Accepts the result: the service is given from now on, and the acceptance is evidence. */
  void accept(Viewer viewer, UUID id) {
    viewer.require(Permission.ORDER_SERVICES);
    passage.on(
        viewer,
        id,
        Verb.ACCEPT,
        order -> {
          passage.move(viewer, order, Verb.ACCEPT, OrderState.ACCEPTED, order.partner(), null);
          var now = passage.now();
          var enterprise = order.enterprise().value();
          events.publishEvent(new Provision(order.item(), enterprise, id.toString(), 1, now));
          events.publishEvent(
              new ProtectiveAct(
                  UUID.randomUUID(),
                  "experts.result-accepted",
                  viewer.actor(),
                  enterprise,
                  ProtectiveAct.Matter.of(id.toString(), performance.facts(order)),
                  null,
                  now));
          telling.done(viewer, Task.ACCEPT, id);
          telling.enterprise(viewer, order, Task.RATE, id, null);
          toBePaid(viewer, order);
        });
  }

  /** Whoever gets to know of the payment says so: the creditor, or the city for the quota. */
  private void toBePaid(Viewer viewer, Order order) {
    switch (order.terms().payer()) {
      case OWN ->
          telling.institution(viewer, order, Task.SETTLE, order.id(), order.requirePartner(), null);
      case QUOTA -> {
        telling.tellInstitution(viewer, order, "accepted", order.requirePartner());
        telling.city(viewer, order, Task.SETTLE);
      }
    }
  }

  /** Rates what came of it, once. */
  void rate(Viewer viewer, UUID id, Rating rating) {
    viewer.require(Permission.ORDER_SERVICES);
    passage.on(
        viewer,
        id,
        Verb.RATE,
        order -> {
          if (!store.insertRating(viewer, order, rating, passage.now())) {
            throw Refusal.conflict("experts.refusal.already-rated");
          }
          passage.note(viewer, order, Verb.RATE, null);
          telling.done(viewer, Task.RATE, id);
        });
  }

  /** Whether this side says that it was paid. */
  static boolean settles(Side side, Payer payer) {
    return switch (payer) {
      case OWN -> side == Side.PARTNER;
      case QUOTA -> side == Side.CITY;
    };
  }

  /**
   * Writes down the payment.
   *
   * @throws Refusal 403 for the side that does not know of it; 422 for more than was agreed, or a
   *     day that is not between the order's first and today
   */
  void settle(Viewer viewer, UUID id, Settlement settlement) {
    passage.on(
        viewer,
        id,
        Verb.SETTLE,
        order -> {
          if (!settles(order.side(viewer), order.terms().payer())) {
            throw Refusal.forbidden("experts.refusal.other-side");
          }
          var price = offers.find(offers.findChoice(id).orElseThrow().offer()).orElseThrow();
          if (settlement.amount().cents() > price.terms().price().cents()) {
            throw Refusal.invalid("experts.refusal.more-than-agreed");
          }
          requireDay(order, settlement.paidOn());
          store.insertSettlement(viewer, order, settlement, passage.now());
          passage.move(viewer, order, Verb.SETTLE, OrderState.SETTLED, order.partner(), null);
          telling.done(viewer, Task.SETTLE, id);
          telling.tellEnterprise(viewer, order, "settled");
        });
  }

  private void requireDay(Order order, LocalDate day) {
    var today = LegalTime.day(passage.now());
    var first = LegalTime.day(order.terms().openedAt());
    if (day.isAfter(today) || day.isBefore(first)) {
      throw Refusal.invalid("experts.refusal.paid-on");
    }
  }

  /** Brings an order before the city. */
  void dispute(Viewer viewer, UUID id, String statement) {
    var text = Reason.require(statement, Dispute.STATEMENT_LIMIT);
    passage.on(
        viewer,
        id,
        Verb.DISPUTE,
        order -> {
          store.insertDispute(viewer, order, text, passage.now());
          passage.move(viewer, order, Verb.DISPUTE, OrderState.DISPUTED, order.partner(), null);
          telling.city(viewer, order, Task.RULE);
          if (order.side(viewer) == Side.ENTERPRISE) {
            telling.tellInstitution(viewer, order, "disputed", order.requirePartner());
          } else {
            telling.tellEnterprise(viewer, order, "disputed");
          }
        });
  }

  /**
   * Lets a disputed order go on where it was, or ends it.
   *
   * @param goesOn which of both
   */
  void rule(Viewer viewer, UUID id, boolean goesOn, String reason) {
    viewer.require(Permission.RULE_ON_ORDERS);
    var why = Reason.require(reason, Reason.LIMIT);
    var verb = goesOn ? Verb.CONTINUE : Verb.END;
    passage.on(
        viewer,
        id,
        verb,
        order -> {
          var next = goesOn ? store.disputes(id).getFirst().former() : OrderState.CANCELLED;
          passage.move(viewer, order, verb, next, order.partner(), why);
          telling.done(viewer, Task.RULE, id);
          if (!goesOn) {
            telling.ended(viewer, id);
          }
          telling.tellEnterprise(viewer, order, verb.code());
          telling.tellInstitution(viewer, order, verb.code(), order.requirePartner());
        });
  }
}
