package org.mifeng.platform.experts.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.experts.orders.OrderBook.Whole;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts the page of an order together, for either side. */
@Component
class OrderPages {
  /** The states of the progress line; those off the way stand where they left it. */
  private static final List<OrderState> WAY =
      List.of(
          OrderState.OPEN,
          OrderState.CHOSEN,
          OrderState.UNDERWAY,
          OrderState.DELIVERED,
          OrderState.ACCEPTED,
          OrderState.SETTLED);

  private final OrderBook book;
  private final Offers offers;
  private final Secrecy secrecy;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Passage passage;
  private final QuotaFacts quotas;

  OrderPages(
      OrderBook book,
      Offers offers,
      Secrecy secrecy,
      Catalogue catalogue,
      Organisations organisations,
      Passage passage,
      QuotaFacts quotas) {
    this.book = book;
    this.offers = offers;
    this.secrecy = secrecy;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.passage = passage;
    this.quotas = quotas;
  }

  OrderPage of(Viewer viewer, UUID id, Shell shell) {
    var text = secrecy.text();
    var whole = book.read(viewer, id, text.version());
    var order = whole.order();
    var side = order.side(viewer);
    var taken = whole.choice().flatMap(choice -> book.findOffer(viewer, choice.offer()));
    var can = verbs(whole, side);
    if (taken.isPresent() && !taken.get().isWorkedOff()) {
      can.remove(Verb.DELIVER);
    }
    var parts = new OrderParts(shell, order, side, can);
    var offering =
        parts.offering(offers.list(viewer, id), taken, this::name, order.isPastDue(passage.now()));
    return new OrderPage(
        new OrderPage.Head(
            parts.path(),
            order.number(),
            catalogue.name(order.item(), shell.locale()),
            Words.tag(order.state(), shell),
            WAY.stream().map(state -> shell.text("experts.order.step." + state.code())).toList(),
            current(whole),
            can.stream().map(Verb::code).collect(Collectors.toSet())),
        facts(viewer, whole, side, shell),
        whole.need().orElse(null),
        offering,
        parts.work(whole, taken, text),
        parts.closing(whole, taken, passage.now()),
        history(whole.events(), side, shell));
  }

  /** What the viewer can do now, as the acts themselves will see it. */
  private Set<Verb> verbs(Whole whole, Side side) {
    var order = whole.order();
    var can = EnumSet.noneOf(Verb.class);
    Arrays.stream(Verb.values())
        .filter(verb -> verb.isOpenTo(side, order.state()))
        .forEach(can::add);
    if (order.isPastDue(passage.now())) {
      can.removeAll(Set.of(Verb.OFFER, Verb.WITHDRAW_OFFER));
    }
    if (whole.results().confirmed().contains(side.code())) {
      can.remove(Verb.CONFIRM_SECRECY);
    }
    if (whole.results().rating().isPresent()) {
      can.remove(Verb.RATE);
    }
    if (!Closing.settles(side, order.terms().payer())) {
      can.remove(Verb.SETTLE);
    }
    return can;
  }

  /** How far along the way it is, from 1. */
  private static int current(Whole whole) {
    var state = whole.order().state();
    if (WAY.contains(state)) {
      return state == OrderState.SETTLED ? WAY.size() + 1 : WAY.indexOf(state) + 1;
    }
    return whole.events().stream()
        .map(Event::state)
        .filter(WAY::contains)
        .reduce((before, after) -> after)
        .map(last -> WAY.indexOf(last) + 1)
        .orElse(1);
  }

  private String name(OrganisationId id) {
    return organisations.names(List.of(id)).getOrDefault(id, "");
  }

  private List<Fact> facts(Viewer viewer, Whole whole, Side side, Shell shell) {
    var order = whole.order();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("experts.order.field.number"), order.number()));
    facts.add(
        Fact.link(
            shell.text("experts.order.field.item"),
            catalogue.name(order.item(), shell.locale()),
            "/services/" + order.item()));
    facts.add(
        Fact.of(
            shell.text("experts.order.field.enterprise"),
            side == Side.INVITED
                ? shell.text("experts.order.name-later")
                : name(order.enterprise())));
    var partner = order.partner();
    if (partner != null) {
      facts.add(Fact.of(shell.text("experts.order.field.institution"), name(partner)));
    }
    facts.add(
        Fact.of(
            shell.text("experts.order.field.payer"), Words.payer(order.terms().payer(), shell)));
    quotas.of(viewer, order, shell).ifPresent(facts::add);
    facts.add(Fact.of(shell.text("experts.order.field.brief"), order.terms().brief()));
    facts.add(
        Fact.of(shell.text("experts.order.field.opened"), shell.time(order.terms().openedAt())));
    facts.add(Fact.of(shell.text("experts.order.field.due"), shell.date(order.lastDay())));
    return facts;
  }

  /** Names of people are shown to their own side alone. */
  private static List<TimelineEntry> history(List<Event> events, Side side, Shell shell) {
    return events.reversed().stream()
        .map(
            event -> {
              var who = shell.text("experts.order.side." + event.side());
              return new TimelineEntry(
                  event.at(),
                  shell.text("experts.order.done." + event.verb()),
                  event.side().equals(side.code())
                      ? shell.text("experts.order.by", who, event.by())
                      : who,
                  event.note(),
                  event.state().tone().equals("accent") ? "info" : event.state().tone());
            })
        .toList();
  }
}
