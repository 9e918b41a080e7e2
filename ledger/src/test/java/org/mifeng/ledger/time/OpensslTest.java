package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/** What {@code openssl} says of our tokens, and what we say of its. */
class OpensslTest {
  private static final byte[] DATA =
      "log.example/evidence/2027\n21\n\n".getBytes(StandardCharsets.UTF_8);
  private static final String CONFIGURATION =
      """
      [ca]
      basicConstraints = critical,CA:TRUE
      keyUsage = critical,keyCertSign,cRLSign
      [stamper]
      keyUsage = critical,digitalSignature
      extendedKeyUsage = critical,timeStamping
      crlDistributionPoints = URI:http://crl.example/list
      authorityInfoAccess = OCSP;URI:http://ocsp.example/
      [tsa]
      default_tsa = one
      [one]
      serial = serial
      default_policy = 1.2.3.4.1
      digests = sha256
      signer_digest = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha1
      ess_cert_id_chain = no
      [default_ca]
      database = index
      default_md = sha256
      default_crl_days = 2
      """;

  private static final String GOOD = "V\t490101000000Z\t\t1267\tunknown\t/CN=Test TSA\n";

  @TempDir Path folder;
  private Openssl openssl = new Openssl(Path.of("."));

  @BeforeEach
  void find() throws Exception {
    openssl = Openssl.in(folder);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA", "P256"})
  void opensslAcceptsTheTokensAsTheyAreExported(TestAuthority.Kind kind) throws Exception {
    TestAuthority authority = TestAuthority.create(kind, Clock.systemUTC(), new SecureRandom());
    TimeToken token = authority.stamp(DATA);
    openssl
        .write("token.tsr", TimeResponse.granting(token.token()))
        .write("data", DATA)
        .write("chain.pem", Openssl.pem("CERTIFICATE", authority.certificates()));
    String[] command = {
      "ts", "-verify", "-in", "token.tsr", "-data", "data", "-CAfile", "chain.pem"
    };
    assertThat(openssl.run(command)).startsWith("0 ").contains("Verification: OK");
    openssl.write("data", new byte[] {1});
    assertThat(openssl.run(command)).startsWith("1 ");
  }

  @Test
  void opensslAcceptsTheSignatureOfAnSm2Token() throws Exception {
    TestAuthority authority =
        TestAuthority.create(TestAuthority.Kind.SM2, Clock.systemUTC(), new SecureRandom());
    TimeToken token = authority.stamp(DATA);
    TokenSigner signer = TokenForm.read(token.token()).signer();
    Certificate certificate = Certificate.read(token.certificates().getFirst());
    openssl
        .write("signed", signer.signed())
        .write("signature", signer.signature())
        .write("key.pem", Openssl.pem("PUBLIC KEY", List.of(certificate.key().getEncoded())));
    String[] command = {
      "pkeyutl",
      "-verify",
      "-pubin",
      "-inkey",
      "key.pem",
      "-rawin",
      "-digest",
      "sm3",
      "-in",
      "signed",
      "-sigfile",
      "signature",
      "-pkeyopt",
      "distid:1234567812345678"
    };
    assertThat(openssl.run(command)).contains("Signature Verified Successfully");
    openssl.write("signed", DATA);
    assertThat(openssl.run(command)).contains("Signature Verification Failure");
  }

  @ParameterizedTest
  @CsvSource({"RSA:2048, false", "EC, true"})
  void acceptsTheAnswersOfAnOpensslAuthority(String algorithm, boolean byOcsp) throws Exception {
    makeAuthority(algorithm);
    TimeRequest request = TimeRequest.of(HashSuite.SHA256, DATA, new SecureRandom());
    openssl.write("question.tsq", request.encoded());
    openssl.succeed(
        "ts",
        "-reply",
        "-config",
        "openssl.cnf",
        "-section",
        "one",
        "-queryfile",
        "question.tsq",
        "-signer",
        "tsa.pem",
        "-inkey",
        "tsa.key",
        "-out",
        "answer.tsr");
    byte[] root = der("ca.pem");
    byte[] certificate = der("tsa.pem");
    RevocationPointers pointers = RevocationPointers.of(certificate, root);
    assertThat(pointers.lists()).containsExactly("http://crl.example/list");
    assertThat(pointers.responders()).containsExactly("http://ocsp.example/");
    byte[] token = Objects.requireNonNull(TimeResponse.parse(openssl.read("answer.tsr")).token());
    TimeToken kept =
        new TimeToken(
            HashSuite.SHA256,
            token,
            List.of(),
            List.of(byOcsp ? answer(pointers.question()) : list()));
    assertThat(judge(request, kept, root).findings()).isEmpty();
    revoke();
    TimeToken revoked =
        kept.with(List.of(), List.of(byOcsp ? answer(pointers.question()) : list()));
    assertThat(judge(request, revoked, root).faults()).containsExactly(TimeTokenFault.REVOKED);
  }

  private static TimeVerdict judge(TimeRequest request, TimeToken token, byte[] root) {
    TrustedAuthority trusted =
        new TrustedAuthority(
            "openssl",
            HashSuite.SHA256,
            List.of(root),
            List.of("1.2.3.4.1"),
            new TrustedAuthority.Operator("测试", "Test"),
            true);
    return TimeTokenCheck.check(
        token, request.expectation(null), List.of(trusted), (name, at) -> true);
  }

  private void makeAuthority(String algorithm) throws Exception {
    openssl
        .write("openssl.cnf", CONFIGURATION.getBytes(StandardCharsets.US_ASCII))
        .write("serial", "01\n".getBytes(StandardCharsets.US_ASCII))
        .write("index", GOOD.getBytes(StandardCharsets.US_ASCII));
    newKey(algorithm, "ca.key");
    newKey(algorithm, "tsa.key");
    openssl.succeed(
        "req",
        "-x509",
        "-new",
        "-key",
        "ca.key",
        "-subj",
        "/CN=Test CA",
        "-days",
        "30",
        "-out",
        "ca.pem",
        "-config",
        "/dev/null",
        "-addext",
        "keyUsage=critical,keyCertSign,cRLSign",
        "-addext",
        "basicConstraints=critical,CA:TRUE");
    openssl.succeed(
        "req",
        "-new",
        "-key",
        "tsa.key",
        "-subj",
        "/CN=Test TSA",
        "-out",
        "tsa.csr",
        "-config",
        "/dev/null");
    openssl.succeed(
        "x509",
        "-req",
        "-in",
        "tsa.csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-days",
        "20",
        "-set_serial",
        "4711",
        "-extfile",
        "openssl.cnf",
        "-extensions",
        "stamper",
        "-out",
        "tsa.pem");
  }

  private void newKey(String algorithm, String file) throws Exception {
    if (algorithm.equals("EC")) {
      openssl.succeed(
          "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", file);
    } else {
      openssl.succeed("genpkey", "-algorithm", "RSA", "-out", file);
    }
  }

  private byte[] der(String pem) throws Exception {
    String text = new String(openssl.read(pem), StandardCharsets.US_ASCII);
    String body = text.replaceAll("(?s).*-----BEGIN [A-Z0-9 ]+-----|-----END.*|\\s", "");
    return Base64.getDecoder().decode(body);
  }

  private byte[] list() throws Exception {
    openssl.succeed(
        "ca",
        "-gencrl",
        "-config",
        "openssl.cnf",
        "-name",
        "default_ca",
        "-cert",
        "ca.pem",
        "-keyfile",
        "ca.key",
        "-out",
        "list.pem");
    return der("list.pem");
  }

  private byte[] answer(byte[] question) throws Exception {
    openssl.write("question.der", question);
    openssl.succeed(
        "ocsp",
        "-index",
        "index",
        "-CA",
        "ca.pem",
        "-rsigner",
        "ca.pem",
        "-rkey",
        "ca.key",
        "-reqin",
        "question.der",
        "-respout",
        "answer.der",
        "-ndays",
        "2");
    return openssl.read("answer.der");
  }

  /** Writes what {@code openssl ca -revoke} would have written, long ago and for a stolen key. */
  private void revoke() throws Exception {
    String line = "R\t490101000000Z\t200101000000Z,keyCompromise\t1267\tunknown\t/CN=Test TSA\n";
    openssl.write("index", line.getBytes(StandardCharsets.US_ASCII));
  }
}
