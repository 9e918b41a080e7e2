package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/** Differences between authorities that are no fault, and where tolerance ends. */
class TimeToleranceTest {

  private static TimeVerdict judge(TimeToken token, TrustedAuthority trusted) {
    return TimeTokenCheck.check(
        token,
        TimeTokenCheck.Expectation.of(Forge.DATA),
        List.of(trusted),
        (algorithm, at) -> true);
  }

  private static TimeVerdict judge(Forge forge) throws Exception {
    return judge(forge.token(), forge.trusted(forge.root()));
  }

  @Test
  void readsTheOuterFormOfTheChineseStandard() throws Exception {
    TestAuthority chinese =
        TestAuthority.create(
            TestAuthority.Kind.SM2, Clock.fixed(Forge.AT, ZoneOffset.UTC), new SecureRandom());
    TimeToken token = chinese.stamp(Forge.DATA);
    TimeToken other =
        new TimeToken(
            HashSuite.SM3,
            Forge.inChineseForm(token.token()),
            token.certificates(),
            token.revocation());
    assertThat(judge(other, chinese.trusted()).findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SHA1", "SHA256", "SM3"})
  void toleratesEachWayToNameTheCertificate(Forge.Naming naming) throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.SM2);
    forge.naming = naming;
    assertThat(judge(forge).findings()).isEmpty();
  }

  @Test
  void toleratesParametersFractionsAndAnAuthoritysOwnCertificateAsRoot() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.RSA);
    forge.nullParameters = true;
    forge.genTime = "20270601000000.123456Z";
    assertThat(judge(forge).genTime()).isEqualTo(Forge.AT.plus(Duration.ofNanos(123_456_000)));
    assertThat(judge(forge).findings()).isEmpty();
    forge.signerCertificate = forge.certificate(forge.rootKey, Forge.ROOT);
    assertThat(judge(forge.token(), forge.trusted(forge.signerCertificate)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20270601080000+0800", "20270631000000Z"})
  void refusesATimeThatTheRfcDoesNotAllow(String time) throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    forge.genTime = time;
    assertThat(judge(forge).faults()).containsExactly(TimeTokenFault.MALFORMED);
  }

  @Test
  void takesAnAuthorityBetweenAndRefusesOneThatOnlyPretends() throws Exception {
    X500Name name = new X500Name("CN=Between");
    for (boolean real : List.of(true, false)) {
      Forge forge = new Forge(TestAuthority.Kind.SM2);
      TestKey between = TestKey.create(TestAuthority.Kind.SM2, forge.random);
      forge.between.add(forge.authority(name, between, forge.rootKey, Forge.ROOT, real));
      forge.signerCertificate = forge.certificate(between, name);
      if (real) {
        // Nothing tells whether the stamper itself was revoked: the list is the root's.
        TimeVerdict verdict = judge(forge);
        assertThat(verdict.faults()).containsExactly(TimeTokenFault.NO_REVOCATION_DATA);
        assertThat(verdict.chain()).hasSize(3);
      } else {
        assertThat(judge(forge).faults()).containsExactly(TimeTokenFault.CHAIN_BAD);
      }
    }
  }

  @Test
  void refusesATokenWithoutItsCertificateAndTakesOneFromBesideIt() throws Exception {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    byte[] certificate = forge.certificate(forge.rootKey, Forge.ROOT);
    forge.signerCertificate = certificate;
    forge.withCertificates = false;
    assertThat(judge(forge).faults()).containsExactly(TimeTokenFault.CHAIN_BAD);
    forge.between.add(certificate);
    assertThat(judge(forge).findings()).isEmpty();
  }
}
