package org.mifeng.platform.evidence.timestamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.evidence.EvidenceFixture.digests;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.boot.health.contributor.Status;

/**
 * Published heads stamped by authorities behind real HTTP. Their clock runs far ahead, because
 * other tests have moved the platform's clock and published heads by it.
 */
class TimestampingTest extends AskedAuthorities {
  @Test
  void aTokenForEachTreeDatesTheReceipt() throws Exception {
    var set =
        with(
            false,
            answering("dates-one", TestAuthority.Kind.RSA),
            answering("dates-two", TestAuthority.Kind.SM2));
    var sealed = deposit("dated");
    int year = sealed.head().year();
    long index = sealed.receipt().entry().index();

    set.stamping().go();

    long size = set.word().sizes(year, index, 1).getFirst();
    var head = published.find(year, size).orElseThrow();
    var draft = new UpgradeDraft(head);
    set.word().contribute(head, draft);
    var upgrade =
        draft.of(
            log.inclusion(year, HashSuite.SHA256, index, size),
            log.inclusion(year, HashSuite.SM3, index, size));
    assertThat(upgrade.timestamps()).hasSize(2);
    var bytes = ReceiptWriter.write(sealed.receipt().upgraded(Receipt.SEALED, List.of(upgrade)));
    var verdict =
        ReceiptCheck.check(
            bytes,
            digests("dated"),
            List.of(trusted.policy().with(set.word().trust())),
            clock.instant());
    assertThat(verdict.codes()).isEmpty();
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    assertThat(verdict.proven().notLaterThan()).isAfter(sealed.head().at());
    assertThat(state("dates-one").tokens()).isEqualTo(1);
    assertThat(state("dates-one").aheadMillis()).isGreaterThan(60_000);

    // Nothing new, nothing asked.
    set.stamping().go();
    assertThat(state("dates-one").tokens()).isEqualTo(1);
    assertThat(set.shelf().waitingSince(year)).isEmpty();
  }

  @Test
  void anAuthorityDownForAnHourIsFlaggedAndMadeUpFor() throws Exception {
    var authority = authority(TestAuthority.Kind.P256, AHEAD);
    var server = serve(authority, 0);
    int port = server.address().getPort();
    var set = with(true, remote("down", authority, server.address(), server.revocationList()));
    server.close();
    var sealed = deposit("in the dark");
    int year = sealed.head().year();

    set.stamping().go();
    assertThat(state("down").failure()).isEqualTo("unreachable");
    assertThat(set.shelf().isOverdue()).isFalse();
    assertThatCode(() -> set.brake().requireOpen()).doesNotThrowAnyException();

    clock.advance(Duration.ofHours(1));
    set.stamping().go();
    assertThat(set.shelf().isOverdue()).isTrue();
    assertThat(new TimestampsHealthIndicator(set.shelf()).health().getStatus())
        .isEqualTo(Status.DOWN);
    assertThatThrownBy(() -> set.brake().requireOpen())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("evidence.timestamping.refusal.overdue");
    var flagging = with(false, remote("down", authority, server.address()));
    flagging.stamping().go();
    assertThat(flagging.shelf().isOverdue()).isTrue();
    assertThatCode(() -> flagging.brake().requireOpen()).doesNotThrowAnyException();

    var back = serve(authority, port);
    assertThat(back.address()).isEqualTo(server.address());
    clock.advance(Duration.ofMinutes(2));
    set.stamping().go();
    assertThat(set.word().sizes(year, sealed.receipt().entry().index(), 1)).isNotEmpty();
    assertThat(set.shelf().isOverdue()).isFalse();
    assertThat(new TimestampsHealthIndicator(set.shelf()).health().getStatus())
        .isEqualTo(Status.UP);
    assertThat(state("down").failingSince()).isNull();
  }

  @Test
  void aFailingAuthorityIsLeftAloneForAWhile() throws Exception {
    var silent = new Silent(new BuiltInAuthority(authority(TestAuthority.Kind.P256, AHEAD)));
    var set = with(false, silent);
    deposit("left alone");
    for (int fiveSeconds = 0; fiveSeconds < 120; fiveSeconds++) {
      set.stamping().go();
      clock.advance(Duration.ofSeconds(5));
    }
    // After 5, 10, 20, 40 and then each 60 seconds of ten minutes.
    assertThat(silent.asked).isBetween(10, 14);
  }

  @Test
  void theSecondAuthorityStampsWhenTheFirstIsSilent() throws Exception {
    var gone = authority(TestAuthority.Kind.P256, AHEAD);
    var set =
        with(
            false,
            remote("silent", gone, URI.create("http://127.0.0.1:9/tsa")),
            answering("second", TestAuthority.Kind.P256));
    var sealed = deposit("seconded");

    set.stamping().go();

    assertThat(set.word().sizes(sealed.head().year(), sealed.receipt().entry().index(), 1))
        .isNotEmpty();
    assertThat(state("second").tokens()).isEqualTo(1);
    assertThat(state("silent").failingSince()).isNotNull();
  }

  @Test
  void aTimeBeforeTheDepositsIsNotKept() throws Exception {
    var late = Clock.offset(clock, Duration.ofHours(-1));
    var behind = TestAuthority.create(TestAuthority.Kind.SM2, late, new SecureRandom());
    var server = serve(behind, 0);
    var set = with(false, remote("behind", behind, server.address(), server.revocationList()));
    var sealed = deposit("before its time");

    set.stamping().go();

    assertThat(state("behind").failure()).isEqualTo("fault-before-received");
    assertThat(set.word().sizes(sealed.head().year(), sealed.receipt().entry().index(), 1))
        .isEmpty();
  }

  @Test
  void aTokenThatNobodyCanJudgeLaterIsNotKept() throws Exception {
    var authority = authority(TestAuthority.Kind.P256, AHEAD);
    var server = serve(authority, 0);
    var set = with(false, remote("no-lists", authority, server.address()));
    deposit("no lists");

    set.stamping().go();

    assertThat(state("no-lists").failure()).isEqualTo("fault-no-revocation-data");
    assertThat(state("no-lists").tokens()).isZero();
  }

  @Test
  void theListIsFetchedFromWhereTheCertificateSays() throws Exception {
    // The certificate must name the address before there is a server: take a free port first.
    var first = serve(authority(TestAuthority.Kind.P256, AHEAD), 0);
    int port = first.address().getPort();
    first.close();
    var authority =
        TestAuthority.create(
            TestAuthority.Kind.P256,
            ahead(AHEAD),
            new SecureRandom(),
            "http://127.0.0.1:" + port + "/crl");
    var server = serve(authority, port);
    var set = with(false, remote("pointing", authority, server.address()));
    deposit("pointed");

    set.stamping().go();

    assertThat(state("pointing").tokens()).isEqualTo(1);
  }

  @Test
  void nobodyConfiguredMeansNobodyAskedAndNothingLifted() throws Exception {
    var set = with(true);
    var sealed = deposit("alone");
    set.stamping().go();
    assertThat(set.word().sizes(sealed.head().year(), -1, 1)).isEmpty();
    assertThat(set.word().trust().authorities()).isEmpty();
    assertThatCode(() -> set.brake().requireOpen()).doesNotThrowAnyException();
    assertThat(Arrays.asList(HashSuite.values()))
        .allMatch(suite -> new Authorities(List.of()).asked(suite).isEmpty());
  }
}
