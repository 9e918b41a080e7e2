package org.mifeng.platform.experts.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.experts.orders.OrderBook.Whole;
import org.mifeng.platform.identity.DatedText;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;

/** The parts of an order's page. */
final class OrderParts {
  private static final int BEST = 5;

  private final Shell shell;
  private final Order order;
  private final Side side;
  private final Set<Verb> can;

  OrderParts(Shell shell, Order order, Side side, Set<Verb> can) {
    this.shell = shell;
    this.order = order;
    this.side = side;
    this.can = can;
  }

  String path() {
    return "/orders/" + order.id();
  }

  /**
   * @param standing the offers that stand and that the viewer may see
   * @param taken the one that was taken
   */
  OrderPage.Offering offering(
      List<Offer> standing,
      Optional<Offer> taken,
      Function<OrganisationId, String> names,
      boolean pastDue) {
    boolean choosing = can.contains(Verb.CHOOSE);
    boolean few = standing.size() < Choice.ENOUGH;
    var shown = taken.isPresent() && side != Side.INVITED ? List.of(taken.get()) : standing;
    return new OrderPage.Offering(
        shown.stream().map(offer -> line(offer, names, choosing && (!few || pastDue))).toList(),
        choosing ? rule(standing.size(), few, pastDue) : null,
        choosing && few && pastDue,
        can.contains(Verb.OFFER) ? draft(standing) : null);
  }

  private String rule(int offers, boolean few, boolean pastDue) {
    var due = shell.date(order.lastDay());
    if (!few) {
      return shell.text("experts.offer.rule-enough", offers);
    }
    return pastDue
        ? shell.text("experts.offer.rule-few", offers, Choice.ENOUGH)
        : shell.text("experts.offer.rule-wait", offers, Choice.ENOUGH, due);
  }

  private OrderPage.OfferLine line(
      Offer offer, Function<OrganisationId, String> names, boolean choosable) {
    return new OrderPage.OfferLine(
        offer.id().toString(),
        names.apply(offer.institution()),
        Words.money(offer.terms().price(), shell),
        shell.text("experts.offer.days", offer.terms().days()),
        offer.terms().approach(),
        offer.milestones().stream().map(Milestone::title).toList(),
        choosable);
  }

  private static OrderPage.Draft draft(List<Offer> own) {
    return own.stream()
        .findFirst()
        .map(
            offer ->
                new OrderPage.Draft(
                    offer.terms().price().grouped(),
                    String.valueOf(offer.terms().days()),
                    offer.terms().approach(),
                    String.join("\n", offer.milestones().stream().map(Milestone::title).toList()),
                    false))
        .orElse(new OrderPage.Draft("", "", "", "", true));
  }

  OrderPage.Work work(Whole whole, Optional<Offer> taken, DatedText text) {
    var milestones =
        order.state() == OrderState.CHOSEN || side == Side.INVITED
            ? List.<OrderPage.MilestoneLine>of()
            : taken.stream()
                .flatMap(offer -> offer.milestones().stream())
                .map(this::milestone)
                .toList();
    return new OrderPage.Work(
        agreement(whole, text),
        milestones,
        whole.results().deliveries().stream().map(this::result).toList());
  }

  private OrderPage.@Nullable Agreement agreement(Whole whole, DatedText text) {
    if (order.state() != OrderState.CHOSEN || side == Side.INVITED) {
      return null;
    }
    var confirmed = whole.results().confirmed();
    return new OrderPage.Agreement(
        text.blocks(shell.locale()),
        shell.date(text.from()),
        text.shown(shell.locale()),
        shell.text(
            confirmed.isEmpty()
                ? "experts.secrecy.nobody"
                : confirmed.contains(side.code())
                    ? "experts.secrecy.other-missing"
                    : "experts.secrecy.own-missing"),
        can.contains(Verb.CONFIRM_SECRECY));
  }

  private OrderPage.MilestoneLine milestone(Milestone one) {
    var state =
        Cell.tag(shell.text("experts.milestone.state." + one.state().code()), one.state().tone());
    return new OrderPage.MilestoneLine(
        path() + "/milestones/" + one.id(),
        one.number(),
        one.title(),
        state,
        can.contains(Verb.REPORT_MILESTONE) && one.canBeReported(),
        can.contains(Verb.ACCEPT_MILESTONE) && one.state() == Milestone.State.REPORTED);
  }

  private OrderPage.DeliveryLine result(Delivery delivery) {
    return new OrderPage.DeliveryLine(
        delivery.title(),
        List.of(
            Fact.of(shell.text("experts.result.delivered"), shell.time(delivery.deliveredAt())),
            Fact.code(shell.text("experts.result.deposit"), delivery.deposit().toString()),
            Fact.of(shell.text("experts.result.sealed"), shell.exactTime(delivery.depositedAt())),
            Fact.of(shell.text("experts.result.size"), shell.bytes(delivery.digests().size())),
            Fact.code(shell.text("experts.result.sha256"), Bytes.hex(delivery.digests().sha256())),
            Fact.code(shell.text("experts.result.sm3"), Bytes.hex(delivery.digests().sm3()))),
        path() + "/results/" + delivery.id() + "/receipt.json");
  }

  OrderPage.Closing closing(Whole whole, Optional<Offer> taken, Instant now) {
    var results = whole.results();
    return new OrderPage.Closing(
        results.rating().map(this::ratings).orElse(List.of()),
        results.rating().map(Rating::remark).orElse(null),
        results.settlement().map(this::settlement).orElse(List.of()),
        results.disputes().stream()
            .map(
                one ->
                    new OrderPage.DisputeLine(
                        shell.text(
                            "experts.dispute.by",
                            shell.text("experts.order.side." + one.side()),
                            shell.time(one.at())),
                        one.statement()))
            .toList(),
        can.contains(Verb.RATE) ? questions() : List.of(),
        taken.map(offer -> offer.terms().price().grouped()).orElse(""),
        LegalTime.day(now).toString());
  }

  private List<Fact> ratings(Rating rating) {
    return IntStream.range(0, Rating.QUESTIONS.size())
        .mapToObj(
            at ->
                Fact.of(
                    question(Rating.QUESTIONS.get(at)),
                    shell.text("experts.rating.points", rating.answers().get(at), BEST)))
        .toList();
  }

  private String question(String name) {
    return shell.text("experts.rating.question." + name);
  }

  private List<OrderPage.Question> questions() {
    var grades =
        IntStream.rangeClosed(1, BEST)
            .map(grade -> BEST + 1 - grade)
            .mapToObj(
                grade ->
                    Option.of(String.valueOf(grade), shell.text("experts.rating.grade." + grade)))
            .toList();
    return Rating.QUESTIONS.stream()
        .map(name -> new OrderPage.Question(name, question(name), grades))
        .toList();
  }

  private List<Fact> settlement(Settlement paid) {
    return List.of(
        Fact.of(shell.text("experts.settlement.amount"), Words.money(paid.amount(), shell)),
        Fact.of(shell.text("experts.order.field.payer"), Words.payer(paid.payer(), shell)),
        Fact.of(shell.text("experts.settlement.paid-on"), shell.date(paid.paidOn())),
        Fact.of(shell.text("experts.settlement.reference"), paid.reference()));
  }
}
