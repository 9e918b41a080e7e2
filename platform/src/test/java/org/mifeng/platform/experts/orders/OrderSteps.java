package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to orders in tests of their life. */
@PlatformTest
abstract class OrderSteps {
  static final Viewer CITY = PoolPeople.cityOfficer();
  static final Rating GOOD = new Rating(5, 4, 5, 5, 4, "办得好");

  @Autowired ApplicationContext application;
  @Autowired OrderBook book;
  @Autowired Passage passage;
  @Autowired Acts acts;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Transactions transactions;

  OrderFixture the;

  @BeforeEach
  void prepare() {
    the = new OrderFixture(application);
  }

  OrderBook.Whole read(Viewer viewer, UUID order) {
    return book.read(viewer, order, the.secrecy.text().version());
  }

  Settlement paid(long cents) {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    return new Settlement(Payer.OWN, new Yuan(cents), today, "发票 1");
  }

  static void refused(Refusal.Kind kind, String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("experts.refusal." + key);
              assertThat(refusal.kind()).isEqualTo(kind);
            });
  }

  /** Everything that can be done to an order, by who could do it at best. */
  Map<Verb, ThrowingCallable> everything(UUID order, UUID offer, UUID milestone) {
    var first = the.first();
    var all = new EnumMap<Verb, ThrowingCallable>(Verb.class);
    all.put(Verb.EXTEND, () -> the.needs.extend(the.enterprise, order, 20, "再等等"));
    all.put(Verb.OFFER, () -> the.offer(order, the.institutions.get(1), 1));
    all.put(Verb.WITHDRAW_OFFER, () -> the.offers.withdraw(the.institutions.get(1), order, "忙"));
    all.put(Verb.CHOOSE, () -> the.offers.choose(the.enterprise, order, offer, "只有一家"));
    all.put(Verb.STEP_BACK, () -> the.offers.stepBack(first, order, "冲突"));
    all.put(Verb.CONFIRM_SECRECY, () -> the.secrecy.confirm(the.enterprise, order, the.shown()));
    all.put(Verb.REPORT_MILESTONE, () -> the.performance.report(first, order, milestone, ""));
    all.put(
        Verb.ACCEPT_MILESTONE,
        () -> the.performance.acceptMilestone(the.enterprise, order, milestone));
    all.put(
        Verb.RETURN_MILESTONE,
        () -> the.performance.returnMilestone(the.enterprise, order, milestone, "不全"));
    all.put(Verb.DELIVER, () -> the.performance.deliver(first, order, UUID.randomUUID(), "成果"));
    all.put(Verb.RETURN, () -> the.performance.giveBack(the.enterprise, order, "不符"));
    all.put(Verb.ACCEPT, () -> the.closing.accept(the.enterprise, order));
    all.put(Verb.RATE, () -> the.closing.rate(the.enterprise, order, GOOD));
    all.put(Verb.SETTLE, () -> the.closing.settle(first, order, paid(1)));
    all.put(Verb.CANCEL, () -> the.needs.cancel(the.enterprise, order, "不要了"));
    all.put(Verb.DISPUTE, () -> the.closing.dispute(the.enterprise, order, "迟迟不办"));
    all.put(Verb.CONTINUE, () -> the.closing.rule(CITY, order, true, "继续"));
    all.put(Verb.END, () -> the.closing.rule(CITY, order, false, "终止"));
    return all;
  }

  /** Nothing but these can be done now; the order stands as before. */
  void refusesAllBut(UUID order, UUID milestone, Verb... allowed) {
    var before = read(the.enterprise, order);
    var offer = the.offerOf(order, the.first());
    var rest = EnumSet.allOf(Verb.class);
    rest.remove(Verb.OPEN);
    rest.removeAll(List.of(allowed));
    var all = everything(order, offer, milestone);
    assertThat(all.keySet()).containsAll(rest);
    for (var verb : rest) {
      assertThatThrownBy(all.get(verb))
          .as("%s in %s", verb, before.order().state())
          .isInstanceOf(Refusal.class);
    }
    assertThat(read(the.enterprise, order).order()).isEqualTo(before.order());
  }
}
