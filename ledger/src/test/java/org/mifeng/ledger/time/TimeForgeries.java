package org.mifeng.ledger.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLReason;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedAuthority;

/** A time-stamp for each fault, for the vectors. */
public final class TimeForgeries {
  /** When the forger stamps. */
  public static final Instant AT = Forge.AT;

  /**
   * One of them.
   *
   * @param name what is wrong
   * @param token the time-stamp
   * @param trusted by which it is judged
   */
  public record Forgery(String name, TimeToken token, Corroboration trusted) {}

  private final byte[] data;
  private final List<Forgery> all = new ArrayList<>();

  private TimeForgeries(byte[] data) {
    this.data = data;
  }

  /** A token for each fault over the SHA-256 note. */
  public static List<Forgery> of(byte[] data) throws Exception {
    TimeForgeries forgeries = new TimeForgeries(data);
    forgeries.fill();
    return forgeries.all;
  }

  /** Good tokens of both suites, and who must be trusted for them. */
  public static List<Forgery> good(byte[] sha256, byte[] sm3) throws Exception {
    Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    List<Forgery> good = new ArrayList<>();
    for (TestAuthority.Kind kind : List.of(TestAuthority.Kind.P256, TestAuthority.Kind.SM2)) {
      TestAuthority authority = TestAuthority.create(kind, clock, new SecureRandom());
      TimeToken token = authority.stamp(kind.suite() == HashSuite.SM3 ? sm3 : sha256);
      good.add(
          new Forgery(
              "time-good-" + kind.suite().label(), token, trusting(authority.trusted(), Map.of())));
    }
    return good;
  }

  private static Corroboration trusting(TrustedAuthority authority, Map<String, Instant> ends) {
    return new Corroboration(null, List.of(authority), List.of(), new AlgorithmCalendar(ends));
  }

  private Forge forge() {
    Forge forge = new Forge(TestAuthority.Kind.P256);
    forge.data = data;
    return forge;
  }

  private void add(String name, TimeToken token, TrustedAuthority trusted) {
    all.add(new Forgery(name, token, trusting(trusted, Map.of())));
  }

  private void add(String name, Forge forge) throws Exception {
    add(name, forge.token(), forge.trusted(forge.root()));
  }

  private void fill() throws Exception {
    Forge honest = forge();
    TimeToken token = honest.token();
    TrustedAuthority trusted = honest.trusted(honest.root());
    TimeToken malformed =
        new TimeToken(HashSuite.SHA256, data, token.certificates(), token.revocation());
    add("time-malformed", malformed, trusted);

    Forge otherData = new Forge(TestAuthority.Kind.P256);
    add("time-of-other-data", otherData);

    byte[] changed = token.token().clone();
    int last = changed.length - 1;
    while (changed[last] == 0) {
      last--;
    }
    changed[last] ^= 1;
    add(
        "time-signature-changed",
        new TimeToken(HashSuite.SHA256, changed, token.certificates(), token.revocation()),
        trusted);

    Forge uncritical = forge();
    uncritical.critical = false;
    add("time-purpose-not-critical", uncritical);

    Forge twin = forge();
    add("time-of-a-root-of-the-same-name", token, twin.trusted(twin.root()));

    Forge early = forge();
    early.from = AT.plusSeconds(1);
    add("time-certificate-not-yet-valid", early);

    Forge revoked = forge();
    byte[] certificate = revoked.certificate(revoked.rootKey, Forge.ROOT);
    revoked.signerCertificate = certificate;
    TimeToken gone = revoked.token();
    add(
        "time-certificate-revoked",
        gone.with(
            gone.certificates(),
            List.of(revoked.list(AT.minusSeconds(1), CRLReason.superseded, certificate))),
        revoked.trusted(revoked.root()));

    add(
        "time-policy-not-accepted",
        token,
        new TrustedAuthority(
            "forge",
            HashSuite.SHA256,
            trusted.roots(),
            List.of("1.2.3"),
            trusted.operator(),
            true));

    Forge before = forge();
    before.genTime = "20270301075958Z";
    before.from = AT.minus(Duration.ofDays(200));
    add("time-before-received", before);

    all.add(new Forgery("time-algorithm-dead", token, trusting(trusted, Map.of("ECDSA-256", AT))));

    TestAuthority stranger =
        TestAuthority.create(
            TestAuthority.Kind.P256, Clock.fixed(AT, ZoneOffset.UTC), new SecureRandom());
    add("time-authority-unknown", token, stranger.trusted());

    add("time-revocation-unknown", token.with(token.certificates(), List.of()), trusted);
  }
}
