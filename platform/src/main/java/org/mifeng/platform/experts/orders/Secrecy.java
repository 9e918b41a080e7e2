package org.mifeng.platform.experts.orders;

import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.experts.orders.Telling.Task;
import org.mifeng.platform.identity.DatedText;
import org.mifeng.platform.identity.DatedTexts;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.ProtectiveAct.AcceptedText;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The secrecy agreement comes first: the whole need is shown to the institution when both sides
 * have confirmed the same version of its text. Each confirmation becomes a deposit of the side that
 * gave it.
 */
@Component
class Secrecy {
  private static final String TEXT = "experts.secrecy-agreement";
  private static final int BOTH = 2;

  private final OfferStore offers;
  private final WorkStore store;
  private final Passage passage;
  private final DatedTexts texts;
  private final WorkingCalendar calendar;
  private final Telling telling;
  private final ApplicationEventPublisher events;

  Secrecy(
      OfferStore offers,
      WorkStore store,
      Passage passage,
      DatedTexts texts,
      WorkingCalendar calendar,
      Telling telling,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.store = store;
    this.passage = passage;
    this.texts = texts;
    this.calendar = calendar;
    this.telling = telling;
    this.events = events;
  }

  /** The text in force. */
  DatedText text() {
    return texts.current(TEXT);
  }

  /**
   * Confirms the text for the viewer's side.
   *
   * @param shown see {@link DatedText#shown}
   * @throws Refusal 409 when another version is in force by now, or this side has confirmed it
   */
  void confirm(Viewer viewer, UUID id, String shown) {
    var text =
        texts
            .accepted(TEXT, shown)
            .orElseThrow(() -> Refusal.conflict("experts.refusal.text-changed"));
    passage.on(viewer, id, Verb.CONFIRM_SECRECY, order -> confirm(viewer, order, text));
  }

  private void confirm(Viewer viewer, Order order, AcceptedText text) {
    var choice = offers.findChoice(order.id()).orElseThrow();
    var act = UUID.randomUUID();
    if (!store.insertConfirmation(viewer, order, choice, act, text, passage.now())) {
      throw Refusal.conflict("experts.refusal.already-confirmed");
    }
    events.publishEvent(
        new ProtectiveAct(
            act,
            "experts.secrecy-agreed",
            viewer.actor(),
            viewer.organisation().value(),
            ProtectiveAct.Matter.of(
                order.id().toString(),
                Map.of(
                    "number", order.number(),
                    "side", order.side(viewer).code(),
                    "enterprise", order.enterprise().toString(),
                    "institution", order.requirePartner().toString())),
            text,
            passage.now()));
    boolean whole = store.confirmedSides(order.id(), choice.event(), text.version()).size() == BOTH;
    passage.move(
        viewer,
        order,
        Verb.CONFIRM_SECRECY,
        whole ? OrderState.UNDERWAY : OrderState.CHOSEN,
        order.partner(),
        null);
    var own =
        order.side(viewer) == Side.ENTERPRISE
            ? Task.CONFIRM_AS_ENTERPRISE
            : Task.CONFIRM_AS_INSTITUTION;
    telling.done(viewer, own, order.id());
    if (whole) {
      begin(viewer, order, choice);
    }
  }

  private void begin(Viewer viewer, Order order, Choice choice) {
    var days = offers.find(choice.offer()).orElseThrow().terms().days();
    var partner = order.requirePartner();
    telling.institution(
        viewer, order, Task.DELIVER, order.id(), partner, calendar.deadline(passage.now(), days));
    telling.tellEnterprise(viewer, order, "begun");
  }
}
