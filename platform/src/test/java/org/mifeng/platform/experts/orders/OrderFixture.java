package org.mifeng.platform.experts.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Submission;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Orders of new enterprises and institutions, taken as far as a test needs them. */
final class OrderFixture {
  static final String ITEM = "litigation";
  static final String BRIEF = "一起侵权纠纷需要代理";

  final PoolPeople people;
  final Viewer enterprise;
  final List<Viewer> institutions = new ArrayList<>();
  final Needs needs;
  final Offers offers;
  final Secrecy secrecy;
  final Performance performance;
  final Closing closing;
  private final Deposits deposits;
  private final OrderBook book;

  /** A new enterprise and three new listed institutions. */
  OrderFixture(ApplicationContext application) {
    people = new PoolPeople(application);
    enterprise = people.somebody(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    for (int number = 0; number < 3; number++) {
      institutions.add(people.anInstitution("law-firm", "litigation").viewer());
    }
    needs = application.getBean(Needs.class);
    offers = application.getBean(Offers.class);
    secrecy = application.getBean(Secrecy.class);
    performance = application.getBean(Performance.class);
    closing = application.getBean(Closing.class);
    deposits = application.getBean(Deposits.class);
    book = application.getBean(OrderBook.class);
  }

  Viewer first() {
    return institutions.getFirst();
  }

  UUID open() {
    return open(BRIEF, Payer.OWN, ITEM);
  }

  UUID open(String brief, Payer payer, String item) {
    return needs.open(
        enterprise, new Needs.Asked(item, payer, brief, new Need("完整需求：前员工带走客户资料", "王某 010"), 5));
  }

  void offer(UUID order, Viewer institution, long cents) {
    offers.make(
        institution, order, new Offer.Terms(new Yuan(cents), 30, "两名律师办理"), List.of("评估意见", "立案"));
  }

  void offerAll(UUID order) {
    institutions.forEach(one -> offer(order, one, 1_200_050));
  }

  UUID offerOf(UUID order, Viewer institution) {
    return offers.list(enterprise, order).stream()
        .filter(offer -> offer.institution().equals(institution.organisation()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  void chooseFirst(UUID order) {
    offerAll(order);
    offers.choose(enterprise, order, offerOf(order, first()), "");
  }

  String shown() {
    return secrecy.text().shown(java.util.Locale.CHINESE);
  }

  void begin(UUID order) {
    chooseFirst(order);
    secrecy.confirm(enterprise, order, shown());
    secrecy.confirm(first(), order, shown());
  }

  List<Milestone> milestones(UUID order) {
    return book.findOffer(enterprise, offerOf(order, first())).orElseThrow().milestones();
  }

  void passMilestones(UUID order) {
    for (var milestone : milestones(order)) {
      performance.report(first(), order, milestone.id(), "");
      performance.acceptMilestone(enterprise, order, milestone.id());
    }
  }

  UUID deposit(Viewer viewer) {
    var content = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return deposits
        .deposit(
            viewer,
            List.of(new Submission(Digests.of(content), null, null, null, null, null)),
            null,
            content)
        .getFirst()
        .id()
        .value();
  }

  void deliver(UUID order) {
    begin(order);
    passMilestones(order);
    performance.deliver(first(), order, deposit(first()), "评估意见与起诉状");
  }

  OrderState state(UUID order) {
    return book.read(enterprise, order, secrecy.text().version()).order().state();
  }
}
