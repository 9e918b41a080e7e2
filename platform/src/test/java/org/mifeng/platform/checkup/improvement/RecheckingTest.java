package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.colleagueOf;
import static org.mifeng.platform.checkup.CheckupFixture.documented;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.improvement.PlanTest.assertRefused;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Proof;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Scoring;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.ClaimFault;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is done is answered anew, and the index moves exactly by that. */
@PlatformTest
class RecheckingTest {
  private static final String ONE = "D1-01";
  private static final String TWO = "D4-02";

  @Autowired private ApplicationContext application;
  @Autowired private Plan plan;
  @Autowired private Rechecking rechecking;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Results results;

  private final Viewer owner = anEnterprise();
  private PlanFixture fixture;
  private CheckupId result;

  @BeforeEach
  void twoTasks() {
    fixture = new PlanFixture(application);
    result = fixture.signed(owner, 1);
    plan.take(owner, result, List.of(ONE, TWO));
  }

  private Task task(String code) {
    return plan.list(owner).stream()
        .filter(one -> one.origin().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Saving report(Viewer viewer, String code, Claim claim) {
    var task = task(code);
    return rechecking.complete(
        viewer,
        task.id(),
        task.last().revision(),
        new Rechecking.Report(claim, 1, result.toString(), ""));
  }

  private CheckupId recheck() {
    return rechecking.listOpen(owner).getFirst();
  }

  private long open() {
    return checkups.list(owner).stream().filter(Checkup::isOpen).count();
  }

  @Test
  void doneTasksGatherInOneRecheckThatMovesTheIndexExactlyAsComputed() {
    var today = results.today();
    assertThat(report(owner, ONE, documented(3, today))).isInstanceOf(Saving.Saved.class);
    assertThat(report(colleagueOf(owner), TWO, level(3))).isInstanceOf(Saving.Saved.class);

    assertThat(rechecking.listOpen(owner)).hasSize(1);
    var before = checkups.sheet(owner, result);
    var answers =
        before
            .answers()
            .with(ONE, new Answer.Reached(3, new Proof("document", today)))
            .with(TWO, new Answer.Reached(3, new Proof("declared", today)));
    var yardstick = before.system().yardstick();
    var inputs = new HashMap<>(results.assess(owner, before).inputs());
    // Two of the twenty gaps are closed.
    inputs.put("closure-rate", new BigDecimal("0.1"));
    var expected = ProtectionIndex.of(Scoring.score(yardstick, answers, today), inputs);
    var recheck = recheck();
    var told = results.assess(owner, checkups.sheet(owner, recheck)).index();
    assertThat(told.rounded()).isEqualByComparingTo(expected.rounded());
    assertThat(results.list(owner)).as("nothing counts before the signature").hasSize(1);
    assertThat(task(ONE).isWaiting()).isTrue();

    signing.sign(owner, recheck);

    var after = results.find(owner, recheck).orElseThrow();
    var first = results.find(owner, result).orElseThrow();
    assertThat(after.confirmed().index())
        .isEqualByComparingTo(expected.rounded())
        .isGreaterThan(first.confirmed().index());
    assertThat(after.self().raw()).isEqualByComparingTo(expected.score().raw());
    assertThat(results.list(owner)).hasSize(2);
    assertThat(task(ONE).isConfirmed()).isTrue();
    var weighing = new Weighing(owner, checkups, results);
    var sum = Weighing.sum(plan.list(owner).stream().map(weighing::of).toList());
    assertThat(sum.realised())
        .isPositive()
        .isEqualByComparingTo(sum.possible())
        .isEqualByComparingTo(
            expected
                .score()
                .uncappedRaw()
                .minus(before.score(first.day()).uncappedRaw())
                .rounded());
  }

  @Test
  void whatDoesNotReachTheGoalOrIsFaultyIsNotDoneAndBeginsNoRecheck() {
    var below = report(owner, ONE, level(2));
    var unknown = report(owner, ONE, new Claim(Claim.UNKNOWN, "", Claim.ProofClaim.NONE));
    var beyond = report(owner, ONE, level(9));
    var nameless =
        report(
            owner, ONE, new Claim("3", "", new Claim.ProofClaim("document", "never", "", "", "")));

    assertThat(List.of(below, unknown))
        .allSatisfy(
            saving ->
                assertThat(((Saving.Faulty) saving).faults())
                    .extracting(ClaimFault::key)
                    .containsExactly("checkup.fault.below-aim"));
    assertThat(((Saving.Faulty) beyond).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.no-such-level");
    assertThat(((Saving.Faulty) nameless).faults())
        .extracting(ClaimFault::key)
        .containsExactlyInAnyOrder("checkup.fault.document-missing", "checkup.fault.day-missing");
    assertThat(open()).isZero();
    assertThat(task(ONE).state()).isEqualTo(Task.State.OPEN);
  }

  @Test
  void twoWhoReportOneTaskDoneAreNotBothHeard() {
    var task = task(ONE);
    report(owner, ONE, level(3));

    assertRefused(
        () ->
            rechecking.complete(
                colleagueOf(owner),
                task.id(),
                1,
                new Rechecking.Report(level(3), 1, result.toString(), "")),
        "checkup.refusal.task-overtaken");
    assertThat(plan.steps(owner, task.id())).hasSize(2);
  }

  @Test
  void anAnswerThatAColleagueGaveInTheRecheckIsNotReplacedUnseen() {
    report(owner, ONE, level(3));
    answering.answer(colleagueOf(owner), recheck(), TWO, level(2), 1);

    var late = report(owner, TWO, level(3));

    assertThat(late).isInstanceOf(Saving.Overtaken.class);
    assertThat(task(TWO).state()).isEqualTo(Task.State.OPEN);
    var seen =
        rechecking.complete(
            owner, task(TWO).id(), 1, new Rechecking.Report(level(3), 2, recheck().toString(), ""));
    assertThat(seen).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void whatWasNotDoneAfterAllIsTakenBackUntilTheSignature() {
    report(owner, ONE, documented(3, results.today()));
    report(owner, TWO, level(3));
    var recheck = recheck();

    rechecking.takeBack(owner, task(ONE).id(), 2, "尚未验收");

    assertThat(task(ONE).state()).isEqualTo(Task.State.OPEN);
    var given = checkups.sheet(owner, recheck).given().get(ONE);
    assertThat(((Answer.Reached) java.util.Objects.requireNonNull(given).answer()).level()).isOne();
    signing.sign(owner, recheck);
    assertRefused(
        () -> rechecking.takeBack(owner, task(TWO).id(), 2, "尚未验收"),
        "checkup.refusal.task-not-waiting");
    assertThat(task(TWO).isConfirmed()).isTrue();
  }

  @Test
  void tasksOfARecheckThatIsPutAwayAreOpenAgain() {
    report(owner, ONE, level(3));
    checkups.drop(owner, recheck());

    assertThat(task(ONE).state()).isEqualTo(Task.State.OPEN);
    assertThat(rechecking.listOpen(owner)).isEmpty();
    assertThat(report(owner, ONE, level(3))).isInstanceOf(Saving.Saved.class);
    assertThat(plan.steps(owner, task(ONE).id())).hasSize(3);
  }

  @Test
  void aRecheckThatAnotherSignatureOvertookTakesNoFurtherTask() {
    report(owner, ONE, level(3));
    var recheck = checkups.require(owner, recheck());
    fixture.signed(owner, 2);

    assertThat(rechecking.isOvertaken(owner, recheck)).isTrue();
    assertRefused(() -> report(owner, TWO, level(3)), "checkup.refusal.recheck-overtaken");
    assertRefused(() -> checkups.startAgain(owner, recheck.id()), "checkup.refusal.not-signed");
  }
}
