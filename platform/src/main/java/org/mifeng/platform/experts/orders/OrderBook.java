package org.mifeng.platform.experts.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Orders as their sides read them, and as officials do. */
@Component
class OrderBook {

  private final OrderStore orders;
  private final OfferStore offers;
  private final WorkStore work;
  private final FigureStore figures;
  private final Passage passage;
  private final Transactions transactions;

  OrderBook(
      OrderStore orders,
      OfferStore offers,
      WorkStore work,
      FigureStore figures,
      Passage passage,
      Transactions transactions) {
    this.orders = orders;
    this.offers = offers;
    this.work = work;
    this.figures = figures;
    this.passage = passage;
    this.transactions = transactions;
  }

  /**
   * All there is to show of an order, as far as the viewer may see it.
   *
   * @param choice which offer was taken; empty for a third party
   */
  record Whole(
      Order order,
      Optional<Need> need,
      List<Event> events,
      Optional<Choice> choice,
      Results results) {}

  /** What came of it. */
  record Results(
      List<String> confirmed,
      List<Delivery> deliveries,
      Optional<Rating> rating,
      Optional<Settlement> settlement,
      List<Dispute> disputes) {}

  /**
   * The order for its page.
   *
   * @param version of the secrecy agreement in force
   */
  Whole read(Viewer viewer, UUID id, String version) {
    return transactions.as(
        viewer,
        () -> {
          var order = passage.require(viewer, id);
          var choice = order.partner() == null ? Optional.<Choice>empty() : offers.findChoice(id);
          return new Whole(
              order,
              orders.findNeed(id),
              orders.events(id),
              choice,
              new Results(
                  choice
                      .map(one -> work.confirmedSides(id, one.event(), version))
                      .orElse(List.of()),
                  work.deliveries(id),
                  work.findRating(id),
                  work.findSettlement(id),
                  work.disputes(id)));
        });
  }

  /** The offer of this id, if the viewer may see it. */
  Optional<Offer> findOffer(Viewer viewer, UUID id) {
    return transactions.as(viewer, () -> offers.find(id));
  }

  /** The receipt of a result that was handed over; 404 when it is not there. */
  byte[] receipt(Viewer viewer, UUID order, UUID delivery) {
    return transactions
        .as(viewer, () -> work.findReceipt(order, delivery))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-order"));
  }

  /** Orders within the viewer's sight. */
  Paged<Order> list(Viewer viewer, OrderFilter filter, Paging paging) {
    return transactions.as(
        viewer,
        () ->
            new Paged<>(
                orders.list(viewer, filter, passage.now(), paging, paging.size(), paging.offset()),
                orders.count(viewer, filter, passage.now()),
                paging));
  }

  /** All of them, for a file. */
  List<Order> all(Viewer viewer, OrderFilter filter, Paging paging) {
    return transactions.as(
        viewer,
        () -> orders.list(viewer, filter, passage.now(), paging, Exports.MOST_AT_ONCE + 1, 0));
  }

  /** How many orders pass the filter. */
  long count(Viewer viewer, OrderFilter filter) {
    return transactions.as(viewer, () -> orders.count(viewer, filter, passage.now()));
  }

  /** What officials see of all orders. */
  Paged<Figure> figures(Viewer viewer, OrderFilter filter, Paging paging) {
    viewer.require(Permission.READ_ORDERS);
    return transactions.as(
        viewer,
        () ->
            new Paged<>(
                figures.list(filter, paging, paging.size(), paging.offset()),
                figures.sums(filter).orders(),
                paging));
  }

  /** All of it, for a file. */
  List<Figure> allFigures(Viewer viewer, OrderFilter filter, Paging paging) {
    viewer.require(Permission.READ_ORDERS);
    return transactions.as(viewer, () -> figures.list(filter, paging, Exports.MOST_AT_ONCE + 1, 0));
  }

  Figure.Sums sums(Viewer viewer, OrderFilter filter) {
    viewer.require(Permission.READ_ORDERS);
    return transactions.as(viewer, () -> figures.sums(filter));
  }

  /** What officials see of one order; 404 when there is none. */
  Figure figure(Viewer viewer, String number) {
    viewer.require(Permission.READ_ORDERS);
    return transactions
        .as(viewer, () -> figures.find(number))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-order"));
  }

  /** What was brought before the city about an order, the newest first. */
  List<Dispute> disputes(Viewer viewer, String number) {
    viewer.require(Permission.RULE_ON_ORDERS);
    var order = passage.require(viewer, number);
    return transactions.as(viewer, () -> work.disputes(order.id()));
  }
}
