package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.aCityOfficer;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;
import static org.mifeng.platform.evidence.EvidenceFixture.digests;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DepositsTest {
  private static final byte[] ASKED = new byte[32];

  @Autowired private Deposits deposits;
  @Autowired private TrustedLogs logs;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;

  @Test
  void answersWithAReceiptThatIsValidOffline() {
    var receipt = seal(anEnterprise(), aFile("设计图"));

    assertThat(check(receipt, digests("设计图")).findings()).isEmpty();
  }

  @Test
  void anotherFileIsNotTheSealedOne() {
    var receipt = seal(anEnterprise(), aFile("设计图"));

    assertThat(check(receipt, digests("设计图2")).codes())
        .containsExactlyInAnyOrder(CheckCode.F01, CheckCode.F02, CheckCode.F03);
  }

  @Test
  void eachChangedDigitOfAReceiptIsNoticed() {
    var receipt = new String(seal(anEnterprise(), aFile("a")), StandardCharsets.UTF_8);
    var digits = IntStream.range(0, receipt.length()).filter(i -> i % 37 == 5).boxed().toList();

    assertThat(digits)
        .allSatisfy(
            at -> {
              char other = receipt.charAt(at) == '7' ? '8' : '7';
              var changed = receipt.substring(0, at) + other + receipt.substring(at + 1);
              var verdict = check(changed.getBytes(StandardCharsets.UTF_8), digests("a"));
              assertThat(verdict.outcome()).isNotEqualTo(Verdict.Outcome.VALID);
            });
  }

  @Test
  void aThousandDepositsOfOneRequestStandSideBySide() {
    var owner = anEnterprise();

    var issued = deposits.deposit(owner, files("batch", 1000), null, ASKED);

    var first = deposits.require(owner, issued.getFirst().id()).index();
    assertThat(issued).hasSize(1000);
    for (int i = 0; i < issued.size(); i += 111) {
      var receipt = issued.get(i).receipt();
      assertThat(ReceiptReader.read(receipt).entry().index()).isEqualTo(first + i);
      assertThat(check(receipt, digests("batch " + i)).findings()).isEmpty();
    }
  }

  @Test
  void refusesAThousandAndOne() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> deposits.deposit(anEnterprise(), files("x", 1001), null, ASKED))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE))
        .satisfies(
            refusal -> assertThat(refusal.key()).isEqualTo("evidence.refusal.too-many-deposits"));
  }

  @Test
  void theSameRequestSentAgainGetsTheSameReceiptsByteForByte() {
    var owner = anEnterprise();
    var first = deposits.deposit(owner, files("again", 3), "key-1", ASKED);
    deposits.deposit(owner, files("between", 300), null, ASKED);

    var second = deposits.deposit(owner, files("again", 3), "key-1", ASKED);

    assertThat(second.stream().map(issued -> text(issued.receipt())))
        .containsExactlyElementsOf(first.stream().map(issued -> text(issued.receipt())).toList());
  }

  @Test
  void aKeyUsedForSomethingElseIsRefused() {
    var owner = anEnterprise();
    deposits.deposit(owner, files("one", 1), "key-1", ASKED);
    var other = new byte[32];
    other[0] = 1;

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> deposits.deposit(owner, files("two", 1), "key-1", other))
        .satisfies(
            refusal ->
                assertThat(refusal.key()).isEqualTo("evidence.refusal.idempotency-key-reused"));
  }

  @Test
  void twoOwnersMayUseTheSameKey() {
    var one = deposits.deposit(anEnterprise(), files("one", 1), "shared", ASKED).getFirst();
    var two = deposits.deposit(anEnterprise(), files("two", 1), "shared", ASKED).getFirst();

    assertThat(one.id()).isNotEqualTo(two.id());
  }

  @Test
  void manyAtOnceGetDifferentPlacesAndValidReceipts() throws Exception {
    List<Callable<Integer>> work = new ArrayList<>();
    Set<Long> places = java.util.concurrent.ConcurrentHashMap.newKeySet();
    for (int thread = 0; thread < 32; thread++) {
      var owner = anEnterprise();
      var name = "thread " + thread;
      work.add(
          () -> {
            for (int i = 0; i < 20; i++) {
              var receipt = seal(owner, aFile(name + " " + i));
              assertThat(check(receipt, digests(name + " " + i)).findings()).isEmpty();
              places.add(ReceiptReader.read(receipt).entry().index());
            }
            return 20;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(20);
      }
    }
    assertThat(places).hasSize(32 * 20);
  }

  @Test
  void anotherEnterprisesDepositDoesNotExist() {
    var id = deposits.deposit(anEnterprise(), files("mine", 1), null, ASKED).getFirst().id();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> deposits.require(anEnterprise(), id))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void officialsSeeNoDepositsOfEnterprisesEvenWithoutAScope() {
    deposits.deposit(anEnterprise(), files("mine", 1), null, ASKED);

    assertThat(countAll(aCityOfficer())).isZero();
    assertThat(countAll(anEnterprise())).isZero();
    assertThat(countAll(Viewer.system("test"))).isPositive();
  }

  private long countAll(Viewer viewer) {
    return transactions.as(
        viewer, () -> jdbc.sql("select count(*) from evidence.deposit").query(Long.class).single());
  }

  @Test
  void findsByTitleDigestAndKind() {
    var owner = anEnterprise();
    var words =
        new Submission(
            digests("图纸"),
            null,
            DepositKind.D4,
            "曙光项目 V3",
            "脱敏",
            Instant.parse("2026-01-01T00:00:00Z"));
    var id = deposits.deposit(owner, List.of(words, aFile("other")), null, ASKED).getFirst().id();

    assertThat(found(owner, new DepositFilter("光项", null, null, null))).containsExactly(id);
    assertThat(found(owner, new DepositFilter("", DepositKind.D4, null, null))).containsExactly(id);
    assertThat(found(owner, new DepositFilter(hex("图纸").substring(0, 16), null, null, null)))
        .containsExactly(id);
    assertThat(found(owner, DepositFilter.ALL)).hasSize(2);
    assertThat(found(owner, new DepositFilter("%", null, null, null))).isEmpty();
  }

  @Test
  void countsThePeriodsInWhichPeopleOfTheOwnerDeposited() {
    var owner = anEnterprise();
    deposits.deposit(anEnterprise(), files("another's", 1), null, ASKED);
    var issued = deposits.deposit(owner, files("period", 2), null, ASKED);
    deposits.deposit(owner, files("again", 1), null, ASKED);
    var day = LegalTime.day(deposits.require(owner, issued.getFirst().id()).receivedAt());
    var periods = List.of(day.minusMonths(2), day.minusMonths(1), day, day.plusDays(2));

    assertThat(deposits.countPeriods(owner, periods)).isEqualTo(1);
    assertThat(deposits.countPeriods(owner, List.of(day.minusMonths(1), day))).isZero();
    assertThat(deposits.count(owner, DepositFilter.ALL)).isEqualTo(3);

    var onlyThePlatform = anEnterprise();
    deposits.depositFor(onlyThePlatform.organisation(), "test", aFile("an act"), "test", "an-act");
    assertThat(deposits.countPeriods(onlyThePlatform, periods)).isZero();
    assertThat(deposits.count(onlyThePlatform, DepositFilter.ALL)).isZero();
  }

  private List<DepositId> found(Viewer owner, DepositFilter filter) {
    return deposits.list(owner, filter, 0, 50).stream().map(Deposit::id).toList();
  }

  private static String hex(String content) {
    return org.mifeng.ledger.Bytes.hex(digests(content).sha256());
  }

  @Test
  void theAuditTrailNamesWhoDeposited() {
    var owner = anEnterprise();
    var id = deposits.deposit(owner, files("audited", 2), null, ASKED).getFirst().id();

    var detail =
        transactions.as(
            owner,
            () ->
                jdbc.sql(
                        "select detail->>'deposits' from audit.deed where subject = :id and deed = 'evidence.deposit-sealed'")
                    .param("id", id.toString())
                    .query(String.class)
                    .single());
    assertThat(detail).isEqualTo("2");
  }

  private byte[] seal(Viewer owner, Submission submission) {
    return deposits.deposit(owner, List.of(submission), null, ASKED).getFirst().receipt();
  }

  private Verdict check(byte[] receipt, Digests file) {
    return ReceiptCheck.check(
        receipt, file, List.of(logs.policy()), Instant.parse("2027-01-01T00:00:00Z"));
  }

  private static String text(byte[] receipt) {
    return new String(receipt, StandardCharsets.UTF_8);
  }
}
