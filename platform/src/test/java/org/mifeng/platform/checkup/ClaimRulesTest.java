package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mifeng.index.Answer;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.Claim.ProofClaim;
import org.mifeng.platform.evidence.DepositId;

/** What an enterprise may say about an item, and what it may not. */
class ClaimRulesTest {
  private static final Yardstick YARDSTICK = SystemReader.builtIn().yardstick();
  private static final Item ITEM = YARDSTICK.find("D1-01").orElseThrow();
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
  private static final DepositId OWN = new DepositId(UUID.randomUUID());
  private static final int SEEN_LEVEL = 3;
  private static final LocalDate SEEN = LocalDate.of(2027, 2, 9);
  private static final LocalDate SEALED = LocalDate.of(2027, 1, 5);

  private static ClaimRules.Outcome apply(Claim claim) {
    return new ClaimRules(
            YARDSTICK,
            TODAY,
            id -> id.equals(OWN) ? SEALED : null,
            level -> level == SEEN_LEVEL ? SEEN : null)
        .apply(ITEM, claim);
  }

  private static Claim claim(
      String verification, String day, String deposit, String document, String link) {
    return new Claim("2", "", new ProofClaim(verification, day, deposit, document, link));
  }

  @Test
  void aBareWordIsDeclaredToday() {
    assertThat(apply(CheckupFixture.level(3)).answer())
        .isEqualTo(new Answer.Reached(3, new Proof("declared", TODAY)));
  }

  @Test
  void theDayOfADepositIsTheLogsWordAndNotTheEnterprises() {
    var outcome = apply(claim("deposited", "2020-01-01", OWN.toString(), "", ""));

    assertThat(outcome.answer()).isEqualTo(new Answer.Reached(2, new Proof("deposited", SEALED)));
    assertThat(outcome.backing()).isEqualTo(new Backing(OWN, null, null));
  }

  @Test
  void aVisitIsClaimedForTheLevelThatAnOfficerConfirmedAndWithTheOfficersDay() {
    var proof = new ProofClaim("onsite", "2020-01-01", "", "", "");

    assertThat(apply(new Claim("3", "", proof)).answer())
        .isEqualTo(new Answer.Reached(3, new Proof("onsite", SEEN)));
    assertThat(apply(new Claim("2", "", proof)).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.not-confirmed");
  }

  @Test
  void whatIsNotInPlaceNeedsNoProof() {
    var outcome =
        apply(new Claim("0", "", new ProofClaim("document", "", "", "", "javascript:alert(1)")));

    assertThat(outcome.answer()).isEqualTo(new Answer.Reached(0, new Proof("declared", TODAY)));
    assertThat(outcome.backing()).isEqualTo(Backing.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          document, 2027-04-01, '', 保密制度, '', day, checkup.fault.day-range
          document, 1979-12-31, '', 保密制度, '', day, checkup.fault.day-range
          document, yesterday, '', 保密制度, '', day, checkup.fault.day-missing
          document, 2027-01-01, '', ' ', '', document, checkup.fault.document-missing
          document, 2027-01-01, '', 保密制度, javascript:alert(1), link, checkup.fault.link
          document, 2027-01-01, '', 保密制度, https://, link, checkup.fault.link
          deposited, '', '', '', '', deposit, checkup.fault.deposit-missing
          deposited, '', 00000000-0000-4000-8000-000000000000, '', '', deposit, checkup.fault.no-such-deposit
          deposited, '', not-an-id, '', '', deposit, checkup.fault.no-such-deposit
          onsite, 2027-01-01, '', 走访记录, '', verification, checkup.fault.not-confirmed
          notarised, 2027-01-01, '', 公证书, '', verification, checkup.fault.no-such-proof
          """)
  void aProofThatDoesNotHoldIsToldBesideItsField(
      String verification,
      String day,
      String deposit,
      String document,
      String link,
      String field,
      String key) {
    var outcome = apply(claim(verification, day, deposit, document, link));

    assertThat(outcome.answer()).isNull();
    assertThat(outcome.faults())
        .extracting(ClaimFault::field, ClaimFault::key)
        .contains(org.assertj.core.groups.Tuple.tuple(field, key));
  }

  @ParameterizedTest
  @CsvSource({"4", "-1", "12", "''", "two"})
  void aLevelThatTheItemDoesNotHaveIsRefused(String choice) {
    assertThat(apply(new Claim(choice, "", ProofClaim.NONE)).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.no-such-level");
  }

  @Test
  void whatDoesNotApplyNeedsAReasonOfLimitedLength() {
    assertThat(apply(new Claim(Claim.NOT_APPLICABLE, " \n", ProofClaim.NONE)).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.reason-missing");
    assertThat(apply(new Claim(Claim.NOT_APPLICABLE, "无".repeat(501), ProofClaim.NONE)).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.too-long");
    assertThat(apply(new Claim(Claim.NOT_APPLICABLE, " 无实体场所 ", ProofClaim.NONE)).answer())
        .isEqualTo(new Answer.NotApplicable("无实体场所"));
  }
}
