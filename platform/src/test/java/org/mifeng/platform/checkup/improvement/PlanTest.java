package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.aCityOfficer;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.colleagueOf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.guidance.DueDay;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks are changed by those who have seen them, never overwritten, and nobody else's. */
@PlatformTest
class PlanTest {
  private static final String ITEM = "D1-01";

  @Autowired private ApplicationContext application;
  @Autowired private Plan plan;
  @Autowired private Checkups checkups;
  @Autowired private Results results;
  @Autowired private Occurrences occurrences;
  @Autowired private Audit audit;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private final Viewer owner = anEnterprise();
  private PlanFixture fixture;
  private CheckupId result;

  @BeforeEach
  void aSignedResult() {
    fixture = new PlanFixture(application);
    result = fixture.signed(owner, 2);
  }

  static void assertRefused(ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private Task taken() {
    plan.take(owner, result, List.of(ITEM));
    return plan.list(owner).getFirst();
  }

  private Terms due(Task task, int days) {
    var terms = task.last().terms();
    return new Terms(
        terms.aim(), terms.owner(), results.today().plusDays(days), terms.evidence(), "备注");
  }

  @Test
  void aGapBecomesOneTaskThatAimsAtTheTopWithADayFromItsEffort() {
    assertThat(plan.take(owner, result, List.of(ITEM, "D4-02", ITEM))).isEqualTo(2);
    assertThat(plan.take(colleagueOf(owner), result, List.of("D4-02"))).isZero();

    var task = plan.list(owner).getFirst();
    var item = checkups.sheet(owner, result).system().require(ITEM).item();
    assertThat(task.origin().level()).isEqualTo(2);
    assertThat(task.last().terms().aim()).isEqualTo(item.topLevel());
    assertThat(task.last().terms().owner()).isEqualTo(Terms.Owner.NOBODY);
    assertThat(task.last().terms().due())
        .isEqualTo(results.today().plusDays(DueDay.within(item.effort())));
    assertThat(plan.list(owner)).hasSize(2);
  }

  @Test
  void moreEffortIsGivenMoreTimeAndNeverMoreThanAYear() {
    assertThat(DueDay.within(1)).isLessThan(DueDay.within(2));
    assertThat(DueDay.within(2)).isLessThan(DueDay.within(4));
    assertThat(DueDay.within(Integer.MAX_VALUE)).isEqualTo(365);
  }

  @Test
  void onlyGapsOfASignedResultOfOnesOwnAreTakenAndThenAllOrNone() {
    var open = checkups.start(owner, fixture.builtIn(owner), "quick", false);
    assertRefused(() -> plan.take(owner, open, List.of(ITEM)), "checkup.refusal.not-signed");
    assertRefused(() -> plan.take(owner, result, List.of()), "checkup.refusal.nothing-chosen");
    assertRefused(
        () -> plan.take(owner, result, List.of(ITEM, "D1-02")), "checkup.refusal.no-such-gap");
    assertRefused(
        () -> plan.take(owner, result, List.of("'; drop table")), "checkup.refusal.no-such-gap");
    assertRefused(
        () -> plan.take(anEnterprise(), result, List.of(ITEM)), "checkup.refusal.no-such-check-up");
    assertThat(plan.list(owner)).isEmpty();
    var perfect = fixture.signed(owner, 3);
    assertRefused(() -> plan.take(owner, perfect, List.of(ITEM)), "checkup.refusal.no-such-gap");
  }

  @Test
  void aChangeThatWasNotSeenIsNotReplacedAndEveryStepStays() {
    var task = taken();
    var colleague = colleagueOf(owner);
    plan.change(colleague, task.id(), 1, due(task, 3), "供应商提前");

    assertRefused(
        () -> plan.change(owner, task.id(), 1, due(task, 5), ""), "checkup.refusal.task-overtaken");
    assertRefused(() -> plan.drop(owner, task.id(), 1, "不做了"), "checkup.refusal.task-overtaken");
    // The same sent again after a lost reply is no second change.
    plan.change(colleague, task.id(), 1, due(task, 3), "供应商提前");
    plan.change(owner, task.id(), 2, due(task, 5), "");

    assertThat(plan.steps(owner, task.id()))
        .extracting(Task.Step::revision, step -> step.by().name(), step -> step.reason())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "管理员", null),
            org.assertj.core.groups.Tuple.tuple(2, "同事", "供应商提前"),
            org.assertj.core.groups.Tuple.tuple(3, "管理员", null));
  }

  @Test
  void ofTwoAtTheSameMomentOneIsToldThatTheOtherWasFaster() throws Exception {
    var task = taken();
    var together = new CyclicBarrier(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      Callable<String> one = () -> at(together, owner, task, 3);
      Callable<String> two = () -> at(together, colleagueOf(owner), task, 4);

      assertThat(pool.invokeAll(List.of(one, two)))
          .extracting(future -> future.get())
          .containsExactlyInAnyOrder("", "checkup.refusal.task-overtaken");
    }
    assertThat(plan.steps(owner, task.id())).hasSize(2);
  }

  private String at(CyclicBarrier together, Viewer viewer, Task task, int days) throws Exception {
    together.await();
    try {
      plan.change(viewer, task.id(), 1, due(task, days), "");
      return "";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  @Test
  void aTaskIsPutAwayWithAReasonAndTakenUpAgainUnlessThereIsAnother() {
    var task = taken();
    assertRefused(() -> plan.drop(owner, task.id(), 1, ""), "checkup.refusal.reason-length");
    assertRefused(
        () -> plan.drop(owner, task.id(), 1, "长".repeat(501)), "checkup.refusal.reason-length");
    assertRefused(() -> plan.reopen(owner, task.id(), 1, "再做"), "checkup.refusal.task-not-dropped");
    plan.drop(owner, task.id(), 1, "本年度不做");
    assertRefused(
        () -> plan.change(owner, task.id(), 2, due(task, 3), ""), "checkup.refusal.task-not-open");

    assertThat(plan.take(owner, result, List.of(ITEM))).isOne();
    assertRefused(() -> plan.reopen(owner, task.id(), 2, "再做"), "checkup.refusal.task-twice");
    var other = plan.list(owner).stream().filter(one -> !one.id().equals(task.id())).findFirst();
    plan.drop(owner, other.orElseThrow().id(), 1, "重复");
    plan.reopen(owner, task.id(), 2, "再做");

    assertThat(plan.require(owner, task.id()).state()).isEqualTo(Task.State.OPEN);
  }

  @Test
  void anotherEnterpriseFindsNoTaskAndNoOfficialReadsOneOrItsWords() {
    var task = taken();
    plan.change(owner, task.id(), 1, due(task, 3), "机密缘由");
    occurrences.report(owner, Occurrence.Kind.INCIDENT, LocalDate.of(2026, 11, 1), "机密经过");
    occurrences.withdraw(owner, occurrences.list(owner).getFirst().id(), "机密误报");
    var other = anEnterprise();

    assertRefused(() -> plan.require(other, task.id()), "checkup.refusal.no-such-task");
    assertRefused(
        () -> plan.change(other, task.id(), 2, due(task, 4), ""), "checkup.refusal.no-such-task");
    assertRefused(() -> plan.drop(other, task.id(), 2, "不做"), "checkup.refusal.no-such-task");
    assertThat(plan.steps(other, task.id())).isEmpty();
    assertRefused(() -> plan.list(aCityOfficer()), "identity.refusal.not-permitted");
    for (var stranger : List.of(other, aCityOfficer(), Viewer.system("test"), Viewer.anonymous())) {
      for (var table : List.of("task", "task_step", "occurrence", "occurrence_withdrawal")) {
        assertThat(rows(stranger, table)).as(table + " for " + stranger.seat()).isZero();
      }
    }
    assertThat(rows(owner, "task_step")).isEqualTo(2);
    assertThat(audit.history(aCityOfficer(), task.id().toString()))
        .hasSize(2)
        .allSatisfy(deed -> assertThat(deed.toString()).doesNotContain("机密", ITEM));
  }

  private long rows(Viewer viewer, String table) {
    return transactions.as(
        viewer, () -> jdbc.sql("select count(*) from checkup." + table).query(Long.class).single());
  }
}
