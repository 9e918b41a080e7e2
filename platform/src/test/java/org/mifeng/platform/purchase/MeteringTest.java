package org.mifeng.platform.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.purchase.PurchaseFixture.aService;
import static org.mifeng.platform.purchase.PurchaseFixture.anEnterprise;
import static org.mifeng.platform.purchase.PurchaseFixture.anOfficer;
import static org.mifeng.platform.purchase.PurchaseFixture.enterprise;
import static org.mifeng.platform.purchase.PurchaseFixture.terms;
import static org.mifeng.platform.purchase.PurchaseFixture.use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.purchase.CallOff.Payer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each use is counted once and exactly, and none is ever refused. */
@PlatformTest
class MeteringTest {
  @Autowired private ApplicationContext application;
  @Autowired private Contracts contracts;
  @Autowired private CallOffs callOffs;
  @Autowired private FreeQuotas quotas;
  @Autowired private Organisations organisations;
  @Autowired private Transactions transactions;

  private PurchaseFixture purchase;
  private String service;
  private OrganisationId enterprise;
  private LocalDate today;

  @BeforeEach
  void aServiceOfItsOwn() {
    purchase = new PurchaseFixture(application);
    service = aService();
    enterprise = anEnterprise();
    today = contracts.today();
  }

  @Test
  void aUseIsCalledOffItsContractAtThePriceOfTheDay() {
    var contract = freeUpTo(10, 1_000_000);
    purchase.used(service, enterprise, today, 3);

    var used = only(enterprise);
    assertThat(used.payer()).isEqualTo(Payer.CITY);
    assertThat(used.paid())
        .isEqualTo(new CallOff.Paid(contract, new Money(12_050), new Money(36_150)));
    assertThat(spent(contract)).isEqualTo(new Contract.Spent(3, new Money(36_150)));
    assertThat(quota().used()).isEqualTo(3);
    assertThat(quota().left()).isEqualTo(7);
  }

  @Test
  void theSameUseToldTwiceCountsOnce() throws Exception {
    var contract = freeUpTo(10, 1_000_000);
    var use = use(service, enterprise, today, 1);
    purchase.told(use);
    purchase.told(use);
    atOnce(6, number -> use(service, enterprise, today, 1), use);

    assertThat(callOffs.countOwn(enterprise(enterprise), service)).isEqualTo(1);
    assertThat(quota().used()).isEqualTo(1);
    assertThat(spent(contract).money()).isEqualTo(new Money(12_050));
  }

  @Test
  void whatIsOverTheQuotaIsTakenMarkedAndPaidByTheEnterprise() {
    var contract = freeUpTo(2, 1_000_000);
    purchase.used(service, enterprise, today, 1);
    purchase.used(service, enterprise, today, 3);
    purchase.used(service, enterprise, today, 1);

    assertThat(callOffs.listOwn(enterprise(enterprise), service, 10, 0))
        .extracting(CallOff::units)
        .containsExactlyInAnyOrder(
            new CallOff.Units(1, 1), new CallOff.Units(3, 1), new CallOff.Units(1, 0));
    assertThat(quota().isOver()).isTrue();
    assertThat(quota().used()).isEqualTo(5);
    assertThat(spent(contract).quantity()).as("the city pays what is free").isEqualTo(2);
  }

  @Test
  void usesAtTheSameSecondSpendAQuotaExactly() throws Exception {
    var contract = freeUpTo(7, 1_000_000);
    atOnce(16, number -> use(service, enterprise, today, 1), null);

    var uses = callOffs.listOwn(enterprise(enterprise), service, 100, 0);
    assertThat(uses).hasSize(16);
    assertThat(uses.stream().mapToInt(one -> one.units().free()).sum()).isEqualTo(7);
    assertThat(quota().used()).isEqualTo(16);
    assertThat(spent(contract)).isEqualTo(new Contract.Spent(7, new Money(7 * 12_050)));
  }

  @Test
  void enterprisesAtTheSameSecondNeverTakeAContractBeyondItsCeiling() throws Exception {
    var contract = freeUpTo(100, 5 * 12_050 + 1);
    atOnce(12, number -> use(service, anEnterprise(), today, 1), null);

    assertThat(spent(contract)).isEqualTo(new Contract.Spent(5, new Money(5 * 12_050)));
    assertThat(callOffs.listUncovered(anOfficer(), today.getYear()))
        .contains(new CallOffs.Uncovered(service, 7, 7));
  }

  @Test
  void aCeilingOfUnitsEndsAContractToo() {
    var limit = Terms.Limit.of(2, new Money(100));
    var contract = purchase.inForce(service, terms(100, limit, today, today.plusDays(9), 1));
    purchase.granted(null, service, 10);
    for (int i = 0; i < 3; i++) {
      purchase.used(service, enterprise, today, 1);
    }
    assertThat(limit.budget()).isEqualTo(new Money(200));
    assertThat(spent(contract)).isEqualTo(new Contract.Spent(2, new Money(200)));
  }

