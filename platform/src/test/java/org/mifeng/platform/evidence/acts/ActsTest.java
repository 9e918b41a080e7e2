package org.mifeng.platform.evidence.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts are written down with the deed, sealed once, and seen by their owner only. */
@PlatformTest
class ActsTest {
  @LocalServerPort private int port;
  @Autowired private Acts acts;
  @Autowired private ActSealing sealing;
  @Autowired private Deposits deposits;
  @Autowired private TrustedLogs logs;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private ApplicationContext application;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private final Viewer owner = anEnterprise();

  @Test
  void anActIsSealedAndItsReceiptProvesTheStatement() {
    var id = done(owner);
    var sealed = awaitSealed(owner, id);

    var statement = acts.statement(owner, id);
    var receipt = acts.receipt(owner, id);
    var verdict =
        ReceiptCheck.check(receipt, Digests.of(statement), List.of(logs.policy()), clock.instant());
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(ReceiptReader.read(receipt).id()).isEqualTo(depositOf(sealed));
    var changed = new String(statement, StandardCharsets.UTF_8).replace("\"v\":1", "\"v\":2");
    assertThat(
            ReceiptCheck.check(
                    receipt,
                    Digests.of(changed.getBytes(StandardCharsets.UTF_8)),
                    List.of(logs.policy()),
                    clock.instant())
                .outcome())
        .isEqualTo(Verdict.Outcome.INVALID);
  }

  @Test
  void anActThatIsRolledBackLeavesNothingBehind() {
    var act = act(owner);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.run(
                    owner,
                    () -> {
                      events.publishEvent(act);
                      throw new IllegalStateException("the deed fails after all");
                    }));

