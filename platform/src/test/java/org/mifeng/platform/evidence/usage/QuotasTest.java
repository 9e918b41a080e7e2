package org.mifeng.platform.evidence.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.aCityOfficer;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.evidence.EvidencePeople.Person;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is free is counted from rows, and nothing is refused over it. */
@PlatformTest
class QuotasTest {
  private static final Viewer OPERATOR = Viewer.system("operator");

  @LocalServerPort private int port;
  @Autowired private Quotas quotas;
  @Autowired private Deposits deposits;
  @Autowired private Audit audit;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Person enterprise;
  private LocalDate today;

  @BeforeEach
  void anEnterprise() {
    enterprise = new EvidencePeople(application).anEnterprise();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void whatPeopleSealCountsAndWhatThePlatformSealsOfActsDoesNot() {
    assertThat(own()).isEqualTo(new QuotaUse(today.getYear(), 0, 10_000));
    deposits.deposit(enterprise.viewer(), files("quota", 3), null, new byte[0]);
    deposits.depositFor(
        enterprise.viewer().organisation(), "test", aFile("not an act"), "test", "1");

    assertThat(own().used()).as("a deposit for no act counts").isEqualTo(4);
    var visitor = new Visitor(port);
    visitor.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    awaitTheActOfSigningIn();
    assertThat(deposits.holdings(enterprise.viewer()).count()).isEqualTo(5);
  }

  @Test
  void overTheQuotaThereIsANoticeAFlagAndNoRefusal() {
    grant(2);
    deposits.deposit(enterprise.viewer(), files("over", 3), null, new byte[0]);

    assertThat(own().isOver()).isTrue();
    assertThat(own().left()).isZero();
    deposits.deposit(enterprise.viewer(), files("an incident", 1), null, new byte[0]);
    assertThat(own().used()).isEqualTo(4);
    var visitor = new Visitor(port);
    visitor.signIn(enterprise.login(), EvidencePeople.PASSWORD);
    for (var page : new String[] {"/deposits/new", "/deposits", "/"}) {
      assertThat(visitor.get(page).body()).as(page).contains("超出免费额度");
    }
    assertThat(quotas.list(OPERATOR, today.getYear(), "", true))
        .extracting(row -> row.enterprise().id())
        .contains(enterprise.viewer().organisation());
  }

  @Test
  void theNewestGrantThatHasBegunCountsAndItsOwnGoesBeforeTheGeneral() {
    grant(today.minusDays(2), 5);
    grant(today.minusDays(1), 7);
    grant(today.plusDays(1), 9);

    assertThat(own().free()).isEqualTo(7);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> grant(today.plusDays(1), 8))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("evidence.refusal.quota-day"));
    for (var wrong : new long[] {-1, 1_000_000_001}) {
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> grant(today.plusDays(5), wrong));
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                quotas.grant(
                    OPERATOR, enterprise.viewer().organisation(), today.plusDays(6), 1, " "));
  }

  @Test
  void theReportShowsEnterprisesWithinSightAndALookIsKeptForThem() {
    deposits.deposit(enterprise.viewer(), files("report", 1), null, new byte[0]);
    var id = enterprise.viewer().organisation();

    assertThat(quotas.list(aCityOfficer(), today.getYear(), "", false))
        .extracting(row -> row.enterprise().id())
        .contains(id);
    quotas.require(aCityOfficer(), id);
    assertThat(audit.listLooks(enterprise.viewer(), 10, 0))
        .anySatisfy(look -> assertThat(look.what()).isEqualTo("evidence.quota.look"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> quotas.list(enterprise.viewer(), today.getYear(), "", false));
    assertThat(enterprise.viewer().may(Permission.READ_QUOTA)).isFalse();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                quotas.require(
                    aCityOfficer(),
                    new org.mifeng.platform.identity.OrganisationId(UUID.randomUUID())));
  }

  @Test
  void anOfficialHasNoQuota() {
    assertThat(quotas.findOwn(aCityOfficer())).isEmpty();
  }

  private QuotaUse own() {
    return quotas.findOwn(enterprise.viewer()).orElseThrow();
  }

  private void grant(long number) {
    grant(today, number);
  }

  private void grant(LocalDate from, long number) {
    quotas.grant(OPERATOR, enterprise.viewer().organisation(), from, number, "test");
  }

  private void awaitTheActOfSigningIn() {
    for (int i = 0; i < 600; i++) {
      // The act's row names its deposit a moment after the deposit is made.
      if (deposits.holdings(enterprise.viewer()).count() == 5 && own().used() == 4) {
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("the act of signing in was not sealed");
  }
}
