package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.aCityOfficer;
import static org.mifeng.platform.checkup.CheckupFixture.aName;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.colleagueOf;
import static org.mifeng.platform.checkup.CheckupFixture.documented;
import static org.mifeng.platform.checkup.CheckupFixture.file;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.published;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers are kept, never overwritten unseen, and nobody else's. */
@PlatformTest
class CheckupsTest {
  private static final String ITEM = "D1-01";

  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Deposits deposits;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private Viewer owner;
  private SystemVersionId system;
  private CheckupId id;

  @BeforeEach
  void aQuickCheckup() {
    owner = anEnterprise();
    system =
        systems.listOffered(owner).stream()
            .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
            .findFirst()
            .orElseThrow()
            .id();
    id = checkups.start(owner, system, "quick", false);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private Answer answered() {
    return java.util.Objects.requireNonNull(checkups.sheet(owner, id).given().get(ITEM)).answer();
  }

  @Test
  void aColleaguesAnswerIsNotReplacedByWhoeverHasNotSeenIt() {
    var colleague = colleagueOf(owner);
    answering.answer(colleague, id, ITEM, level(2), 0);

    var late = answering.answer(owner, id, ITEM, level(3), 0);

    assertThat(late).isInstanceOf(Saving.Overtaken.class);
    assertThat(((Saving.Overtaken) late).newer().by().name()).isEqualTo(colleague.name());
    assertThat(((Answer.Reached) answered()).level()).isEqualTo(2);
    assertThat(answering.answer(owner, id, ITEM, level(3), 1)).isInstanceOf(Saving.Saved.class);
    assertThat(((Answer.Reached) answered()).level()).isEqualTo(3);
  }

  @Test
  void ofTwoAtTheSameMomentOneIsToldThatTheOtherWasFaster() throws Exception {
    var together = new CyclicBarrier(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      Callable<Saving> one = () -> at(together, owner, level(1));
      Callable<Saving> two = () -> at(together, colleagueOf(owner), level(2));
      var savings = pool.invokeAll(java.util.List.of(one, two));

      assertThat(savings)
          .extracting(future -> future.get().getClass().getSimpleName())
          .containsExactlyInAnyOrder("Saved", "Overtaken");
    }
  }

  private Saving at(CyclicBarrier together, Viewer viewer, Claim claim) throws Exception {
    together.await();
    return answering.answer(viewer, id, ITEM, claim, 0);
  }

  @Test
  void theSameAnswerSentAgainAfterALostReplyIsSavedOnce() {
    answering.answer(owner, id, ITEM, level(2), 0);

    var again = answering.answer(owner, id, ITEM, level(2), 0);

    assertThat(((Saving.Saved) again).answer().revision()).isOne();
  }

  @Test
  void everyAnswerOfTheHistoryStaysInTheDatabase() {
    answering.answer(owner, id, ITEM, level(1), 0);
    answering.answer(owner, id, ITEM, new Claim(Claim.UNKNOWN, "", Claim.ProofClaim.NONE), 1);
    answering.answer(owner, id, ITEM, level(3), 2);

    var kinds =
        transactions.as(
            owner,
            () ->
                jdbc.sql("select kind from checkup.answer where check_up_id = ? order by revision")
                    .param(id.value())
                    .query(String.class)
                    .list());
    assertThat(kinds).containsExactly("reached", "unknown", "reached");
  }

  @Test
  void anotherEnterpriseAndEvenTheCityFindNoCheckupAndNoAnswer() {
    answering.answer(owner, id, ITEM, level(1), 0);
    var other = anEnterprise();

    assertRefused(() -> checkups.sheet(other, id), "checkup.refusal.no-such-check-up");
    assertRefused(
        () -> answering.answer(other, id, ITEM, level(3), 1), "checkup.refusal.no-such-check-up");
    for (var stranger : new Viewer[] {other, aCityOfficer(), Viewer.anonymous()}) {
      for (var table : new String[] {"check_up", "answer", "scope", "closure"}) {
        assertThat(
                transactions.as(
                    stranger,
                    () ->
                        jdbc.sql("select count(*) from checkup." + table)
                            .query(Long.class)
                            .single()))
            .as(table + " for " + stranger.seat())
            .isZero();
      }
    }
  }

  @Test
  void aDepositOfAnotherEnterpriseProvesNothing() {
    var others =
        deposits
            .deposit(anEnterprise(), EvidenceFixture.files("others", 1), null, new byte[0])
            .getFirst();
    var own =
        deposits.deposit(owner, EvidenceFixture.files("own", 1), null, new byte[0]).getFirst();

    var refused = answering.answer(owner, id, ITEM, deposited(others.id().toString()), 0);
    var taken = answering.answer(owner, id, ITEM, deposited(own.id().toString()), 0);

    assertThat(((Saving.Faulty) refused).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.no-such-deposit");
    assertThat(taken).isInstanceOf(Saving.Saved.class);
    assertThat(((Answer.Reached) answered()).proof().verification()).isEqualTo("deposited");
  }

  private static Claim deposited(String deposit) {
    return new Claim("3", "", new Claim.ProofClaim("deposited", "", deposit, "", ""));
  }

  @Test
  void anItemThatTheSetDoesNotAskIsNotThere() {
    assertRefused(
        () -> answering.answer(owner, id, "D1-02", level(1), 0), "checkup.refusal.no-such-item");
  }

  @Test
  void aCheckupPutAwayTakesNoAnswerAndIsPutAwayOnce() {
    checkups.drop(owner, id);

    assertRefused(() -> answering.answer(owner, id, ITEM, level(1), 0), "checkup.refusal.closed");
    assertRefused(
        () -> answering.putScope(owner, id, scope(systems.content(owner, system)), 0),
        "checkup.refusal.closed");
    assertRefused(() -> checkups.drop(owner, id), "checkup.refusal.closed");
    assertThat(checkups.require(owner, id).isSigned()).isFalse();
  }

  @Test
  void staffAnswersButPutsNothingAway() {
    assertRefused(() -> checkups.drop(colleagueOf(owner), id), "identity.refusal.not-permitted");
  }

  @Test
  void scopeQuestionsAreAnsweredTogetherAndNotOverAColleague() {
    var all = scope(systems.content(owner, system));
    assertRefused(
        () -> answering.putScope(owner, id, Map.of("size", "small"), 0),
        "checkup.refusal.scope-incomplete");
    answering.putScope(colleagueOf(owner), id, all, 0);

    var other = new java.util.HashMap<>(all);
    other.put("overseas", "no");
    assertRefused(() -> answering.putScope(owner, id, other, 0), "checkup.refusal.scope-overtaken");
    answering.putScope(owner, id, other, 1);
    assertThat(checkups.sheet(owner, id).scope().options())
        .containsExactlyInAnyOrderEntriesOf(other);
  }

  @Test
  void aCheckupGoesOnWithItsVersionAlthoughThatIsRetiredMeanwhile() {
    var own = published(systems, file(aName(), "1"));
    var begun = checkups.start(owner, own, "full", false);
    systems.retire(aCityOfficer(), own, "换版");

    assertThat(answering.answer(owner, begun, ITEM, documented(3, LocalDate.of(2026, 5, 1)), 0))
        .isInstanceOf(Saving.Saved.class);
    assertRefused(
        () -> checkups.start(owner, own, "full", false), "checkup.refusal.system-not-offered");
  }

  @Test
  void noMoreThanFiveAreOpenAtATime() {
    for (int i = 1; i < Checkups.MOST_OPEN; i++) {
      checkups.start(owner, system, "full", false);
    }
    assertRefused(
        () -> checkups.start(owner, system, "full", false), "checkup.refusal.too-many-open");
  }
}
