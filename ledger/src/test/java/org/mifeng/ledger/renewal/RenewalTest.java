package org.mifeng.ledger.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSData;
import org.bouncycastle.tsp.ers.ERSDataGroup;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.time.TimeToken;

class RenewalTest {
  private final Clock clock = Clock.fixed(TestLog.RECEIVED.plusSeconds(60), ZoneOffset.UTC);
  private final TestAuthority authority =
      TestAuthority.create(TestAuthority.Kind.P256, clock, new SecureRandom());
  private final TestAuthority chinese =
      TestAuthority.create(TestAuthority.Kind.SM2, clock, new SecureRandom());
  private final RenewedObjects objects = objects();

  RenewalTest() throws Exception {}

  private RenewedObjects objects() {
    TestLog log = new TestLog().fill(5);
    PublishedNote sha256 = PublishedNote.parse(log.note(HashSuite.SHA256));
    TimeToken token = authority.stamp(sha256.logOnly());
    return RenewedObjects.of(
        sha256, PublishedNote.parse(log.note(HashSuite.SM3)), List.of(token), List.of());
  }

  private Renewal begun(TestAuthority by) {
    return RenewalWriter.begin(objects, by.stamp(RenewalWriter.toBegin(by.suite(), objects)));
  }

  private RenewalVerdict judge(Renewal renewal) {
    return RenewalCheck.check(
        renewal,
        objects,
        List.of(authority.trusted(), chinese.trusted()),
        (algorithm, at) -> true,
        TestLog.NOW);
  }

  private ERSData group() {
    List<ERSData> members = objects.all().stream().<ERSData>map(ERSByteData::new).toList();
    return new ERSDataGroup(members);
  }

  /** Another implementation of RFC 4998 reads what we write. */
  private void requireForeignApproval(Renewal renewal) throws Exception {
    ERSEvidenceRecord record =
        new ERSEvidenceRecord(renewal.record(), new BcDigestCalculatorProvider());
    assertThatCode(() -> record.validatePresent(group(), Date.from(TestLog.NOW)))
        .doesNotThrowAnyException();
  }

  @Test
  void aBegunRecordHoldsAndSaysSinceWhen() {
    RenewalVerdict verdict = judge(begun(authority));

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.since()).isEqualTo(clock.instant().plusSeconds(1));
    assertThat(verdict.until()).isAfter(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Test
  void anotherImplementationFindsEveryObjectInTheRecord() throws Exception {
    requireForeignApproval(begun(authority));
    requireForeignApproval(begun(chinese));
  }

  @Test
  void anotherImplementationFollowsARenewedTimeStamp() throws Exception {
    Renewal first = begun(authority);
    Renewal second =
        RenewalWriter.renewTimeStamp(first, authority.stamp(RenewalWriter.toRenewTimeStamp(first)));

    assertThat(judge(second).findings()).isEmpty();
    requireForeignApproval(second);
  }

  @Test
  void anotherImplementationFollowsARenewedDigest() throws Exception {
    Renewal first = begun(authority);
    Renewal second =
        RenewalWriter.renewDigest(
            first,
            objects,
            chinese.stamp(RenewalWriter.toRenewDigest(first, HashSuite.SM3, objects)));

    assertThat(judge(second).findings()).isEmpty();
    assertThat(RenewalWriter.suite(second)).isEqualTo(HashSuite.SM3);
    requireForeignApproval(second);
  }

  @Test
  void aRecordStampedByAStrangerIsBroken() throws Exception {
    TestAuthority stranger =
        TestAuthority.create(TestAuthority.Kind.P256, clock, new SecureRandom());

    assertThat(judge(begun(stranger)).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.fault() == RenewalFault.BROKEN_CHAIN);
  }

  @Test
  void theJsonFormReadsBackAsTheSame() {
    Renewal renewal = begun(authority);

    assertThat(Renewal.read(renewal.json())).isEqualTo(renewal);
    assertThat(renewal.json().members().keySet())
        .containsExactlyInAnyOrder("record", "certificates", "revocation");
    assertThat(renewal.json().require("record")).isInstanceOf(Json.Text.class);
  }

  /** Damaged records are refused or judged; nothing else is thrown. */
  @Test
  void aDamagedRecordThrowsNothingElse() {
    byte[] good = begun(authority).record();
    Random random = new Random(4998);
    for (int i = 0; i < Integer.getInteger("mifeng.fuzz", 2000); i++) {
      byte[] bad = good.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      Renewal renewal = new Renewal(bad, List.of(), List.of());
      try {
        assertThat(EvidenceRecordForm.read(bad).chains()).isNotEmpty();
      } catch (MalformedException refused) {
        assertThat(refused.rule()).isNotBlank();
      }
      assertThatCode(() -> judge(renewal)).doesNotThrowAnyException();
    }
  }
}
