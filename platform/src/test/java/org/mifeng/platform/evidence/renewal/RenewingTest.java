package org.mifeng.platform.evidence.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.renewal.RenewalCheck;
import org.mifeng.ledger.renewal.RenewalVerdict;
import org.mifeng.ledger.renewal.RenewalWriter;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.TimeStamper;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

/** Evidence records over years, with authorities that run in this test. */
@PlatformTest
class RenewingTest {
  private static final Duration AHEAD = Duration.ofDays(90);

  @Autowired private Deposits deposits;
  @Autowired private PublishedCheckpoints published;
  @Autowired private RecordStore store;
  @Autowired private Transactions transactions;
  @Autowired private Shells shells;

  private final AtomicReference<Corroboration> trust = new AtomicReference<>(Corroboration.NONE);

  /** Of this test alone: the platform's own clock would begin logs of far years. */
  private final TestClock clock = new TestClock();

  private Stamped sha256 = new Stamped(authority(TestAuthority.Kind.P256));
  private final Stamped sm3 = new Stamped(authority(TestAuthority.Kind.SM2));

  private TestAuthority authority(TestAuthority.Kind kind) {
    try {
      return TestAuthority.create(kind, clock, new SecureRandom());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An authority of this test, and the tokens it has given over published checkpoints. */
  private static final class Stamped implements Corroborator, TimeStamper {
    private final TestAuthority authority;
    private final Map<Long, TimeToken> tokens = new HashMap<>();
    private boolean away;

    Stamped(TestAuthority authority) {
      this.authority = authority;
    }

    @Override
    public int level() {
      return Receipt.TIME_STAMPED;
    }

    @Override
    public List<Long> sizes(int year, long above, int limit) {
      return tokens.keySet().stream().filter(size -> size > above).sorted().limit(limit).toList();
    }

    @Override
    public void contribute(Published checkpoint, UpgradeDraft draft) {
      var token = tokens.get(checkpoint.size());
      if (token != null) {
        draft.timestamp(token);
      }
    }

    @Override
    public Corroboration trust() {
      return new Corroboration(
          null, List.of(authority.trusted()), List.of(), AlgorithmCalendar.EMPTY);
    }

    @Override
    public HashSuite suite() {
      return authority.suite();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public TimeToken stamp(byte[] data) throws IOException {
      if (away) {
        throw new IOException("away");
      }
      return authority.stamp(data);
    }

    void stamp(Published checkpoint) {
      tokens.put(checkpoint.size(), authority.stamp(checkpoint.covered(suite())));
    }
  }

  private Published aStampedCheckpoint(String name) throws Exception {
    trust.set(Corroboration.of(List.of(sha256.trust(), sm3.trust())));
    var viewer = anEnterprise();
    var issued = deposits.deposit(viewer, List.of(aFile(name)), null, new byte[32]).getFirst();
    int year = deposits.require(viewer, issued.id()).year();
    long index = ReceiptReader.read(issued.receipt()).entry().index();
    for (int i = 0; i < 200; i++) {
      var newest = published.newest(year).filter(found -> found.size() > index);
      if (newest.isPresent()) {
        sha256.stamp(newest.get());
        return newest.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("nothing was published");
  }

  private Renewing renewing() {
    return new Renewing(
        store,
        published,
        List.of(sha256),
        List.of(sha256, sm3),
        new Renewing.Surroundings(
            trust::get,
            transactions,
            new RenewalProperties(Duration.ZERO, Duration.ZERO, AHEAD),
            clock));
  }

  private RenewalVerdict judge(Published checkpoint, KeptRecord record) {
    var draft = new UpgradeDraft(checkpoint);
    sha256.contribute(checkpoint, draft);
    return RenewalCheck.check(
        record.renewal(),
        draft.objects(),
        trust.get().authorities(),
        trust.get().algorithms()::isUsable,
        clock.instant());
  }

  private KeptRecord record(Published checkpoint) {
    return store.find(checkpoint.year(), checkpoint.size()).orElseThrow();
  }

  private void endOf(String algorithm, Instant end) {
    var others = Corroboration.of(List.of(sha256.trust(), sm3.trust()));
    trust.set(
        new Corroboration(
            null, others.authorities(), List.of(), new AlgorithmCalendar(Map.of(algorithm, end))));
  }

  @Test
  void aRecordIsBegunOnceOverTheNewestTimeStampedCheckpoint() throws Exception {
    var checkpoint = aStampedCheckpoint("begun");

    renewing().begin(checkpoint.year());
    renewing().begin(checkpoint.year());

    assertThat(record(checkpoint).version()).isEqualTo(1);
    assertThat(judge(checkpoint, record(checkpoint)).findings()).isEmpty();
  }

  @Test
  void aRecordIsRenewedBeforeTheCertificateOfItsTimeStampEnds() throws Exception {
    var checkpoint = aStampedCheckpoint("certificate");
    renewing().begin(checkpoint.year());
    var first = record(checkpoint);

    renewing().renew();
    assertThat(record(checkpoint).version()).isEqualTo(1);

    clock.moveTo(first.until().minus(Duration.ofDays(10)));
    var younger = new Stamped(authority(TestAuthority.Kind.P256));
    younger.tokens.putAll(sha256.tokens);
    var old = sha256;
    sha256 = younger;
    trust.set(Corroboration.of(List.of(old.trust(), younger.trust(), sm3.trust())));
    renewing().renew();

    assertThat(record(checkpoint).version()).isEqualTo(2);
    assertThat(record(checkpoint).until()).isAfter(first.until());
    clock.moveTo(first.until().plus(Duration.ofDays(30)));
    assertThat(judge(checkpoint, record(checkpoint)).findings()).isEmpty();
    assertThat(judge(checkpoint, first).findings()).isNotEmpty();
  }

  @Test
  void aRecordMovesToTheOtherDigestBeforeItsOwnEnds() throws Exception {
    var checkpoint = aStampedCheckpoint("digest");
    renewing().begin(checkpoint.year());
    endOf("SHA-256", clock.instant().plus(Duration.ofDays(30)));

    renewing().renew();

    assertThat(RenewalWriter.suite(record(checkpoint).renewal())).isEqualTo(HashSuite.SM3);
    clock.advance(Duration.ofDays(40));
    assertThat(judge(checkpoint, record(checkpoint)).findings()).isEmpty();
  }

  @Test
  void anAuthorityThatIsAwayLeavesTheRecordAsItIs() throws Exception {
    var checkpoint = aStampedCheckpoint("away");
    renewing().begin(checkpoint.year());
    endOf("SHA-256", clock.instant().plus(Duration.ofDays(30)));
    sm3.away = true;

    renewing().renew();
    assertThat(record(checkpoint).version()).isEqualTo(1);

    sm3.away = false;
    renewing().renew();
    assertThat(record(checkpoint).version()).isEqualTo(2);
  }

  /** What the operator's page says of the record about a checkpoint, and on top. */
  private RecordsPage page() {
    var model = new ExtendedModelMap();
    new RecordsController(
            store,
            new RenewalProperties(Duration.ofMinutes(10), Duration.ofDays(1), AHEAD),
            clock,
            shells)
        .index(Paging.first(), new MockHttpServletRequest(), model);
    return (RecordsPage) Objects.requireNonNull(model.getAttribute("page"));
  }

  @Test
  void theOperatorIsToldOfARecordThatWasNotRenewedInTime() throws Exception {
    var checkpoint = aStampedCheckpoint("overdue");
    renewing().begin(checkpoint.year());
    var until = store.page(0, 1).getFirst().until();

    clock.moveTo(until.minus(AHEAD).minus(Duration.ofDays(1)));
    assertThat(page().tone()).isEqualTo("success");
    clock.moveTo(until.minus(AHEAD).plus(Duration.ofDays(2)));
    assertThat(page().tone()).isEqualTo("warning");
    clock.moveTo(until.plusSeconds(1));
    assertThat(page().tone()).isEqualTo("danger");
    assertThat(page().notice()).isNotNull();
  }
}
