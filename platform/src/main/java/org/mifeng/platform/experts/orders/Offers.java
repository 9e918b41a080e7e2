package org.mifeng.platform.experts.orders;

import java.util.List;
import java.util.UUID;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.experts.orders.Telling.Task;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Institutions offer; the enterprise sees the offers in an order by chance and takes one. */
@Component
class Offers {
  /** Working days in which both sides should have confirmed secrecy. */
  private static final int DAYS_FOR_SECRECY = 5;

  private final OrderStore orders;
  private final OfferStore store;
  private final Passage passage;
  private final Catalogue catalogue;
  private final WorkingCalendar calendar;
  private final Telling telling;
  private final Transactions transactions;

  Offers(
      OrderStore orders,
      OfferStore store,
      Passage passage,
      Catalogue catalogue,
      WorkingCalendar calendar,
      Telling telling,
      Transactions transactions) {
    this.orders = orders;
    this.store = store;
    this.passage = passage;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.telling = telling;
    this.transactions = transactions;
  }

  /** The offers that stand and that the viewer may see, in an order nobody can influence. */
  List<Offer> list(Viewer viewer, UUID order) {
    return transactions.as(viewer, () -> store.list(order)).stream()
        .filter(offer -> !offer.withdrawn())
        .sorted(Offer.shuffled(viewer, order))
        .toList();
  }

  /**
   * Offers, or offers anew: the newest counts.
   *
   * @param milestones their titles, in their order
   * @throws Refusal 409 after the deadline, or when the institution is no longer listed
   */
  void make(Viewer viewer, UUID id, Offer.Terms terms, List<String> milestones) {
    viewer.require(Permission.OFFER_SERVICES);
    if (milestones.isEmpty() || milestones.size() > Offer.MOST_MILESTONES) {
      throw Refusal.invalid("experts.refusal.milestones", Offer.MOST_MILESTONES);
    }
    passage.on(
        viewer,
        id,
        Verb.OFFER,
        order -> {
          requireInTime(order);
          requireListed(viewer, order);
          store.insert(viewer, order, UUID.randomUUID(), terms, milestones, passage.now());
          passage.record(viewer, order, Verb.OFFER, order.state());
          var invitation = orders.invitations(id).get(viewer.organisation());
          if (invitation != null) {
            telling.done(viewer, Task.OFFER, invitation);
          }
          telling.enterprise(viewer, order, Task.CHOOSE, id, null);
        });
  }

  private void requireInTime(Order order) {
    if (order.isPastDue(passage.now())) {
      throw Refusal.conflict("experts.refusal.offer-late");
    }
  }

  private void requireListed(Viewer viewer, Order order) {
    var listed = catalogue.listInstitutions(viewer, catalogue.require(order.item()));
    if (listed.stream().noneMatch(one -> one.organisation().equals(viewer.organisation()))) {
      throw Refusal.conflict("experts.refusal.not-listed");
    }
  }

  /** Takes one's offer back, while others can still be made. */
  void withdraw(Viewer viewer, UUID id, String reason) {
    viewer.require(Permission.OFFER_SERVICES);
    var why = Reason.require(reason, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.WITHDRAW_OFFER,
        order -> {
          requireInTime(order);
          var own = list(viewer, id).stream().findFirst();
          if (own.isEmpty()) {
            throw Refusal.conflict("experts.refusal.offer-gone");
          }
          store.insertWithdrawal(viewer, order, own.get(), why, passage.now());
          passage.record(viewer, order, Verb.WITHDRAW_OFFER, order.state());
          telling.tellEnterprise(viewer, order, "offer-withdrawn");
        });
  }

  /**
   * Takes an offer.
   *
   * @param reason why fewer than three offers are enough, needed only then
   * @throws Refusal 409 when somebody was faster, the offer is another by now, or fewer than three
   *     are there before the deadline; 422 when the reason is missing
   */
  void choose(Viewer viewer, UUID id, UUID offer, String reason) {
    viewer.require(Permission.ORDER_SERVICES);
    passage.on(
        viewer,
        id,
        Verb.CHOOSE,
        order -> {
          var all = list(viewer, id);
          var taken = all.stream().filter(one -> one.id().equals(offer)).findFirst();
          if (taken.isEmpty()) {
            throw Refusal.conflict("experts.refusal.offer-gone");
          }
          take(viewer, order, taken.get(), all, reason);
        });
  }

  private void take(Viewer viewer, Order order, Offer taken, List<Offer> all, String reason) {
    boolean few = all.size() < Choice.ENOUGH;
    if (few && !order.isPastDue(passage.now())) {
      throw Refusal.conflict("experts.refusal.too-few-offers", Choice.ENOUGH, all.size());
    }
    var why = few ? Reason.require(reason, Reason.LIMIT) : null;
    var institution = taken.institution();
    store.insertChoice(
        order, taken, new Choice(order.standing().events() + 1, taken.id(), all.size(), why));
    passage.move(viewer, order, Verb.CHOOSE, OrderState.CHOSEN, institution, why);
    telling.done(viewer, Task.CHOOSE, order.id());
    var due = calendar.deadline(passage.now(), DAYS_FOR_SECRECY);
    telling.enterprise(viewer, order, Task.CONFIRM_AS_ENTERPRISE, order.id(), due);
    telling.institution(viewer, order, Task.CONFIRM_AS_INSTITUTION, order.id(), institution, due);
    orders
        .invitations(order.id())
        .forEach((asked, invitation) -> telling.ended(viewer, invitation));
    all.stream()
        .filter(one -> !one.institution().equals(institution))
        .forEach(one -> telling.tellInstitution(viewer, order, "not-chosen", one.institution()));
  }

  /** Gives an order back before anything secret was learnt; another offer can be taken then. */
  void stepBack(Viewer viewer, UUID id, String reason) {
    viewer.require(Permission.OFFER_SERVICES);
    var why = Reason.require(reason, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.STEP_BACK,
        order -> {
          var offer = store.find(store.findChoice(id).orElseThrow().offer()).orElseThrow();
          store.insertWithdrawal(viewer, order, offer, why, passage.now());
          passage.move(viewer, order, Verb.STEP_BACK, OrderState.OPEN, null, why);
          telling.ended(viewer, id);
          telling.enterprise(viewer, order, Task.CHOOSE, id, null);
        });
  }
}
