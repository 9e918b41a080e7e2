package org.mifeng.platform.evidence.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Verdict;

/** The platform and three departments, each running what {@code mifeng witness} runs, over HTTP. */
class WitnessingTest extends AskedWitnesses {
  @Test
  void threeDepartmentsCosignAPublishedCheckpointAndLiftTheReceipt() throws Exception {
    var circle = three();
    var deposit = deposit();
    long index = deposit.receipt().entry().index();

    witnessing(circle).published();
    await(() -> isWitnessed(circle, index));

    var verdict = verdict(deposit, circle);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven().level()).isEqualTo(Receipt.WITNESSED);
    assertThat(verdict.proven().notLaterThan())
        .isBetween(clock.instant().minusSeconds(60), clock.instant());
    await(
        () ->
            circle.witnesses().stream().allMatch(it -> standing(it, HashSuite.SM3).size() > index));
  }

  @Test
  void asksAgainFromTheSizeThatTheWitnessKnows() throws Exception {
    var department = new Running();
    var first = new WitnessCircle(List.of(department.known()), "");
    deposit();
    witnessing(first).published();
    await(() -> standing(department.known(), HashSuite.SHA256).size() > 0);

    // The platform forgot what this witness knows: under another name it begins from nothing.
    var again = department.known(department.name + "-b", department.cosigners);
    var circle = new WitnessCircle(List.of(again), "");
    var deposit = deposit();
    witnessing(circle).published();
    await(() -> isWitnessed(circle, deposit.receipt().entry().index()));
    assertThat(standing(again, HashSuite.SHA256).trouble()).isNull();
  }

  @Test
  void anHourWithoutQuorumRaisesAnAlarmHoldsUpNobodyAndIsMadeUpFor() throws Exception {
    var circle = three();
    int year = writing.year();
    running.get(0).stop();
    running.get(1).stop();
    var deposit = deposit();
    long index = deposit.receipt().entry().index();
    var witnessing = witnessing(circle);
    witnessing.published();
    await(
        () ->
            standing(circle.witnesses().get(0), HashSuite.SHA256).trouble()
                    == Standing.Trouble.UNREACHABLE
                && standing(circle.witnesses().get(2), HashSuite.SHA256).size() > index);
    alarm.look(List.of(year), circle);
    assertThat(isWitnessed(circle, index)).isFalse();

    clock.advance(Duration.ofHours(1));
    alarm.look(List.of(year), circle);
    assertThat(standings.findAlarm()).isPresent();
    assertThat(alarm.health().getStatus().getCode()).isEqualTo("ALARM");
    var later = deposit();
    assertThat(later.receipt().level()).isEqualTo(Receipt.SEALED);

    running.get(0).start();
    running.get(1).start();
    witnessing.published();
    await(() -> isWitnessed(circle, later.receipt().entry().index()));
    alarm.look(List.of(year), circle);
    assertThat(standings.findAlarm()).isEmpty();
    assertThat(alarm.health().getStatus().getCode()).isEqualTo("UP");
    var verdict = verdict(deposit, circle);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven().level()).isEqualTo(Receipt.WITNESSED);
  }

  @Test
  void keepsNothingThatIsNotSignedByTheWitnessItself() throws Exception {
    var honest = new Running();
    var other = new Running();
    var imposter = honest.known(honest.name + "-x", other.cosigners);
    var circle = new WitnessCircle(List.of(imposter), "");
    var deposit = deposit();
    witnessing(circle).published();
    await(
        () ->
            standing(imposter, HashSuite.SHA256).trouble() == Standing.Trouble.BAD_COSIGNATURE
                && standing(imposter, HashSuite.SM3).trouble() == Standing.Trouble.BAD_COSIGNATURE);
    assertThat(isWitnessed(circle, deposit.receipt().entry().index())).isFalse();
    assertThat(cosignatures.list(writing.year(), deposit.checkpoint().size()))
        .noneMatch(one -> one.key().name().equals(other.name + ".example"));
  }

  @Test
  void anotherPolicyIsAskedAnew() throws Exception {
    var circle = three();
    var deposit = deposit();
    long index = deposit.receipt().entry().index();
    witnessing(circle).published();
    await(() -> isWitnessed(circle, index));
    var names = circle.witnesses().stream().map(KnownWitness::name).toList();
    var stricter =
        new WitnessCircle(
            circle.witnesses(),
            "group all-of-them all %s %s %s\nquorum all-of-them".formatted(names.toArray()));
    assertThat(isWitnessed(stricter, index)).isFalse();
    witnessing(stricter).published();
    await(() -> isWitnessed(stricter, index));
  }

  @Test
  void withoutWitnessesNothingIsAskedAndNoAlarmRaised() {
    var nobody = new WitnessCircle(List.of(), "");
    witnessing(nobody).published();
    alarm.look(List.of(writing.year()), nobody);
    assertThat(standings.findAlarm()).isEmpty();
    assertThat(new WitnessCorroborator(nobody, cosignatures).sizes(writing.year(), -1, 5))
        .isEmpty();
  }

  @Test
  void settingsThatAreNoPolicyAreRefusedAtTheStart() throws Exception {
    var known = List.of(new Running().known());
    assertThatThrownBy(() -> new WitnessCircle(known, "quorum nobody"))
        .isInstanceOf(MalformedException.class);
    var noKeys =
        new WitnessingProperties(
            List.of(
                new WitnessingProperties.Setting(
                    "market", "http://127.0.0.1:1", List.of(), null, null)),
            "",
            5000,
            60);
    assertThatThrownBy(() -> WitnessCircles.configured(noKeys))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
