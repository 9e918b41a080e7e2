package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.colleagueOf;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.scope;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.index.Answer;
import org.mifeng.index.manifest.ManifestCheck;
import org.mifeng.index.manifest.ManifestVerdict.Outcome;
import org.mifeng.index.score.Scoring;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signed check-up has one result, which anybody recomputes and officials see only in part. */
@PlatformTest
class ResultsTest {
  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Results results;
  @Autowired private ResultSealing sealing;
  @Autowired private ManifestKeys keys;
  @Autowired private Deposits deposits;
  @Autowired private FreeQuotas quotas;
  @Autowired private Acts acts;
  @Autowired private Enrolments enrolments;
  @Autowired private Enterprises enterprises;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private CheckupProperties properties;
  @Autowired private ResultStore store;
  @Autowired private Clock clock;
  @TempDir private Path folder;

  private Viewer owner = Viewer.anonymous();

  @BeforeEach
  void anOwner() {
    owner = anEnterprise();
  }

  private SystemVersionId builtIn() {
    return systems.listOffered(owner).stream()
        .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A quick check-up with the same level for each item. */
  private CheckupId answered(Viewer viewer, int level) {
    var id = checkups.start(viewer, builtIn(), "quick", false);
    var system = systems.content(viewer, builtIn());
    answering.putScope(viewer, id, scope(system), 0);
    system
        .indicatorsOf("quick")
        .forEach(indicator -> answering.answer(viewer, id, indicator.code(), level(level), 0));
    return id;
  }

  private CheckupId signed(Viewer viewer, int level) {
    var id = answered(viewer, level);
    signing.sign(viewer, id);
    return id;
  }

  private Map<String, BigDecimal> inputs(CheckupId id) {
    return results.assess(owner, checkups.sheet(owner, id)).inputs();
  }

  @Test
  void whatWasMendedSinceTheLastCheckupCountsAsResilience() {
    var first = signed(owner, 1);
    assertThat(inputs(first)).as("nothing to compare with").doesNotContainKey("closure-rate");
    var unchanged = signed(owner, 1);
    assertThat(inputs(unchanged).get("closure-rate")).isEqualByComparingTo("0");
    var open = answered(owner, 3);
    assertThat(inputs(open).get("closure-rate"))
        .as("told before it is signed")
        .isEqualByComparingTo("1");
    signing.sign(owner, open);
    assertThat(inputs(open).get("closure-rate")).isEqualByComparingTo("1");
    assertThat(results.find(owner, open).orElseThrow().confirmed().resilience())
        .isGreaterThan(results.find(owner, unchanged).orElseThrow().confirmed().resilience());
    assertThat(check(results.manifest(owner, open))).isEqualTo(Outcome.VALID);
    assertThat(quotas.of(owner, owner.organisation(), "check-up").used())
        .as("each signature is a use of the check-ups the city pays for")
        .isEqualTo(3);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private Outcome check(byte[] manifest) {
    return ManifestCheck.check(
            manifest,
            List.of(systems.content(owner, builtIn())),
            keys.verifiers().stream().map(NoteVerifier::parse).toList())
        .outcome();
  }

  @Test
  void anybodyRecomputesTheResultFromItsManifestAndAChangedDigitIsFound() {
    var id = signed(owner, 2);
    var manifest = results.manifest(owner, id);
    var result = results.find(owner, id).orElseThrow();

    assertThat(check(manifest)).isEqualTo(Outcome.VALID);
    var index = "\"PI\":\"" + result.confirmed().index().toPlainString() + "\"";
    var text = new String(manifest, StandardCharsets.UTF_8);
    assertThat(text).contains(index);
    var changed = text.replace(index, "\"PI\":\"99.99\"").getBytes(StandardCharsets.UTF_8);
    assertThat(check(changed)).isEqualTo(Outcome.INVALID);
  }

  @Test
  void theResultIsWhatTheScoreOfTheAnswersSays() {
    var id = signed(owner, 2);
    var sheet = checkups.sheet(owner, id);
    var result = results.find(owner, id).orElseThrow();

    var score = Scoring.score(sheet.system().yardstick(), sheet.answers(), result.day());
    assertThat(result.self().raw()).isEqualByComparingTo(score.raw()).isEqualByComparingTo("70");
    assertThat(result.confirmed().capability()).isEqualByComparingTo("49");
    assertThat(result.self().grade()).isEqualTo("B");
    assertThat(results.assess(owner, sheet).index().rounded())
        .isEqualByComparingTo(result.confirmed().index());
  }

  @Test
  void whatIsNotWholeIsNotSignedAndStaysOpen() {
    var id = checkups.start(owner, builtIn(), "quick", false);
    assertRefused(() -> signing.sign(owner, id), "checkup.refusal.scope-incomplete");
    answering.putScope(owner, id, scope(systems.content(owner, builtIn())), 0);

    assertRefused(() -> signing.sign(owner, id), "checkup.refusal.unanswered");
    assertThat(checkups.require(owner, id).isOpen()).isTrue();
    assertThat(answering.answer(owner, id, "D1-01", level(1), 0)).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void aCheckupIsSignedOnceByTheResponsiblePersonAndNeverChangedAfterwards() {
    var id = answered(owner, 1);
    assertRefused(() -> signing.sign(colleagueOf(owner), id), "identity.refusal.not-permitted");
    signing.sign(owner, id);

    assertRefused(() -> signing.sign(owner, id), "checkup.refusal.closed");
    assertRefused(
        () -> answering.answer(owner, id, "D1-01", level(3), 1), "checkup.refusal.closed");
  }

  @Test
  void officialsSeeTheConfirmedFiguresOfEnterprisesWithinReachAndNothingElse() {
    var enterprise = awaiting(enrolments, enterprises, profile("体检读者测试", "330106", null));
    var viewer = RegistryFixture.enterprise(enterprise.id());
    var id = signed(viewer, 3);

    assertThat(rows(district("330106"), "index_figure", id)).isOne();
    assertThat(rows(RegistryFixture.city(), "index_figure", id)).isOne();
    assertThat(rows(district("330108"), "index_figure", id)).isZero();
    assertThat(rows(owner, "index_figure", id)).isZero();
    for (var table : List.of("result", "answer", "check_up", "sealed_result")) {
      var column = table.equals("check_up") ? "id" : "check_up_id";
      assertThat(rows(RegistryFixture.city(), table, column, id)).as(table).isZero();
    }
  }

  private long rows(Viewer viewer, String table, CheckupId id) {
    return rows(viewer, table, "check_up_id", id);
  }

  private long rows(Viewer viewer, String table, String column, CheckupId id) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql("select count(*) from checkup." + table + " where " + column + " = ?")
                .param(id.value())
                .query(Long.class)
                .single());
  }

  @Test
  void aDepositRaisesTheVerifiedScoreOfItsItemAndTheUseOfTheEnterprise() {
    var id = answered(owner, 3);
    var before = results.assess(owner, checkups.sheet(owner, id)).index();
    var deposit =
        deposits
            .deposit(owner, EvidenceFixture.files("proof", 1), null, new byte[0])
            .getFirst()
            .id();

    answering.answer(
        owner,
        id,
        "D4-02",
        new Claim("3", "", new Claim.ProofClaim("deposited", "", deposit.toString(), "", "")),
        1);

    var after = results.assess(owner, checkups.sheet(owner, id)).index();
    assertThat(after.score().confirmed()).isGreaterThan(before.score().confirmed());
    assertThat(after.score().raw()).isEqualByComparingTo(before.score().raw());
    assertThat(after.use().rounded().subtract(before.use().rounded()))
        .as("one month of four that earn 30 points")
        .isEqualByComparingTo(new BigDecimal("7.5"));
    assertThat(after.rounded()).isGreaterThan(before.rounded());
  }

  @Test
  void theNextCheckupBeginsWithTheAnswersOfTheLast() {
    var first = signed(owner, 2);

    var next = checkups.start(owner, builtIn(), "full", true);

    var sheet = checkups.sheet(owner, next);
    assertThat(sheet.checkup().carriedFrom()).isEqualTo(first);
    assertThat(sheet.given()).hasSize(20);
    assertThat(
            ((Answer.Reached) java.util.Objects.requireNonNull(sheet.given().get("D4-02")).answer())
                .level())
        .isEqualTo(2);
    assertThat(sheet.scope().options()).isEqualTo(checkups.sheet(owner, first).scope().options());
    assertThat(checkups.sheet(owner, checkups.start(owner, builtIn(), "quick", false)).given())
        .isEmpty();
  }

  @Test
  void aResultIsSealedOnceAndItsReceiptIsTheOwners() {
    var id = signed(owner, 2);
    var act = sealing.seal(owner, id);

    assertRefused(() -> sealing.seal(owner, id), "checkup.refusal.sealed-already");
    for (int i = 0; i < 600 && !acts.require(owner, act).isSealed(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(acts.require(owner, act).isSealed()).isTrue();
    assertThat(new String(acts.statement(owner, act), StandardCharsets.UTF_8))
        .contains("manifest-sha256")
        .doesNotContain(owner.name());
    assertThat(results.find(owner, id).orElseThrow().act()).isEqualTo(act);
  }

  @Test
  void aLostKeyFileIsNoticedAndNeverReplaced() {
    keys.verifiers();
    var elsewhere =
        new ManifestKeys(new DataFolder(folder), properties, store, transactions, clock);

    assertRefused(elsewhere::verifiers, "checkup.refusal.no-keys");
    assertThat(folder.resolve("keys/index.key")).doesNotExist();
  }
}
