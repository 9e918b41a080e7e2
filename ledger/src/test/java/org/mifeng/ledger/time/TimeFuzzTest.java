package org.mifeng.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * The parsers of what authorities send, fed with damaged forms of a good input: they refuse with
 * their one exception, and the check throws nothing at all. Raise {@code mifeng.fuzz} to search
 * longer.
 */
class TimeFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 4000);
  private static final Clock CLOCK = Clock.fixed(Forge.AT, ZoneOffset.UTC);

  private record Target(String name, byte[] seed, int rounds, Consumer<byte[]> parser) {}

  private static List<Target> targets() throws Exception {
    List<Target> targets = new ArrayList<>();
    for (TestAuthority.Kind kind : List.of(TestAuthority.Kind.P256, TestAuthority.Kind.SM2)) {
      TestAuthority authority = TestAuthority.create(kind, CLOCK, new SecureRandom());
      TimeToken token = authority.stamp(Forge.DATA);
      List<TrustedAuthority> trusted = List.of(authority.trusted());
      targets.add(
          new Target(
              kind + "-check-token",
              token.token(),
              ROUNDS / 10,
              bytes -> {
                if (bytes.length > 0) {
                  check(
                      new TimeToken(kind.suite(), bytes, token.certificates(), token.revocation()),
                      trusted);
                }
              }));
      targets.add(
          new Target(
              kind + "-check-revocation",
              token.revocation().getFirst(),
              ROUNDS / 20,
              bytes -> {
                if (bytes.length > 0) {
                  check(token.with(token.certificates(), List.of(bytes)), trusted);
                }
              }));
      targets.add(
          new Target(
              kind + "-check-certificate",
              token.certificates().getFirst(),
              ROUNDS / 20,
              bytes -> {
                if (bytes.length > 0) {
                  check(token.with(List.of(bytes), token.revocation()), trusted);
                }
              }));
      targets.add(
          new Target(
              kind + "-answer", TimeResponse.granting(token.token()), ROUNDS, TimeResponse::parse));
    }
    TestAuthority authority =
        TestAuthority.create(
            TestAuthority.Kind.P256, CLOCK, new SecureRandom(), "http://crl.example/list");
    byte[] issuer = authority.certificates().getLast();
    targets.add(
        new Target(
            "pointers",
            authority.certificates().getFirst(),
            ROUNDS,
            bytes -> RevocationPointers.of(bytes, issuer)));
    targets.add(
        new Target(
            "certificate-file",
            Openssl.pem("CERTIFICATE", authority.certificates()),
            ROUNDS,
            CertificateFile::parse));
    targets.add(
        new Target(
            "question",
            TimeRequest.of(authority.suite(), Forge.DATA, new SecureRandom()).encoded(),
            ROUNDS / 20,
            bytes -> TimeResponse.parse(authority.answer(bytes))));
    targets.add(
        new Target(
            "json",
            Jcs.write(authority.stamp(Forge.DATA).json()),
            ROUNDS,
            bytes ->
                assertThat(TimeToken.read(JsonReader.read(bytes, 1 << 16).asObject()).suite())
                    .isNotNull()));
    targets.add(
        new Target(
            "authority",
            Jcs.write(authority.trusted().json()),
            ROUNDS,
            bytes -> {
              TrustedAuthority read =
                  TrustedAuthority.read(JsonReader.read(bytes, 1 << 16).asObject());
              assertThat(TrustedAuthority.read(read.json())).isEqualTo(read);
            }));
    return targets;
  }

  private static void check(TimeToken token, List<TrustedAuthority> trusted) {
    try {
      TimeTokenCheck.check(
          token, TimeTokenCheck.Expectation.of(Forge.DATA), trusted, (name, at) -> true);
    } catch (MalformedException e) {
      fail("the check threw", e);
    }
  }

  @TestFactory
  Stream<DynamicTest> parsersRefuseDamageAndDoNothingElse() throws Exception {
    return targets().stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> fuzz(target)));
  }

  private static void fuzz(Target target) {
    target.parser().accept(target.seed());
    Random random = new Random(target.name().hashCode());
    for (int round = 0; round < target.rounds(); round++) {
      byte[] damaged = damage(target.seed(), random);
      try {
        target.parser().accept(damaged);
      } catch (MalformedException expected) {
        assertThat(expected.rule()).isNotEmpty();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail(target.name() + " round " + round + ": " + Bytes.hex(damaged), e);
      }
    }
  }

  /** Changes single bits and bytes, which keeps most lengths right, or cuts a piece out. */
  private static byte[] damage(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) random.nextInt(256);
        case 3 -> bytes[at] = (byte) new int[] {0, 0x30, 0x31, 0x80, 0xff, 5}[random.nextInt(6)];
        default -> {
          int length = Math.min(random.nextInt(20), bytes.length - at);
          if (length < bytes.length) {
            bytes =
                Bytes.concat(
                    Bytes.slice(bytes, 0, at),
                    Bytes.slice(bytes, at + length, bytes.length - at - length));
          }
        }
      }
    }
    return bytes;
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    byte[] closed = new byte[TimeToken.MAX_TOKEN];
    Arrays.fill(closed, (byte) 0x30);
    byte[] open = new byte[TimeToken.MAX_TOKEN];
    for (int i = 0; i < open.length; i += 2) {
      open[i] = 0x30;
      open[i + 1] = (byte) 0x80;
    }
    for (byte[] deep : List.of(closed, open)) {
      TimeToken token =
          new TimeToken(org.mifeng.ledger.merkle.HashSuite.SM3, deep, List.of(), List.of());
      assertThat(
              TimeTokenCheck.check(
                      token,
                      TimeTokenCheck.Expectation.of(Forge.DATA),
                      List.of(),
                      (name, at) -> true)
                  .faults())
          .containsExactly(TimeTokenFault.MALFORMED);
    }
  }
}
