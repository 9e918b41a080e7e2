package org.mifeng.platform.experts.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * How an order goes from state to state: one act at a time, allowed or refused by {@link Verb},
 * with a row of history and a record in the audit trail, which names neither side's words.
 */
@Component
class Passage {
  /** The city's desk has no sight of orders: for its few acts the platform reads. */
  private static final Viewer PLATFORM = Viewer.system("orders");

  private final OrderStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Passage(OrderStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** The order; 404 unless it exists for this viewer. */
  Order require(Viewer viewer, UUID id) {
    return transactions
        .as(sight(viewer), () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-order"));
  }

  /** The order of this number; 404 unless it exists for this viewer. */
  Order require(Viewer viewer, String number) {
    return transactions
        .as(sight(viewer), () -> store.findByNumber(number))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-order"));
  }

  private static Viewer sight(Viewer viewer) {
    return viewer.seat() == Seat.CITY ? PLATFORM : viewer;
  }

  /**
   * Does something to an order that nobody else acts on meanwhile.
   *
   * @throws Refusal 404 when the viewer cannot see it; 403 or 409 as {@link Verb#require} says
   */
  void on(Viewer viewer, UUID id, Verb verb, Consumer<Order> work) {
    transactions.run(
        sight(viewer),
        () -> {
          store.lock(id);
          var order = require(viewer, id);
          verb.require(order.side(viewer), order.state());
          work.accept(order);
        });
  }

  /** Writes down what was done, and where the order stands from now on. */
  void move(
      Viewer viewer,
      Order order,
      Verb verb,
      OrderState next,
      @Nullable OrganisationId partner,
      @Nullable String note) {
    var side = order.side(viewer).code();
    store.insertEvent(
        viewer,
        order,
        new Event(verb.code(), next, partner, note, side, viewer.name(), clock.instant()));
    record(viewer, order, verb, next);
  }

  /** Writes down what was done, where the order stands as before. */
  void note(Viewer viewer, Order order, Verb verb, @Nullable String note) {
    move(viewer, order, verb, order.state(), order.partner(), note);
  }

  /** Records in the audit trail alone: what the other institutions are not to see. */
  void record(Viewer viewer, Order order, Verb verb, OrderState next) {
    audit.record(
        viewer,
        "experts." + verb.code(),
        order.id().toString(),
        Map.of("number", order.number(), "state", next.code()));
  }
}
