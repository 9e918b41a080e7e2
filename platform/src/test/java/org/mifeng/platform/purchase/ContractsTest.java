package org.mifeng.platform.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.purchase.PurchaseFixture.aService;
import static org.mifeng.platform.purchase.PurchaseFixture.anEnterprise;
import static org.mifeng.platform.purchase.PurchaseFixture.anOfficer;
import static org.mifeng.platform.purchase.PurchaseFixture.enterprise;
import static org.mifeng.platform.purchase.PurchaseFixture.finance;
import static org.mifeng.platform.purchase.PurchaseFixture.terms;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.Contract.State;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A contract is in force by two people, and its past does not change. */
@PlatformTest
class ContractsTest {
  @Autowired private ApplicationContext application;
  @Autowired private Contracts contracts;
  @Autowired private FreeQuotas quotas;

  private PurchaseFixture purchase;
  private String service;
  private LocalDate today;

  @BeforeEach
  void aServiceOfItsOwn() {
    purchase = new PurchaseFixture(application);
    service = aService();
    today = contracts.today();
  }

  @Test
  void aDraftIsPutInForceByASecondPersonOnly() {
    var drafting = anOfficer();
    var id =
        contracts.draft(
            drafting,
            "C-" + UUID.randomUUID(),
            service,
            new Supplier(null, "Supplier"),
            terms(100, 1_000, today, today.plusDays(9)),
            "tender 7");

    assertThat(state(id)).isEqualTo(State.DRAFT);
    refused("purchase.refusal.own-proposal", () -> contracts.approve(drafting, id, 1));
    contracts.approve(anOfficer(), id, 1);
    assertThat(state(id)).isEqualTo(State.IN_FORCE);
    refused("purchase.refusal.version-seen", () -> contracts.approve(anOfficer(), id, 1));
  }

  @Test
  void otherTermsAreAnotherVersionWithAReasonAndNeverOfThePast() {
    var id = purchase.inForce(service, terms(100, 1_000, today.minusDays(9), today.plusDays(9)));
    var dearer = terms(150, 1_000, today.minusDays(9), today.plusDays(9));

    refused(
        "purchase.refusal.version-past",
        () -> contracts.propose(anOfficer(), id, dearer, today.minusDays(1), "why"));
    refused(
        "purchase.refusal.reason",
        () -> contracts.propose(anOfficer(), id, dearer, today.plusDays(1), " "));
    purchase.changed(id, dearer, today.plusDays(1));
    var contract = contracts.require(finance(), id);
    assertThat(contract.versions()).hasSize(2);
    assertThat(contract.terms().price()).isEqualTo(new Money(150));
    assertThat(contract.versions().getLast().reason()).isEqualTo("price index");
  }

  @Test
  void aNewerProposalSupersedesOneNobodyHasApproved() {
    var id = purchase.drafted(service, terms(100, 1_000, today, today.plusDays(9)));
    contracts.propose(
        anOfficer(), id, terms(90, 1_000, today, today.plusDays(9)), today, "typing error");

    refused("purchase.refusal.version-seen", () -> contracts.approve(anOfficer(), id, 1));
    contracts.approve(anOfficer(), id, 2);
    assertThat(contracts.require(anOfficer(), id).terms().price()).isEqualTo(new Money(90));
  }

  @Test
  void twoContractsPayAServiceInOnePeriodOnlyInAnOrder() {
    purchase.inForce(service, terms(100, 1_000, today, today.plusDays(9)));
    var limit = new Terms.Limit(null, new Money(1_000));
    var same =
        purchase.drafted(service, terms(90, limit, today.plusDays(9), today.plusDays(20), 1));

    refused("purchase.refusal.same-priority", () -> contracts.approve(anOfficer(), same, 1));
    contracts.propose(
        anOfficer(),
        same,
        terms(90, limit, today.plusDays(9), today.plusDays(20), 2),
        today,
        "second in order");
    contracts.approve(anOfficer(), same, 2);
    var after =
        purchase.drafted(service, terms(90, limit, today.plusDays(10), today.plusDays(20), 1));
    contracts.approve(anOfficer(), after, 1);
    assertThat(state(after)).isEqualTo(State.AHEAD);
  }

  @Test
  void aCeilingIsNotLoweredBelowWhatIsCalledOff() {
    var id = purchase.inForce(service, terms(100, 1_000, today, today.plusDays(9)));
    purchase.granted(null, service, 100);
    purchase.used(service, anEnterprise(), today, 8);
    contracts.propose(
        anOfficer(), id, terms(100, 700, today, today.plusDays(9)), today, "less money");

    refused("purchase.refusal.below-spent", () -> contracts.approve(anOfficer(), id, 2));
  }

  @Test
  void anEndedContractIsChangedNoMore() {
    var id = purchase.inForce(service, terms(100, 1_000, today, today.plusDays(9)));
    refused(
        "purchase.refusal.ending-day",
        () -> contracts.end(anOfficer(), id, today.minusDays(1), "why"));
    contracts.end(anOfficer(), id, today.plusDays(1), "supplier gave up");

    assertThat(contracts.require(anOfficer(), id).lastDay()).isEqualTo(today.plusDays(1));
    refused(
        "purchase.refusal.contract-ended",
        () -> contracts.end(anOfficer(), id, today.plusDays(2), "again"));
    refused(
        "purchase.refusal.contract-ended",
        () ->
            contracts.propose(
                anOfficer(), id, terms(1, 1_000, today, today.plusDays(9)), today, "why"));
  }

  @Test
  void whatIsNoContractIsRefusedWithItsPlace() {
    var tomorrow = today.plusDays(1);
    refused("purchase.refusal.period", () -> terms(100, 1_000, tomorrow, today));
    refused("purchase.refusal.money", () -> terms(0, 1_000, today, tomorrow));
    refused("purchase.refusal.money", () -> Money.typed("1.234"));
    refused("purchase.refusal.money", () -> Money.typed("-1"));
    refused("purchase.refusal.money", () -> Money.typed("100000000000.01"));
    refused(
        "purchase.refusal.too-much", () -> Terms.Limit.of(1_000_000_000, new Money(Money.MOST)));
    refused("purchase.refusal.quantity", () -> Terms.Limit.of(0, new Money(1)));
    refused(
        "purchase.refusal.grant-day",
        () -> quotas.grant(anOfficer(), null, "check-up", today.minusDays(1), 1, "why"));
    refused(
        "purchase.refusal.service",
        () -> quotas.grant(anOfficer(), null, "no-such-thing", today, 1, "why"));
    assertThat(Money.typed("1,234.5").text()).isEqualTo("1,234.50");
    assertThat(new Money(Money.MOST).text()).isEqualTo("100,000,000,000.00");
  }

  @Test
  void nobodyButTheCityChangesAndNobodyButOfficesRead() {
    var id = purchase.drafted(service, terms(100, 1_000, today, today.plusDays(9)));
    var key = "identity.refusal.not-permitted";
    refused(key, () -> contracts.approve(finance(), id, 1));
    refused(key, () -> contracts.require(enterprise(anEnterprise()), id));
    refused(key, () -> quotas.list(enterprise(anEnterprise()), today.getYear()));
    refused(key, () -> quotas.of(enterprise(anEnterprise()), anEnterprise(), service));
  }

  private State state(ContractId id) {
    return contracts.require(anOfficer(), id).state(today);
  }

  static void refused(String key, Runnable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work::run)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