    assertNotFound(() -> acts.require(owner, act.id()));
  }

  @Test
  void anActOutsideATransactionIsADefect() {
    assertThatIllegalStateException().isThrownBy(() -> events.publishEvent(act(owner)));
  }

  @Test
  void aCrashBetweenTheDepositAndItsRowMakesNoSecondDeposit() {
    var act = act(owner);
    var statement = ActStatement.of(act);
    // The deposit as a node made it that was killed before it could say so.
    var made =
        deposits.depositFor(
            owner.organisation(),
            ActSealing.JOB,
            ActSealing.submission(act(act), ""),
            "act",
            act.id().toString());
    transactions.run(owner, () -> events.publishEvent(act));

    var sealed = awaitSealed(owner, act.id());

    assertThat(depositOf(sealed)).isEqualTo(made.id().value());
    assertThat(acts.statement(owner, act.id())).isEqualTo(statement);
    assertThat(countDeposits()).isOne();
  }

  @Test
  void anActThatCannotBeSealedWaitsLongerEachTimeAndHoldsNobodyUp() {
    var act = act(owner);
    // Somebody has used the act's own key for other content: no deposit can be made of it.
    deposits.depositFor(owner.organisation(), "test", aFile("another"), "act", act.id().toString());
    transactions.run(owner, () -> events.publishEvent(act));
    var next = done(owner);

    awaitSealed(owner, next);
    var troubled = await(() -> acts.require(owner, act.id()).sealing().attempts() > 0, act.id());
    assertThat(troubled.isSealed()).isFalse();
    assertThat(troubled.sealing().trouble()).isEqualTo("evidence.refusal.idempotency-key-reused");
    assertThat(troubled.sealing().dueAt()).isAfter(clock.instant().minusSeconds(5));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> acts.receipt(owner, act.id()))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));

    var operator = Viewer.system("operator");
    assertThat(acts.listTroubled(operator)).extracting(Act::id).contains(act.id());
    int before = acts.require(owner, act.id()).sealing().attempts();
    acts.hurry(operator, act.id());
    var again = await(() -> acts.require(owner, act.id()).sealing().attempts() > before, act.id());
    assertThat(again.sealing().dueAt()).isAfter(troubled.sealing().dueAt());
  }

  @Test
  void aNodeThatDoesNotWriteTheLogCountsNoAttempt() throws Exception {
    var id = done(owner);
    try (var second = org.mifeng.platform.testing.SecondNode.beside(application)) {
      second.context().getBean(ActSealing.class).go();
      assertThat(acts.require(owner, id).sealing().attempts()).isZero();
      awaitSealed(owner, id);
      second.context().getBean(ActSealing.class).go();
      sealing.go();
    }
    assertThat(countDeposits()).isOne();
  }

  @Test
  void anotherOrganisationsActIsNotThere() {
    var id = done(owner);
    awaitSealed(owner, id);
    var stranger = anEnterprise();

    assertNotFound(() -> acts.require(stranger, id));
    assertNotFound(() -> acts.statement(stranger, id));
    assertNotFound(() -> acts.receipt(stranger, id));
    assertThat(acts.list(stranger, ActFilter.ALL, 0, 10)).isEmpty();
    var token = new EvidencePeople(application).token(EnumSet.of(Permission.READ_ACTS));
    for (var path : List.of("", "/statement", "/receipt")) {
      assertThat(withToken("/api/v1/acts/" + id + path, token).status()).isEqualTo(404);
    }
  }

  @Test
  void aQueryThatForgetsItsScopeSeesNoAct() {
    done(owner);
    var stranger = anEnterprise();
    for (var table : List.of("act", "act_sealing")) {
      assertThat(
              transactions.as(
                  stranger,
                  () ->
                      jdbc.sql("select count(*) from evidence." + table)
                          .query(Long.class)
                          .single()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void actsStandInAListOfTheirOwnAndNotAmongTheDepositsOfPeople() {
    awaitSealed(owner, done(owner));

    assertThat(deposits.count(owner, DepositFilter.ALL)).isZero();
    assertThat(deposits.list(owner, DepositFilter.ALL, 0, 10)).isEmpty();
    assertThat(acts.count(owner, ActFilter.ALL)).isOne();
    assertThat(acts.count(owner, new ActFilter("", "identity.policy-accepted", null, null, null)))
        .isZero();
    assertThat(acts.count(owner, new ActFilter("", "", false, null, null))).isZero();
  }

  private UUID done(Viewer by) {
    var act = act(by);
    transactions.run(by, () -> events.publishEvent(act));
    return act.id();
  }

  private ProtectiveAct act(Viewer by) {
    return new ProtectiveAct(
        UUID.randomUUID(),
        "registry.enterprise-confirmed",
        new ProtectiveAct.Actor(by.account().value(), UUID.randomUUID(), Seat.DISTRICT.code()),
        by.organisation().value(),
        ProtectiveAct.Matter.of(by.organisation().toString(), Map.of("division", "330106")),
        null,
        clock.instant());
  }

  private Act act(ProtectiveAct act) {
    return new Act(
        act.id(),
        owner.organisation(),
        new Act.What(act.kind(), act.matter().subject(), act.actor().seat(), act.at()),
        Digests.of(ActStatement.of(act)),
        new Act.Sealing(0, act.at(), null, null, null));
  }

  private Act awaitSealed(Viewer by, UUID id) {
    return await(() -> acts.require(by, id).isSealed(), id);
  }

  /** The rounds of the running node do the work, as in the field. */
  private Act await(java.util.function.BooleanSupplier condition, UUID id) {
    for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(condition.getAsBoolean()).as("act " + id).isTrue();
    return acts.require(owner, id);
  }

  private static UUID depositOf(Act act) {
    var deposit = act.sealing().deposit();
    if (deposit == null) {
      throw new AssertionError("not sealed: " + act);
    }
    return deposit.value();
  }

  private long countDeposits() {
    return transactions.as(
        owner, () -> jdbc.sql("select count(*) from evidence.deposit").query(Long.class).single());
  }

  private Visitor.Answer withToken(String path, String token) {
    return new Visitor(port).getBare(path, Map.of("Authorization", "Bearer " + token));
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }
}
