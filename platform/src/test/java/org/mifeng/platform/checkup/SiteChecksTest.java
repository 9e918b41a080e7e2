package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.scope;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Proof;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.SiteRequest.Verdict;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer sees the items that an enterprise asks about, and what they confirm counts. */
@PlatformTest
class SiteChecksTest {
  private static final String ITEM = "D4-02";

  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Results results;
  @Autowired private SiteChecks checks;
  @Autowired private Enrolments enrolments;
  @Autowired private Enterprises enterprises;
  @Autowired private Audit audit;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Viewer owner = Viewer.anonymous();
  private CheckupId signed = new CheckupId(new UUID(0, 0));

  @BeforeEach
  void aSignedCheckup() {
    var enterprise = awaiting(enrolments, enterprises, profile("现场核验测试", "330106", null));
    owner = RegistryFixture.enterprise(enterprise.id());
    var system =
        systems.listOffered(owner).stream()
            .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
            .findFirst()
            .orElseThrow()
            .id();
    signed = checkups.start(owner, system, "quick", false);
    var content = systems.content(owner, system);
    answering.putScope(owner, signed, scope(content), 0);
    content
        .indicatorsOf("quick")
        .forEach(
            indicator ->
                answering.answer(
                    owner,
                    signed,
                    indicator.code(),
                    level(indicator.code().equals("D1-01") ? 0 : 3),
                    0));
    signing.sign(owner, signed);
  }

  private static void assertRefused(ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private SiteRequest asked() {
    checks.ask(owner, signed, ITEM, "协议在人事部");
    return checks.listOf(owner, signed).getFirst();
  }

  private void decide(Viewer officer, SiteRequest request, Verdict verdict) {
    checks.decide(officer, request.id(), verdict, LegalTime.today(clock).toString(), "抽查十份");
  }

  private static Claim onSite(int level) {
    return new Claim(
        String.valueOf(level), "", new Claim.ProofClaim("onsite", "2020-01-01", "", "", ""));
  }

  @Test
  void whatAnOfficerConfirmsCountsInTheNextCheckupAndNoEarlier() {
    var request = asked();
    var next = checkups.start(owner, checkups.require(owner, signed).system(), "quick", true);
    var before = results.assess(owner, checkups.sheet(owner, next)).index().score();
    assertThat(answering.answer(owner, next, ITEM, onSite(3), 1)).isInstanceOf(Saving.Faulty.class);

    decide(district("330106"), request, Verdict.CONFIRMED);

    assertThat(answering.answer(owner, next, ITEM, onSite(2), 1)).isInstanceOf(Saving.Faulty.class);
    assertThat(answering.answer(owner, next, "D4-05", onSite(3), 1))
        .isInstanceOf(Saving.Faulty.class);
    assertThat(answering.answer(owner, next, ITEM, onSite(3), 1))
        .isInstanceOfSatisfying(
            Saving.Saved.class,
            saved ->
                assertThat(saved.answer().answer())
                    .isEqualTo(new Answer.Reached(3, new Proof("onsite", LegalTime.today(clock)))));
    assertThat(results.assess(owner, checkups.sheet(owner, next)).index().score().confirmed())
        .isGreaterThan(before.confirmed());
  }

  @Test
  void whatWasDeclinedCannotBeClaimedAndMayBeAskedAgain() {
    decide(district("330106"), asked(), Verdict.DECLINED);
    var next = checkups.start(owner, checkups.require(owner, signed).system(), "quick", true);

    assertThat(answering.answer(owner, next, ITEM, onSite(3), 1)).isInstanceOf(Saving.Faulty.class);
    asked();
    assertRefused(() -> checks.ask(owner, signed, ITEM, ""), "checkup.refusal.asked-already");
  }

  @Test
  void onlyOfficersInReachSeeARequestAndDecideIt() {
    var request = asked();
    var elsewhere = district("330108");

    assertThat(checks.list(elsewhere, true, 200, 0)).doesNotContain(request);
    assertRefused(
        () -> checks.look(elsewhere, request.id()), "checkup.refusal.no-such-site-request");
    assertRefused(
        () -> decide(elsewhere, request, Verdict.CONFIRMED),
        "checkup.refusal.no-such-site-request");
    assertRefused(
        () -> decide(owner, request, Verdict.CONFIRMED), "identity.refusal.not-permitted");
    assertThat(checks.listOf(owner, signed)).containsExactly(request);

    assertThat(checks.look(city(), request.id())).isEqualTo(request);
    assertThat(audit.listLooks(owner, 10, 0))
        .extracting(look -> look.what())
        .containsExactly("checkup.look.site-request");
    decide(city(), request, Verdict.CONFIRMED);
    assertRefused(
        () -> decide(city(), request, Verdict.DECLINED), "checkup.refusal.site-checked-already");
    assertThat(audit.history(city(), request.id().toString()))
        .extracting(deed -> deed.deed())
        .containsExactly("checkup.site-check-confirmed", "checkup.site-check-asked");
  }

  @Test
  void aDecisionOfAnotherDistrictIsRefusedByTheDatabaseToo() {
    var request = asked();

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> insertPastTheCode(district("330108"), request.id()))
        .withStackTraceContaining("row-level security");
    insertPastTheCode(district("330106"), request.id());
    assertThat(checks.listOf(owner, signed).getFirst().isConfirmed()).isTrue();
  }

