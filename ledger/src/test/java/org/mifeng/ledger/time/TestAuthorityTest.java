package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;

/** The authority of tests and demonstrations, and what is read of an authority's answers. */
class TestAuthorityTest {
  private static final byte[] DATA = {1, 2, 3};

  @ParameterizedTest
  @EnumSource(TestAuthority.Kind.class)
  void keepsItsKeysInAFileOfItsOwner(TestAuthority.Kind kind, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("test-authority.key");
    Clock clock = Clock.systemUTC();
    TimeToken before = TestAuthority.open(file, kind, clock, new SecureRandom()).stamp(DATA);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    TestAuthority again = TestAuthority.open(file, kind, clock, new SecureRandom());
    TimeVerdict verdict =
        TimeTokenCheck.check(
            before,
            TimeTokenCheck.Expectation.of(DATA),
            List.of(again.trusted()),
            (name, at) -> true);
    assertThat(verdict.findings()).isEmpty();
    assertThat(again.trusted().test()).isTrue();
    assertThat(new String(again.certificates().getFirst(), StandardCharsets.ISO_8859_1))
        .contains("Mifeng TEST - DO NOT TRUST");
    Files.writeString(file, "mifeng-test-authority/v1 RSA\n");
    assertThatThrownBy(() -> TestAuthority.open(file, kind, clock, new SecureRandom()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void answersOverHttpAsTheRfcSays() throws Exception {
    TestAuthority authority =
        TestAuthority.create(TestAuthority.Kind.SM2, Clock.systemUTC(), new SecureRandom());
    try (TestAuthorityServer server = TestAuthorityServer.start(authority, 0);
        HttpClient client = HttpClient.newHttpClient()) {
      TimeRequest request = TimeRequest.of(HashSuite.SM3, DATA, new SecureRandom());
      HttpResponse<byte[]> answer = post(client, server.address(), request.encoded());
      assertThat(answer.headers().firstValue("Content-Type")).contains(TimeResponse.MEDIA_TYPE);
      byte[] list =
          client
              .send(
                  HttpRequest.newBuilder(server.revocationList()).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
      TimeResponse response = TimeResponse.parse(answer.body());
      TimeToken token =
          new TimeToken(
              HashSuite.SM3, Objects.requireNonNull(response.token()), List.of(), List.of(list));
      assertThat(
              TimeTokenCheck.check(
                      token,
                      request.expectation(null),
                      List.of(authority.trusted()),
                      (name, at) -> true)
                  .findings())
          .isEmpty();
    }
  }

  private static HttpResponse<byte[]> post(HttpClient client, URI to, byte[] body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(to)
            .header("Content-Type", TimeRequest.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void saysWhyItRefuses() throws Exception {
    TestAuthority authority =
        TestAuthority.create(TestAuthority.Kind.P256, Clock.systemUTC(), new SecureRandom());
    TimeResponse malformed = TimeResponse.parse(authority.answer(DATA));
    assertThat(malformed.token()).isNull();
    assertThat(malformed.reasons()).containsExactly("badDataFormat");
    TimeRequest sm3 = TimeRequest.of(HashSuite.SM3, DATA, new SecureRandom());
    TimeResponse otherHash = TimeResponse.parse(authority.answer(sm3.encoded()));
    assertThat(otherHash.token()).isNull();
    assertThat(otherHash.reasons()).containsExactly("badAlg");
  }

  @Test
  void revokesItsCertificate() throws Exception {
    Clock clock = Clock.systemUTC();
    TestAuthority authority =
        TestAuthority.create(TestAuthority.Kind.P256, clock, new SecureRandom());
    authority.revoke(clock.instant().minusSeconds(60), CRLReason.keyCompromise);
    assertThat(
            TimeTokenCheck.check(
                    authority.stamp(DATA),
                    TimeTokenCheck.Expectation.of(DATA),
                    List.of(authority.trusted()),
                    (name, at) -> true)
                .faults())
        .containsExactly(TimeTokenFault.REVOKED);
  }

  @Test
  void itsCertificateSaysWhereTheListIs() throws Exception {
    TestAuthority authority =
        TestAuthority.create(
            TestAuthority.Kind.P256,
            Clock.systemUTC(),
            new SecureRandom(),
            "http://127.0.0.1:9/crl");
    RevocationPointers pointers =
        RevocationPointers.of(
            authority.certificates().getFirst(), authority.certificates().getLast());
    assertThat(pointers.lists()).containsExactly("http://127.0.0.1:9/crl");
    assertThat(pointers.responders()).isEmpty();
  }
}
