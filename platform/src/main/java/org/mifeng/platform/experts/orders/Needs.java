package org.mifeng.platform.experts.orders;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** An enterprise makes a need known, keeps it open for longer, or gives it up. */
@Component
class Needs {
  static final int SHORTEST = 3;
  static final int LONGEST = 20;

  /** Looks like the number of an identity card (GB 11643). */
  private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");

  private final OrderStore store;
  private final Passage passage;
  private final Catalogue catalogue;
  private final WorkingCalendar calendar;
  private final Telling telling;
  private final Transactions transactions;

  Needs(
      OrderStore store,
      Passage passage,
      Catalogue catalogue,
      WorkingCalendar calendar,
      Telling telling,
      Transactions transactions) {
    this.store = store;
    this.passage = passage;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.telling = telling;
    this.transactions = transactions;
  }

  /**
   * A need as it is made known.
   *
   * @param item code of the service
   * @param brief what every institution that is asked may read
   * @param days how many working days offers are taken
   */
  record Asked(String item, Payer payer, String brief, Need need, int days) {}

  /**
   * Makes a need known to the institutions that may offer.
   *
   * @throws Refusal 409 when there is none; 422 when the quota does not pay for this service, or
   *     the text names what nobody should send
   */
  UUID open(Viewer viewer, Asked asked) {
    viewer.require(Permission.ORDER_SERVICES);
    var item = catalogue.require(asked.item());
    if (asked.payer() == Payer.QUOTA && !item.offered().quota()) {
      throw Refusal.invalid("experts.refusal.no-quota");
    }
    if (IDENTITY_NUMBER.matcher(asked.brief() + "\n" + asked.need().text()).find()) {
      throw Refusal.invalid("experts.refusal.identity-number");
    }
    requireDays(asked.days());
    var institutions = catalogue.listInstitutions(viewer, item);
    if (institutions.isEmpty()) {
      throw Refusal.conflict("experts.refusal.nobody-to-ask");
    }
    return transactions.as(
        viewer,
        () -> {
          var order = order(viewer, asked);
          store.insert(viewer, order, asked.need());
          store.insertDeadline(
              viewer, order, order.terms().dueAt(), null, order.terms().openedAt());
          for (var institution : institutions) {
            var invitation = UUID.randomUUID();
            store.insertInvitation(
                order, invitation, institution.organisation(), order.terms().openedAt());
            telling.institution(
                viewer,
                order,
                Telling.Task.OFFER,
                invitation,
                institution.organisation(),
                order.terms().dueAt());
          }
          passage.move(viewer, order, Verb.OPEN, OrderState.OPEN, null, null);
          return order.id();
        });
  }

  private Order order(Viewer viewer, Asked asked) {
    var now = passage.now();
    return new Order(
        UUID.randomUUID(),
        store.nextNumber(LegalTime.day(now).getYear()),
        viewer.organisation(),
        asked.item(),
        new Order.Terms(asked.payer(), asked.brief(), now, calendar.deadline(now, asked.days())),
        new Order.Standing(OrderState.OPEN, 0, null, now));
  }

  private static void requireDays(int days) {
    if (days < SHORTEST || days > LONGEST) {
      throw Refusal.invalid("experts.refusal.offer-days", SHORTEST, LONGEST);
    }
  }

  /** Takes offers for so many working days from now. */
  void extend(Viewer viewer, UUID id, int days, String reason) {
    viewer.require(Permission.ORDER_SERVICES);
    requireDays(days);
    var why = Reason.require(reason, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.EXTEND,
        order -> {
          var now = passage.now();
          var due = calendar.deadline(now, days);
          if (!due.isAfter(order.terms().dueAt())) {
            throw Refusal.invalid("experts.refusal.not-longer");
          }
          store.insertDeadline(viewer, order, due, why, now);
          passage.note(viewer, order, Verb.EXTEND, why);
          store
              .invitations(id)
              .forEach(
                  (institution, invitation) ->
                      telling.institution(
                          viewer, order, Telling.Task.OFFER, invitation, institution, due));
        });
  }

  /** Gives a need up, before any work was done. */
  void cancel(Viewer viewer, UUID id, String reason) {
    viewer.require(Permission.ORDER_SERVICES);
    var why = Reason.require(reason, Reason.LIMIT);
    passage.on(
        viewer,
        id,
        Verb.CANCEL,
        order -> {
          passage.move(viewer, order, Verb.CANCEL, OrderState.CANCELLED, order.partner(), why);
          telling.ended(viewer, id);
          var partner = order.partner();
          var told =
              partner == null ? List.copyOf(store.invitations(id).keySet()) : List.of(partner);
          store.invitations(id).values().forEach(invitation -> telling.ended(viewer, invitation));
          told.forEach(one -> telling.tellInstitution(viewer, order, "cancelled", one));
        });
  }
}
