package org.mifeng.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * A time-stamping authority for tests and demonstrations: its own root, one certificate, answers
 * and revocation lists. Nobody vouches for its clock or guards its keys, so its time-stamps prove
 * nothing to anybody; its names say so.
 */
public final class TestAuthority {
  /** The one policy it stamps under, below 2.999, the arc for examples (ITU-T X.660). */
  public static final String POLICY = "2.999.3161.1";

  private static final Duration ROOT_LIFE = Duration.ofDays(30L * 365);
  private static final Duration LIST_LIFE = Duration.ofDays(1);
  private static final int MAX_REQUEST = 1 << 14;
  private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

  /** With which algorithm it signs, and so which notes it stamps. */
  public enum Kind {
    /** RSA of 2048 bits with SHA-256. */
    RSA(HashSuite.SHA256),
    /** ECDSA on P-256 with SHA-256. */
    P256(HashSuite.SHA256),
    /** SM2 with SM3. */
    SM2(HashSuite.SM3);

    private final HashSuite suite;

    Kind(HashSuite suite) {
      this.suite = suite;
    }

    /** Which notes it stamps. */
    public HashSuite suite() {
      return suite;
    }
  }

  /**
   * All that is kept of it.
   *
   * @param kind with which algorithm
   * @param rootKey signs certificates and lists
   * @param root its certificate
   * @param key stamps
   * @param certificate its certificate
   */
  record Keys(Kind kind, TestKey rootKey, byte[] root, TestKey key, byte[] certificate) {}

  private record Revocation(Instant at, int reason) {}

  private final Keys keys;
  private final X509CertificateHolder root;
  private final X509CertificateHolder certificate;
  private final Clock clock;
  private final SecureRandom random;
  private volatile @Nullable Revocation revocation;

  TestAuthority(Keys keys, Clock clock, SecureRandom random) throws IOException {
    this.keys = keys;
    this.root = new X509CertificateHolder(keys.root());
    this.certificate = new X509CertificateHolder(keys.certificate());
    this.clock = clock;
    this.random = random;
  }

  /** A new authority that nothing is kept of. */
  public static TestAuthority create(Kind kind, Clock clock, SecureRandom random)
      throws IOException {
    return new TestAuthority(newKeys(kind, clock.instant(), null, random), clock, random);
  }

  /** A new authority whose certificate says where its revocation list is. */
  public static TestAuthority create(Kind kind, Clock clock, SecureRandom random, String list)
      throws IOException {
    return new TestAuthority(newKeys(kind, clock.instant(), list, random), clock, random);
  }

  /** The authority of a key file, which only its owner can read; made when it is not there. */
  public static TestAuthority open(Path file, Kind kind, Clock clock, SecureRandom random)
      throws IOException {
    Keys keys = TestAuthorityFile.openOrCreate(file, kind, clock.instant(), random);
    return new TestAuthority(keys, clock, random);
  }

  static Keys newKeys(Kind kind, Instant now, @Nullable String list, SecureRandom random) {
    TestCertificates certificates =
        new TestCertificates(now.minus(Duration.ofDays(1)), now.plus(ROOT_LIFE), random);
    TestKey rootKey = TestKey.create(kind, random);
    TestKey key = TestKey.create(kind, random);
    X500Name rootName = name("root", kind);
    return new Keys(
        kind,
        rootKey,
        certificates.root(rootKey, rootName),
        key,
        certificates.stamping(key, name("time-stamping authority", kind), rootKey, rootName, list));
  }

  private static X500Name name(String what, Kind kind) {
    return new X500Name("O=Mifeng TEST - DO NOT TRUST,CN=TEST " + what + " " + kind);
  }

  /**
   * Answers a question (RFC 3161).
   *
   * @param question in DER; a malformed one gets an answer that says so
   */
  public byte[] answer(byte[] question) {
    return TestCertificates.extended(() -> answered(question));
  }

  private byte[] answered(byte[] question) throws IOException {
    try {
      TimeStampResponseGenerator generator =
          new TimeStampResponseGenerator(generator(), Set.of(accepted()));
      if (question.length > MAX_REQUEST) {
        return malformed(generator);
      }
      TimeStampRequest request;
      try {
        request = new TimeStampRequest(question);
      } catch (IOException | RuntimeException e) {
        return malformed(generator);
      }
      BigInteger serial = new BigInteger(64, random);
      return generator.generate(request, serial, Date.from(clock.instant())).getEncoded();
    } catch (TSPException | OperatorCreationException e) {
      throw new IllegalStateException("a test authority could not stamp", e);
    }
  }

  private static byte[] malformed(TimeStampResponseGenerator generator)
      throws TSPException, IOException {
    return generator
        .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "")
        .getEncoded();
  }

  private String accepted() {
    return switch (keys.kind().suite()) {
      case SHA256 -> TSPAlgorithms.SHA256.getId();
      case SM3 -> TSPAlgorithms.SM3.getId();
    };
  }

  private TimeStampTokenGenerator generator() throws TSPException, OperatorCreationException {
    ASN1ObjectIdentifier digest =
        switch (keys.kind().suite()) {
          case SHA256 -> NISTObjectIdentifiers.id_sha256;
          case SM3 -> GMObjectIdentifiers.sm3;
        };
    SignerInfoGenerator signer =
        new SignerInfoGeneratorBuilder(DIGESTS).build(keys.key().signer(random), certificate);
    TimeStampTokenGenerator generator =
        new TimeStampTokenGenerator(
            signer, DIGESTS.get(new AlgorithmIdentifier(digest)), new ASN1ObjectIdentifier(POLICY));
    generator.setAccuracySeconds(1);
    generator.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
    generator.addCertificates(new CollectionStore<>(List.of(certificate, root)));
    return generator;
  }

  /** Its revocation list of this moment, good for a day. */
  public byte[] revocationList() {
    Instant now = clock.instant();
    X509v2CRLBuilder builder = new X509v2CRLBuilder(root.getSubject(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
    Revocation revoked = revocation;
    if (revoked != null) {
      builder.addCRLEntry(certificate.getSerialNumber(), Date.from(revoked.at()), revoked.reason());
    }
    return TestCertificates.extended(
        () -> builder.build(keys.rootKey().signer(random)).getEncoded());
  }

  /** From now on its revocation list names its certificate, with a reason of RFC 5280 §5.3.1. */
  public void revoke(Instant at, int reason) {
    revocation = new Revocation(at, reason);
  }

  /** Its certificate and its root. */
  public List<byte[]> certificates() {
    return List.of(keys.certificate().clone(), keys.root().clone());
  }

  /** Which notes it stamps. */
  public HashSuite suite() {
    return keys.kind().suite();
  }

  /** What a trust policy must say for its tokens to count; marked as a test. */
  public TrustedAuthority trusted() {
    return new TrustedAuthority(
        "test-" + keys.kind().name().toLowerCase(Locale.ROOT),
        suite(),
        List.of(keys.root()),
        List.of(POLICY),
        new TrustedAuthority.Operator(
            words(Locale.ROOT).getString("operator." + keys.kind()),
            words(Locale.ENGLISH).getString("operator." + keys.kind())),
        true);
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.mifeng.ledger.time.test-authority",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Asks itself: a token with everything kept beside it, as the platform would after a fetch. */
  public TimeToken stamp(byte[] data) {
    TimeRequest request = TimeRequest.of(suite(), data, random);
    byte[] token = TimeResponse.parse(answer(request.encoded())).token();
    if (token == null) {
      throw new IllegalStateException("a test authority refused its own question");
    }
    return new TimeToken(suite(), token, certificates(), List.of(revocationList()));
  }
}