  @Test
  void theSecondContractPaysWhenTheFirstIsUsedUp() {
    var first = freeUpTo(10, 2 * 12_050);
    var limit = new Terms.Limit(null, new Money(1_000_000));
    var second = purchase.inForce(service, terms(9_000, limit, today, today.plusDays(9), 2));
    purchase.used(service, enterprise, today, 2);
    purchase.used(service, enterprise, today, 1);

    assertThat(spent(first).money()).isEqualTo(new Money(24_100));
    assertThat(spent(second).money()).isEqualTo(new Money(9_000));
  }

  @Test
  void withoutAContractAUseIsFreeAndWaitsForOne() {
    freeUpTo(10, 1_000_000);
    purchase.used(service, enterprise, today.plusDays(40), 1);

    assertThat(only(enterprise).payer()).isEqualTo(Payer.OPEN);
    assertThat(only(enterprise).paid()).isNull();
  }

  @Test
  void anEndedContractPaysUpToItsLastDay() {
    var contract = freeUpTo(10, 1_000_000);
    contracts.end(anOfficer(), contract, today, "supplier gave up");
    purchase.used(service, enterprise, today, 1);
    purchase.used(service, enterprise, today.plusDays(1), 1);

    assertThat(spent(contract).quantity()).isEqualTo(1);
    assertThat(callOffs.listOwn(enterprise(enterprise), service, 10, 0))
        .extracting(CallOff::payer)
        .containsExactly(Payer.OPEN, Payer.CITY);
  }

  @Test
  void aUseThatWouldCostMoreMoneyThanThereIsIsCountedAndNotCovered() {
    var limit = new Terms.Limit(null, new Money(Money.MOST));
    var contract = purchase.inForce(service, terms(Money.MOST, limit, today, today.plusDays(9), 1));
    purchase.granted(null, service, 1_000_000_000);
    purchase.used(service, enterprise, today, 1_000_000_000);

    assertThat(only(enterprise).payer()).isEqualTo(Payer.OPEN);
    assertThat(spent(contract).money()).isEqualTo(Money.ZERO);
  }

  @Test
  void aUseThatFailsIsNotCounted() {
    var contract = freeUpTo(10, 1_000_000);
    assertThatThrownBy(
            () ->
                transactions.run(
                    Viewer.system("test"),
                    () -> {
                      application.publishEvent(use(service, enterprise, today, 1));
                      throw new IllegalStateException("the service was not given");
                    }))
        .hasMessageContaining("not given");
    assertThat(spent(contract).quantity()).isZero();
    assertThat(quota().used()).isZero();
    assertThatThrownBy(() -> application.publishEvent(use(service, enterprise, today, 1)))
        .hasMessageContaining("transaction");
  }

  @Test
  void anEnterprisesOwnGrantGoesBeforeTheGeneralAndNobodyElseSeesItsUses() {
    freeUpTo(1, 1_000_000);
    purchase.granted(enterprise, service, 5);
    purchase.used(service, enterprise, today, 4);

    assertThat(quota().free()).isEqualTo(5);
    assertThat(only(enterprise).units().own()).isZero();
    var stranger = anEnterprise();
    assertThat(quotas.of(enterprise(stranger), stranger, service).free()).isEqualTo(1);
    assertThat(callOffs.countOwn(enterprise(stranger), service)).isZero();
  }

  @Test
  void officialsHaveNoQuota() {
    freeUpTo(10, 1_000_000);
    var bureau =
        organisations.open(
            Viewer.system("test"), OrganisationKind.PARK, "Park " + service, service);
    purchase.used(service, bureau, today, 1);
    var people = new EvidencePeople(application).anEnterprise();
    purchase.used(service, people.viewer().organisation(), today, 1);

    assertThat(quotas.list(anOfficer(), today.getYear()))
        .filteredOn(one -> one.service().equals(service))
        .extracting(FreeQuota::enterprise)
        .containsExactly(people.viewer().organisation());
  }

  /** A contract in force from today on at 120.50 yuan, and so many units free for everybody. */
  private ContractId freeUpTo(long units, long budget) {
    var contract = purchase.inForce(service, terms(12_050, budget, today, today.plusDays(30)));
    purchase.granted(null, service, units);
    return contract;
  }

  private CallOff only(OrganisationId whose) {
    var uses = callOffs.listOwn(enterprise(whose), service, 10, 0);
    assertThat(uses).hasSize(1);
    return uses.getFirst();
  }

  private FreeQuota quota() {
    return quotas.of(enterprise(enterprise), enterprise, service);
  }

  private Contract.Spent spent(ContractId contract) {
    return contracts.require(anOfficer(), contract).spent();
  }

  private interface Making {
    Provision of(int number);
  }

  /** Tells so many uses in as many threads at once. */
  private void atOnce(int number, Making making, @org.jspecify.annotations.Nullable Provision same)
      throws Exception {
    var start = new CyclicBarrier(number);
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      var use = same == null ? making.of(i) : same;
      tasks.add(
          () -> {
            start.await();
            purchase.told(use);
            return true;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}
