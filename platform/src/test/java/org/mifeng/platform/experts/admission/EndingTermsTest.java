package org.mifeng.platform.experts.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.PoolPeople;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends of terms are told in time and once; one department reviews. */
@PlatformTest
class EndingTermsTest {
  private static final Viewer TEST = Viewer.system("test");

  @Autowired private ApplicationContext application;
  @Autowired private EndingTerms terms;
  @Autowired private Candidates candidates;
  @Autowired private Organisations organisations;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @AfterEach
  void putBack() {
    clock.reset();
  }

  private long count(String sql, UUID subject) {
    return transactions.as(
        TEST, () -> jdbc.sql(sql).param("subject", subject.toString()).query(Long.class).single());
  }

  private long told(UUID candidate) {
    return count(
        """
        select count(*) from notifications.notice where key like 'experts-term:' || :subject || '%'
        """,
        candidate);
  }

  private long renewals(UUID candidate) {
    return count(
        """
        select count(*) from workflow.item
        where kind = 'experts.work.renew' and subject = :subject and ended_at is null
        """,
        candidate);
  }

  private void on(LocalDate day) {
    clock.moveTo(day.atTime(8, 0).atZone(LegalTime.CHINA).toInstant());
    terms.remind();
    terms.remind();
  }

  @Test
  void theEndOfATermIsToldSixtyAndThirtyDaysBeforeAndTheBureauGetsItToRenew() {
    var people = new PoolPeople(application);
    var unused = people.somebody(OrganisationKind.CITY, Seat.CITY);
    for (var member :
        java.util.List.of(
            people.anExpert("L", "labour"), people.anInstitution("law-firm", "litigation"))) {
      var candidate = candidates.findOwn(member.viewer()).orElseThrow();
      var until = Objects.requireNonNull(candidate.standing().until());
      on(until.minusDays(61));
      assertThat(told(candidate.id())).isZero();
      on(until.minusDays(60));
      assertThat(told(candidate.id())).as("them and the bureau, once").isGreaterThanOrEqualTo(2);
      var first = told(candidate.id());
      assertThat(renewals(candidate.id())).isEqualTo(1);
      on(until.minusDays(31));
      assertThat(told(candidate.id())).isEqualTo(first);
      on(until.minusDays(30));
      assertThat(told(candidate.id())).isEqualTo(2 * first);
      assertThat(renewals(candidate.id())).isEqualTo(1);
    }
  }

  @Test
  void theNamedDepartmentReviewsAndNoOther() {
    var reference = "hr-" + UUID.randomUUID().toString().substring(0, 8);
    var offices = new Offices(organisations, new AdmissionProperties(reference));
    var other = new OrganisationId(UUID.randomUUID());
    assertThat(offices.mayReview(other)).as("named, though it is not here yet").isFalse();
    assertThat(offices.reviewer()).isEmpty();
    var named = organisations.open(TEST, OrganisationKind.DEPARTMENT, "人社测试", reference);
    assertThat(offices.mayReview(named)).isTrue();
    assertThat(offices.mayReview(other)).isFalse();
    assertThat(offices.reviewer()).hasValue(named);
    var open = new Offices(organisations, new AdmissionProperties(""));
    assertThat(open.mayReview(other)).as("nobody is named and hr is not here").isTrue();
  }
}
