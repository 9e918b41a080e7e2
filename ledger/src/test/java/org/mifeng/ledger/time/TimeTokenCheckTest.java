package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/** Each fault of a time-stamp, and each difference between authorities that is none. */
class TimeTokenCheckTest {
  private static final BiPredicate<String, Instant> ALL_GOOD = (algorithm, at) -> true;
  private static final Clock CLOCK = Clock.fixed(Forge.AT, ZoneOffset.UTC);
  private static final byte[] DATA = Forge.DATA;
  private static TestAuthority authority;
  private static TestAuthority chinese;

  @BeforeAll
  static void authorities() throws Exception {
    authority = TestAuthority.create(TestAuthority.Kind.P256, CLOCK, new SecureRandom());
    chinese = TestAuthority.create(TestAuthority.Kind.SM2, CLOCK, new SecureRandom());
  }

  private static TimeVerdict judge(TimeToken token, TrustedAuthority... trusted) {
    return TimeTokenCheck.check(
        token, TimeTokenCheck.Expectation.of(DATA), List.of(trusted), ALL_GOOD);
  }

  private static TimeVerdict judge(Forge forge) throws Exception {
    return judge(forge.token(), forge.trusted(forge.root()));
  }

  @ParameterizedTest
  @EnumSource(TestAuthority.Kind.class)
  void provesTheTimeOfATokenOfEachKind(TestAuthority.Kind kind) throws Exception {
    TestAuthority one = TestAuthority.create(kind, CLOCK, new SecureRandom());
    TimeVerdict verdict = judge(one.stamp(DATA), authority.trusted(), one.trusted());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.genTime()).isEqualTo(Forge.AT);
    assertThat(verdict.notLaterThan()).isEqualTo(Forge.AT.plusSeconds(1));
    assertThat(verdict.authority()).isEqualTo(one.trusted());
    assertThat(verdict.policy()).isEqualTo(TestAuthority.POLICY);
    assertThat(verdict.chain()).containsExactlyElementsOf(one.certificates());
  }

  @Test
  void refusesWhatIsNoToken() {
    TimeToken token = authority.stamp(DATA);
    for (byte[] junk : List.of(new byte[] {1}, DATA, token.certificates().getFirst())) {
      TimeToken other = new TimeToken(HashSuite.SHA256, junk, List.of(), List.of());
      assertThat(judge(other, authority.trusted()).faults())
          .containsExactly(TimeTokenFault.MALFORMED);
    }
    TimeToken beside = token.with(List.of(DATA), token.revocation());
    assertThat(judge(beside, authority.trusted()).faults())
        .containsExactly(TimeTokenFault.MALFORMED);
    TimeToken besideToo = token.with(token.certificates(), List.of(DATA));
    assertThat(judge(besideToo, authority.trusted()).faults())
        .containsExactly(TimeTokenFault.MALFORMED);
  }

  @Test
  void refusesATokenThatNamesNoCertificate() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    forge.naming = Forge.Naming.NONE;
    assertThat(judge(forge).faults()).containsExactly(TimeTokenFault.MALFORMED);
  }

  @Test
  void refusesATokenForOtherData() {
    TimeToken other = authority.stamp(new byte[] {7});
    assertThat(judge(other, authority.trusted()).faults())
        .containsExactly(TimeTokenFault.OTHER_IMPRINT);
  }

  @Test
  void refusesTheHashFunctionOfTheOtherSuite() {
    TimeToken token = authority.stamp(DATA);
    TimeToken other =
        new TimeToken(HashSuite.SM3, token.token(), token.certificates(), token.revocation());
    assertThat(judge(other, authority.trusted()).faults())
        .containsExactly(TimeTokenFault.OTHER_IMPRINT, TimeTokenFault.AUTHORITY_UNKNOWN);
  }

  @Test
  void refusesAnAnswerToAnotherQuestion() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    BigInteger nonce = BigInteger.TEN;
    TimeTokenCheck.Expectation expected = new TimeTokenCheck.Expectation(DATA, nonce, null);
    List<TrustedAuthority> trusted = List.of(forge.trusted(forge.root()));
    assertThat(TimeTokenCheck.check(forge.token(), expected, trusted, ALL_GOOD).faults())
        .containsExactly(TimeTokenFault.NONCE_DIFFERS);
    forge.nonce = nonce;
    assertThat(TimeTokenCheck.check(forge.token(), expected, trusted, ALL_GOOD).findings())
        .isEmpty();
    forge.nonce = nonce.add(BigInteger.ONE);
    assertThat(TimeTokenCheck.check(forge.token(), expected, trusted, ALL_GOOD).faults())
        .containsExactly(TimeTokenFault.NONCE_DIFFERS);
  }

  @ParameterizedTest
  @EnumSource(TestAuthority.Kind.class)
  void refusesAChangedSignature(TestAuthority.Kind kind) throws Exception {
    Forge forge = new Forge(kind);
    TimeToken token = forge.token();
    byte[] changed = token.token().clone();
    // The library closes its open forms with zeros; the signature ends before them.
    int last = changed.length - 1;
    while (changed[last] == 0) {
      last--;
    }
    changed[last] ^= 1;
    TimeToken other =
        new TimeToken(kind.suite(), changed, token.certificates(), token.revocation());
    assertThat(judge(other, forge.trusted(forge.root())).faults())
        .containsExactly(TimeTokenFault.SIGNATURE_BAD);
  }

  @Test
  void refusesAChangedTime() {
    TimeToken token = authority.stamp(DATA);
    String text = new String(token.token(), java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] changed =
        text.replace("20270601000000Z", "20270501000000Z")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(changed).isNotEqualTo(token.token());
    TimeToken other =
        new TimeToken(HashSuite.SHA256, changed, token.certificates(), token.revocation());
    assertThat(judge(other, authority.trusted()).faults()).contains(TimeTokenFault.SIGNATURE_BAD);
  }

  @Test
  void refusesACertificatePutInThePlaceOfTheNamedOne() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    forge.naming = Forge.Naming.OF_ANOTHER;
    assertThat(judge(forge).faults()).containsExactly(TimeTokenFault.SIGNATURE_BAD);
  }

  @Test
  void refusesACertificateThatIsNotForTimeStampsAlone() throws Exception {
    Forge uncritical = new Forge(TestAuthority.Kind.P256);
    uncritical.critical = false;
    assertThat(judge(uncritical).faults()).containsExactly(TimeTokenFault.NO_TIMESTAMPING_PURPOSE);
    Forge without = new Forge(TestAuthority.Kind.SM2);
    without.purposes = new KeyPurposeId[0];
    assertThat(judge(without).faults()).containsExactly(TimeTokenFault.NO_TIMESTAMPING_PURPOSE);
    Forge both = new Forge(TestAuthority.Kind.P256);
    both.purposes =
        new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning};
    assertThat(judge(both).faults()).containsExactly(TimeTokenFault.NO_TIMESTAMPING_PURPOSE);
  }

  @Test
  void refusesACertificateThatTheRootOfThatNameDidNotSign() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    Forge other = new Forge(TestAuthority.Kind.P256);
    TimeVerdict verdict = judge(forge.token(), other.trusted(other.root()));
    assertThat(verdict.faults()).containsExactly(TimeTokenFault.CHAIN_BAD);
    assertThat(verdict.authority()).isNull();
  }

  @Test
  void refusesACertificateThatWasNotValidAtTheStampedTime() throws Exception {
    Forge early = new Forge(TestAuthority.Kind.P256);
    early.from = Forge.AT.plusSeconds(1);
    assertThat(judge(early).faults()).containsExactly(TimeTokenFault.CERTIFICATE_NOT_VALID);
    Forge late = new Forge(TestAuthority.Kind.P256);
    late.to = Forge.AT.minusSeconds(1);
    assertThat(judge(late).faults()).contains(TimeTokenFault.CERTIFICATE_NOT_VALID);
  }

  private static TimeVerdict revoked(Instant at, int reason) throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    byte[] certificate = forge.certificate(forge.rootKey, Forge.ROOT);
    forge.signerCertificate = certificate;
    TimeToken token = forge.token();
    return judge(
        token.with(token.certificates(), List.of(forge.list(at, reason, certificate))),
        forge.trusted(forge.root()));
  }

  @Test
  void refusesARevokedCertificateUnlessItWasRevokedLaterAndHarmlessly() throws Exception {
    Instant before = Forge.AT.minusSeconds(60);
    Instant after = Forge.AT.plusSeconds(60);
    assertThat(revoked(before, CRLReason.superseded).faults())
        .containsExactly(TimeTokenFault.REVOKED);
    assertThat(revoked(after, CRLReason.superseded).findings()).isEmpty();
    assertThat(revoked(after, CRLReason.cessationOfOperation).findings()).isEmpty();
    // A key in wrong hands can date back (RFC 3161 §4).
    assertThat(revoked(after, CRLReason.keyCompromise).faults())
        .containsExactly(TimeTokenFault.REVOKED);
    assertThat(revoked(after, CRLReason.cACompromise).faults())
        .containsExactly(TimeTokenFault.REVOKED);
  }

  @Test
  void missesRevocationDataThatIsNotThereOrOutOfDateOrOfAnother() throws Exception {
    TimeToken token = authority.stamp(DATA);
    TrustedAuthority trusted = authority.trusted();
    assertThat(judge(token.with(token.certificates(), List.of()), trusted).faults())
        .containsExactly(TimeTokenFault.NO_REVOCATION_DATA);
    Forge other = new Forge(TestAuthority.Kind.P256);
    TimeToken strange = token.with(token.certificates(), List.of(other.list(null, 0)));
    assertThat(judge(strange, trusted).faults()).containsExactly(TimeTokenFault.NO_REVOCATION_DATA);
    Forge sameName = new Forge(TestAuthority.Kind.P256);
    TimeToken forged = sameName.token();
    forged = forged.with(forged.certificates(), List.of(other.list(null, 0)));
    assertThat(judge(forged, sameName.trusted(sameName.root())).faults())
        .containsExactly(TimeTokenFault.NO_REVOCATION_DATA);
    Forge later = new Forge(TestAuthority.Kind.P256);
    later.genTime = "20270602000001Z";
    assertThat(judge(later).faults()).containsExactly(TimeTokenFault.NO_REVOCATION_DATA);
  }

  @Test
  void refusesAPolicyThatIsNotAccepted() {
    TrustedAuthority trusted = authority.trusted();
    TrustedAuthority strict =
        new TrustedAuthority(
            "strict", trusted.suite(), trusted.roots(), List.of("1.2.3"), trusted.operator(), true);
    TimeVerdict verdict = judge(authority.stamp(DATA), strict);
    assertThat(verdict.faults()).containsExactly(TimeTokenFault.POLICY_NOT_ACCEPTED);
    assertThat(verdict.authority()).isEqualTo(strict);
    // Two authorities may share a root.
    assertThat(judge(authority.stamp(DATA), strict, trusted).authority()).isEqualTo(trusted);
  }

  @Test
  void refusesATimeBeforeTheDataCameButForTheAccuracy() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    forge.accuracy = new Accuracy(new ASN1Integer(2), new ASN1Integer(500), null);
    List<TrustedAuthority> trusted = List.of(forge.trusted(forge.root()));
    Instant within = Forge.AT.plusMillis(2500);
    assertThat(
            TimeTokenCheck.check(
                    forge.token(), TimeTokenCheck.Expectation.of(DATA, within), trusted, ALL_GOOD)
                .findings())
        .isEmpty();
    assertThat(
            TimeTokenCheck.check(
                    forge.token(),
                    TimeTokenCheck.Expectation.of(DATA, within.plusMillis(1)),
                    trusted,
                    ALL_GOOD)
                .faults())
        .containsExactly(TimeTokenFault.BEFORE_RECEIVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SM3", "SM2"})
  void refusesAnAlgorithmThatWasDeadAtTheStampedTime(String algorithm) {
    TimeVerdict verdict =
        TimeTokenCheck.check(
            chinese.stamp(DATA),
            TimeTokenCheck.Expectation.of(DATA),
            List.of(chinese.trusted()),
            (name, at) -> !name.equals(algorithm) || at.isBefore(Forge.AT));
    assertThat(verdict.findings())
        .containsExactly(new TimeVerdict.Finding(TimeTokenFault.ALGORITHM_DEAD, algorithm));
  }

  @Test
  void cannotDecideAboutAnAuthorityThatNobodyTrusts() {
    assertThat(judge(authority.stamp(DATA)).faults())
        .containsExactly(TimeTokenFault.AUTHORITY_UNKNOWN);
    assertThat(judge(authority.stamp(DATA), chinese.trusted()).faults())
        .containsExactly(TimeTokenFault.AUTHORITY_UNKNOWN);
  }
}
