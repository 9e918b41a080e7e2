package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;

/** An order's life from need to payment, and every way off it. */
class OrderLifeTest extends OrderSteps {
  @Test
  void anOrderGoesFromTheNeedToThePayment() {
    var order = the.open();
    the.offerAll(order);
    var milestone = the.milestones(order).getFirst().id();
    refusesAllBut(
        order, milestone, Verb.EXTEND, Verb.OFFER, Verb.WITHDRAW_OFFER, Verb.CHOOSE, Verb.CANCEL);
    assertThat(the.offers.list(the.enterprise, order)).hasSize(3);
    assertThat(the.offers.list(the.first(), order)).as("an institution sees its own").hasSize(1);

    the.offers.choose(the.enterprise, order, the.offerOf(order, the.first()), "");
    refusesAllBut(order, milestone, Verb.STEP_BACK, Verb.CONFIRM_SECRECY, Verb.CANCEL);
    assertThat(read(the.first(), order).need()).as("secrecy comes first").isEmpty();

    the.secrecy.confirm(the.first(), order, the.shown());
    refused(
        Refusal.Kind.CONFLICT,
        "already-confirmed",
        () -> the.secrecy.confirm(the.first(), order, the.shown()));
    refused(
        Refusal.Kind.CONFLICT,
        "text-changed",
        () -> the.secrecy.confirm(the.enterprise, order, "2020-01-01.zh"));
    assertThat(read(the.first(), order).need()).as("one side is not both").isEmpty();
    the.secrecy.confirm(the.enterprise, order, the.shown());
    assertThat(read(the.first(), order).need())
        .hasValueSatisfying(need -> assertThat(need.text()).contains("前员工"));
    refusesAllBut(order, milestone, Verb.REPORT_MILESTONE, Verb.DISPUTE);

    the.performance.report(the.first(), order, milestone, "初稿已交");
    the.performance.returnMilestone(the.enterprise, order, milestone, "缺附件");
    the.passMilestones(order);
    refused(
        Refusal.Kind.INVALID,
        "no-such-deposit",
        () -> the.performance.deliver(the.first(), order, UUID.randomUUID(), "成果"));
    var sealed = the.deposit(the.first());
    the.performance.deliver(the.first(), order, sealed, "起诉状");
    refusesAllBut(order, milestone, Verb.RETURN, Verb.ACCEPT, Verb.DISPUTE);

    the.performance.giveBack(the.enterprise, order, "当事人名称有误");
    refused(
        Refusal.Kind.INVALID,
        "deposit-used",
        () -> the.performance.deliver(the.first(), order, sealed, "起诉状"));
    the.performance.deliver(the.first(), order, the.deposit(the.first()), "起诉状二稿");
    the.closing.accept(the.enterprise, order);
    refusesAllBut(order, milestone, Verb.RATE, Verb.SETTLE, Verb.DISPUTE);

    the.closing.rate(the.enterprise, order, GOOD);
    refused(
        Refusal.Kind.CONFLICT,
        "already-rated",
        () -> the.closing.rate(the.enterprise, order, GOOD));
    refused(
        Refusal.Kind.INVALID,
        "more-than-agreed",
        () -> the.closing.settle(the.first(), order, paid(1_200_051)));
    the.closing.settle(the.first(), order, paid(1_200_050));
    refusesAllBut(order, milestone);
    leavesTheseTraces(order);
  }

  private void leavesTheseTraces(UUID order) {
    var whole = read(the.enterprise, order);
    assertThat(whole.events())
        .extracting(Event::verb)
        .startsWith("order-opened", "offer-chosen", "secrecy-confirmed", "secrecy-confirmed")
        .endsWith("result-accepted", "order-rated", "order-settled");
    assertThat(whole.results().deliveries()).hasSize(2);
    assertThat(kinds(the.enterprise)).contains("experts.secrecy-agreed", "experts.result-accepted");
    assertThat(kinds(the.first())).contains("experts.secrecy-agreed");
    assertThat(book.receipt(the.enterprise, order, whole.results().deliveries().getFirst().id()))
        .isNotEmpty();
    assertThat(uses(Viewer.system("oversight"))).containsExactly(1L);
    assertThat(uses(CITY)).as("who used what is told to the platform alone").isEmpty();
    assertThat(uses(the.institutions.get(1))).isEmpty();
    assertThat(uses(Viewer.anonymous())).isEmpty();
    var figure = book.figure(CITY, whole.order().number());
    assertThat(figure.state()).isEqualTo(OrderState.SETTLED);
    assertThat(figure.amounts().settled()).isEqualTo(new Yuan(1_200_050));
    assertThat(figure.offers()).isEqualTo(3);
  }

  private List<Long> uses(Viewer viewer) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql(
                    """
                    select uses
                      from experts.stats_service_use
                     where organisation_id = :id
                       and service = 'litigation'
                    """)
                .param("id", the.enterprise.organisation().value())
                .query(Long.class)
                .list());
  }

  private List<String> kinds(Viewer viewer) {
    return acts.page(viewer, 0, 50).stream().map(act -> act.what().kind()).toList();
  }

  @Test
  void anOfferAfterTheDeadlineIsRefusedAndFewOffersNeedAReason() {
    var order = the.open();
    the.offer(order, the.first(), 100);
    var offer = the.offerOf(order, the.first());
    refused(
        Refusal.Kind.CONFLICT,
        "too-few-offers",
        () -> the.offers.choose(the.enterprise, order, offer, "一家就够"));
    try {
      clock.advance(Duration.ofDays(30));
      refused(
          Refusal.Kind.CONFLICT,
          "offer-late",
          () -> the.offer(order, the.institutions.get(1), 100));
      refused(
          Refusal.Kind.CONFLICT, "offer-late", () -> the.offers.withdraw(the.first(), order, "太晚"));
      refused(
          Refusal.Kind.INVALID,
          "reason-missing",
          () -> the.offers.choose(the.enterprise, order, offer, " "));
      the.needs.extend(the.enterprise, order, 3, "再征集几家");
      the.offer(order, the.institutions.get(1), 200);
      clock.advance(Duration.ofDays(30));
      the.offers.choose(the.enterprise, order, offer, "两家已足够比较");
    } finally {
      clock.reset();
    }
    assertThat(read(the.enterprise, order).choice())
        .hasValueSatisfying(
            choice -> {
              assertThat(choice.offers()).isEqualTo(2);
              assertThat(choice.reason()).isEqualTo("两家已足够比较");
            });
  }

  @Test
  void ofTwoChoicesAtOnceOneIsMade() throws Exception {
    var order = the.open();
    the.offerAll(order);
    var tasks = new ArrayList<Callable<String>>();
    for (var institution : the.institutions.subList(0, 2)) {
      var offer = the.offerOf(order, institution);
      tasks.add(
          () -> {
            try {
              the.offers.choose(the.enterprise, order, offer, "");
              return "made";
            } catch (Refusal refusal) {
              return refusal.key();
            }
          });
    }
    var outcomes = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var done : pool.invokeAll(tasks)) {
        outcomes.add(done.get());
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("made", "experts.refusal.order-moved-on");
  }
}
