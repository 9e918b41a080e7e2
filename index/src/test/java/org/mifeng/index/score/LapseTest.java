package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.RandomCases;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;

/** How proofs age, to the day. */
class LapseTest {
  private final Yardstick yardstick = SystemReader.builtIn().yardstick();

  private Answers of(String code, String verification, LocalDate day) {
    return new Answers(
        Yardstick.FULL,
        Map.of(),
        Map.of(code, new Answer.Reached(3, new Proof(verification, day))));
  }

  private String on(Answers answers, String code, String day) {
    return Scoring.score(yardstick, answers, LocalDate.parse(day)).item(code).verification();
  }

  @Test
  void anOnSiteVerificationLastsTwentyFourMonths() {
    Answers answers = of("D5-01", "onsite", LocalDate.of(2026, 11, 15));
    assertThat(on(answers, "D5-01", "2028-11-14")).isEqualTo("onsite");
    assertThat(on(answers, "D5-01", "2028-11-15")).isEqualTo("deposited");
    assertThat(on(answers, "D5-01", "2099-01-01")).isEqualTo("deposited");
  }

  @Test
  void agreementsAndTrainingAgeInTwelveWhateverTheirProof() {
    Answers answers = of("D4-02", "onsite", LocalDate.of(2026, 11, 15));
    assertThat(on(answers, "D4-02", "2027-11-14")).isEqualTo("onsite");
    assertThat(on(answers, "D4-02", "2027-11-15")).isEqualTo("deposited");
    assertThat(on(answers, "D4-02", "2028-11-15")).isEqualTo("document");
    assertThat(on(answers, "D4-02", "2029-11-15")).isEqualTo("declared");
    Answers training = of("D4-05", "document", LocalDate.of(2026, 11, 15));
    assertThat(on(training, "D4-05", "2027-11-15")).isEqualTo("declared");
    assertThat(on(of("D5-02", "document", LocalDate.of(2020, 1, 1)), "D5-02", "2027-11-15"))
        .isEqualTo("document");
  }

  @Test
  void monthsEndWhereTheCalendarSays() {
    Answers answers = of("D4-05", "document", LocalDate.of(2028, 2, 29));
    assertThat(on(answers, "D4-05", "2029-02-27")).isEqualTo("document");
    assertThat(on(answers, "D4-05", "2029-02-28")).isEqualTo("declared");
  }

  @Test
  void aProofOfTomorrowIsNoneToday() {
    Answers answers = of("D5-01", "onsite", LocalDate.of(2026, 11, 15));
    Score score = Scoring.score(yardstick, answers, LocalDate.of(2026, 11, 14));
    assertThat(score.item("D5-01").verification()).isEqualTo("declared");
    assertThat(score.doubts()).contains(new Doubt(Doubt.Kind.PROOF_IN_FUTURE, "D5-01"));
  }

  @Test
  void whatLapsesIsToldWithItsDayAndItsLoss() {
    Answers answers =
        of("D4-02", "document", LocalDate.of(2026, 5, 1))
            .with("D5-01", new Answer.Reached(3, new Proof("onsite", LocalDate.of(2025, 4, 10))));
    LocalDate today = LocalDate.of(2027, 3, 31);
    assertThat(Lapse.within(yardstick, answers, today, 9).lapses()).isEmpty();
    Lapse.Outlook outlook = Lapse.within(yardstick, answers, today, 60);
    assertThat(outlook.lapses())
        .extracting(
            lapse -> lapse.code() + " " + lapse.day() + " " + lapse.from() + " " + lapse.to())
        .containsExactly("D5-01 2027-04-10 onsite deposited", "D4-02 2027-05-01 document declared");
    assertThat(outlook.lapses().getLast().loss().rounded()).isEqualByComparingTo("0.45");
    assertThat(outlook.confirmedNow()).isEqualByComparingTo("4.55");
    assertThat(outlook.confirmedThen()).isEqualByComparingTo("4.00");
  }

  @Test
  void stepsOfOneItemFollowEachOther() {
    Answers answers = of("D4-02", "onsite", LocalDate.of(2027, 3, 1));
    assertThat(Lapse.within(yardstick, answers, LocalDate.of(2027, 3, 31), 1_200).lapses())
        .extracting(Lapse::to)
        .containsExactly("deposited", "document", "declared");
    assertThatThrownBy(() -> Lapse.within(yardstick, answers, LocalDate.of(2027, 3, 31), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsToldIsWhatIsLost() {
    RandomCases cases = new RandomCases(8);
    for (int round = 0; round < 300; round++) {
      Yardstick any = cases.yardstick();
      // Proofs of the future would make the figure rise, which is no lapse.
      Answers answers = cases.answers(any);
      for (Item item : any.items()) {
        if (answers.byCode().get(item.code()) instanceof Answer.Reached(var level, var proof)
            && proof.day().isAfter(RandomCases.DAY)) {
          answers =
              answers.with(
                  item.code(),
                  new Answer.Reached(level, new Proof(proof.verification(), RandomCases.DAY)));
        }
      }
      Lapse.Outlook outlook = Lapse.within(any, answers, RandomCases.DAY, 1 + cases.below(1_500));
      Score now = Scoring.score(any, answers, RandomCases.DAY);
      Fraction loss =
          outlook.lapses().stream().map(Lapse::loss).reduce(Fraction.ZERO, Fraction::plus);
      BigDecimal rest = now.uncappedConfirmed().minus(loss).rounded();
      BigDecimal cap =
          now.gateHits().isEmpty() ? BigDecimal.valueOf(100) : any.adjustments().gateCap();
      assertThat(outlook.confirmedThen()).isEqualByComparingTo(rest.min(cap));
    }
  }
}