  private void insertPastTheCode(Viewer officer, UUID request) {
    transactions.run(
        officer,
        () ->
            jdbc.sql(
                    """
                    insert into checkup.site_check
                      (request_id, organisation_id, verdict, day, note, account_id, checked_by, seat, checked_at)
                    values (?, ?, 'confirmed', ?, 'x', ?, 'x', 'district', ?)
                    """)
                .params(
                    List.of(
                        request,
                        owner.organisation().value(),
                        LegalTime.today(clock),
                        officer.account().value(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update());
  }

  @Test
  void badRequestsAndBadDecisionsAreToldApart() {
    assertRefused(() -> checks.ask(owner, signed, "D1-01", ""), "checkup.refusal.not-in-place");
    assertRefused(() -> checks.ask(owner, signed, "D9-99", ""), "checkup.refusal.no-such-item");
    assertRefused(
        () -> checks.ask(owner, signed, ITEM, "字".repeat(501)), "checkup.refusal.note-length");
    assertRefused(
        () -> checks.ask(CheckupFixture.anEnterprise(), signed, ITEM, ""),
        "checkup.refusal.no-such-check-up");
    var open = checkups.start(owner, checkups.require(owner, signed).system(), "quick", true);
    assertRefused(() -> checks.ask(owner, open, ITEM, ""), "checkup.refusal.not-signed");

    var request = asked();
    var officer = district("330106");
    for (var day :
        List.of("", "yesterday", "2020-01-01", LegalTime.today(clock).plusDays(1).toString())) {
      assertRefused(
          () -> checks.decide(officer, request.id(), Verdict.CONFIRMED, day, "见到"),
          "checkup.refusal.visit-day");
    }
    assertRefused(
        () ->
            checks.decide(
                officer, request.id(), Verdict.CONFIRMED, LegalTime.today(clock).toString(), " "),
        "checkup.refusal.found-length");
  }

  @Test
  void aSignatureLeavesTheExposureThatItsScopeTellsAndNoAnswerForOfficials() {
    var row =
        transactions.as(
            district("330106"),
            () ->
                jdbc.sql(
                        """
                        select exposure, exposure_codes::text as codes, priority, figure
                        from checkup.standing_figure
                        where organisation_id = ?
                        """)
                    .param(owner.organisation().value())
                    .query()
                    .singleRow());

    assertThat(row.get("codes")).isEqualTo("{overseas,sector-risk}");
    var exposure = (BigDecimal) Objects.requireNonNull(row.get("exposure"));
    var figure = (BigDecimal) Objects.requireNonNull(row.get("figure"));
    assertThat((BigDecimal) row.get("priority"))
        .isCloseTo(
            exposure.multiply(BigDecimal.valueOf(100).subtract(figure)).movePointLeft(2),
            Offset.offset(new BigDecimal("0.02")));
  }
}
