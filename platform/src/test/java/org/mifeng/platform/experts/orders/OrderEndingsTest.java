package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paging;

/** Every way off an order's life. */
class OrderEndingsTest extends OrderSteps {
  @Test
  void whoeverChangedOrWithdrewAnOfferIsNotTakenByTheOldOne() {
    var order = the.open();
    the.offerAll(order);
    var old = the.offerOf(order, the.first());
    the.offer(order, the.first(), 99);
    refused(
        Refusal.Kind.CONFLICT,
        "offer-gone",
        () -> the.offers.choose(the.enterprise, order, old, ""));
    the.offers.withdraw(the.first(), order, "人手不足");
    assertThat(the.offers.list(the.enterprise, order)).hasSize(2);
  }

  @Test
  void anInstitutionThatStepsBackLeavesTheOthersToChooseFrom() {
    var order = the.open();
    the.chooseFirst(order);
    the.offers.stepBack(the.first(), order, "与对方有业务往来");
    assertThat(the.state(order)).isEqualTo(OrderState.OPEN);
    assertThat(the.offers.list(the.enterprise, order)).hasSize(2);
    assertThat(read(the.first(), order).need()).isEmpty();
  }

  @Test
  void anInstitutionOfAnotherOrderSeesNothing() {
    var stranger = the.people.anInstitution("notary", "training").viewer();
    var order = the.open();
    the.begin(order);
    refused(Refusal.Kind.NOT_FOUND, "no-such-order", () -> passage.require(stranger, order));
    refused(Refusal.Kind.NOT_FOUND, "no-such-order", () -> the.offer(order, stranger, 1));
    assertThat(book.count(stranger, OrderFilter.ALL)).isZero();
    var other = new OrderFixture(application);
    refused(
        Refusal.Kind.NOT_FOUND, "no-such-order", () -> passage.require(other.enterprise, order));

    var asked = the.institutions.get(1);
    var seen = read(asked, order);
    assertThat(seen.order().partner()).as("who has it is not told to others").isNull();
    assertThat(seen.need()).isEmpty();
    assertThat(seen.events()).extracting(Event::verb).containsExactly("order-opened");
    assertThat(seen.results().deliveries()).isEmpty();
    refused(
        Refusal.Kind.FORBIDDEN,
        "other-side",
        () -> the.performance.deliver(asked, order, UUID.randomUUID(), "成果"));
  }

  @Test
  void theCityReadsNumbersAndNeverTheNeed() {
    var order = the.open();
    the.offerAll(order);
    var number = read(the.enterprise, order).order().number();
    assertThat(book.figures(CITY, new OrderFilter("", "", number, ""), Paging.first()).rows())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.toString()).doesNotContain("侵权", "前员工");
              assertThat(figure.offers()).isEqualTo(3);
              assertThat(figure.amounts().price()).isNull();
            });
    for (var table : List.of("service_order", "order_need", "offer", "order_event", "delivery")) {
      var rows =
          transactions.as(
              CITY,
              () -> jdbc.sql("select count(*) from experts." + table).query(Long.class).single());
      assertThat(rows).as(table).isZero();
    }
  }

  @Test
  void theCityRulesOnADisputeAndTheOrderGoesOnWhereItWasOrEnds() {
    var order = the.open();
    the.deliver(order);
    the.closing.dispute(the.first(), order, "迟迟不验收");
    refusesAllBut(order, the.milestones(order).getFirst().id(), Verb.CONTINUE, Verb.END);
    var number = read(the.enterprise, order).order().number();
    assertThat(book.disputes(CITY, number))
        .singleElement()
        .satisfies(one -> assertThat(one.statement()).isEqualTo("迟迟不验收"));
    the.closing.rule(CITY, order, true, "请企业十日内验收");
    assertThat(the.state(order)).isEqualTo(OrderState.DELIVERED);
    the.closing.dispute(the.enterprise, order, "不符合约定");
    the.closing.rule(CITY, order, false, "双方同意终止");
    assertThat(the.state(order)).isEqualTo(OrderState.CANCELLED);
    refusesAllBut(order, the.milestones(order).getFirst().id());
  }

  @Test
  void whatTheQuotaPaysIsWrittenDownByTheCityAlone() {
    refused(
        Refusal.Kind.INVALID,
        "no-quota",
        () -> the.open(OrderFixture.BRIEF, Payer.QUOTA, OrderFixture.ITEM));
    for (int number = 0; number < 3; number++) {
      the.institutions.set(number, the.people.anInstitution("law-firm", "guidance").viewer());
    }
    var order = the.open("调研", Payer.QUOTA, "field-guidance");
    the.deliver(order);
    the.closing.accept(the.enterprise, order);
    refused(
        Refusal.Kind.FORBIDDEN,
        "other-side",
        () -> the.closing.settle(the.first(), order, paid(1)));
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    the.closing.settle(
        CITY, order, new Settlement(Payer.QUOTA, new Yuan(1_200_050), today, "合同 7"));
    assertThat(the.state(order)).isEqualTo(OrderState.SETTLED);
  }

  @Test
  void aDepositOlderThanTheWorkIsNoResultOfIt() {
    var early = the.deposit(the.first());
    var order = the.open();
    the.begin(order);
    refused(
        Refusal.Kind.CONFLICT,
        "milestones-open",
        () -> the.performance.deliver(the.first(), order, early, "成果"));
    the.passMilestones(order);
    refused(
        Refusal.Kind.INVALID,
        "deposit-too-old",
        () -> the.performance.deliver(the.first(), order, early, "成果"));
    var ofSomebodyElse = the.deposit(the.institutions.get(1));
    refused(
        Refusal.Kind.INVALID,
        "no-such-deposit",
        () -> the.performance.deliver(the.first(), order, ofSomebodyElse, "成果"));
  }

  @Test
  void anIdentityNumberIsNotSent() {
    refused(
        Refusal.Kind.INVALID,
        "identity-number",
        () -> the.open("员工 110101199003070000 带走资料", Payer.OWN, OrderFixture.ITEM));
  }
}
