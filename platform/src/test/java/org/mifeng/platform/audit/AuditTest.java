package org.mifeng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AuditTest {
  private static final DeedFilter ALL =
      new DeedFilter("", "", Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"));

  @Autowired Audit audit;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private Newcomers people() {
    return new Newcomers(organisations, accounts, seats);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.deed set actor = 'somebody else'",
        "delete from audit.deed",
        "truncate audit.deed",
        "update audit.look set actor = 'somebody else'",
        "delete from audit.look",
        "alter table audit.deed disable row level security",
        "drop policy deed_read on audit.deed"
      })
  void nothingRecordedCanBeChangedEvenByThePlatform(String statement) {
    assertThatThrownBy(
            () -> transactions.run(Viewer.system("test"), () -> jdbc.sql(statement).update()))
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void aDeedCannotBeRecordedInSomebodyElsesName() {
    var a = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var b = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThatThrownBy(
            () -> transactions.run(a.viewer(), () -> audit.record(b.viewer(), "test.lied", "x")))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void theDeedAndItsRecordFailTogether() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var subject = "subject-" + person.login();
    assertThatThrownBy(
            () ->
                transactions.run(
                    person.viewer(),
                    () -> {
                      audit.record(person.viewer(), "test.undone", subject);
                      throw Refusal.conflict("identity.refusal.account-open");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(audit.history(person.viewer(), subject)).isEmpty();
  }

  @Test
  void theHistoryOfASubjectTellsWhoDidWhatInOrder() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var subject = "subject-" + person.login();
    transactions.run(
        person.viewer(),
        () -> {
          audit.record(person.viewer(), "test.begun", subject, Map.of("reason", "because"));
          audit.record(person.viewer(), "test.ended", subject);
        });
    var history = audit.history(person.viewer(), subject);
    assertThat(history).extracting(RecordedDeed::deed).containsExactly("test.ended", "test.begun");
    assertThat(history.getLast().detail()).containsEntry("reason", "because");
    assertThat(history.getLast().by().seat()).isEqualTo("enterprise");
  }

  @Test
  void theCityFindsADeedByItsSubjectAndTheTrailIsExportedWhole() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var city = people().person(OrganisationKind.CITY, Seat.CITY).viewer();
    var subject = "subject-" + person.login();
    transactions.run(person.viewer(), () -> audit.record(person.viewer(), "test.found", subject));
    var filter = new DeedFilter(subject, "test", ALL.from(), ALL.until());
    assertThat(audit.list(city, filter, 10, 0)).hasSize(1);
    assertThat(audit.count(city, filter)).isEqualTo(1);
    assertThat(audit.all(city, ALL))
        .extracting(RecordedDeed::subject)
        .contains(subject)
        .hasSizeGreaterThanOrEqualTo((int) Math.min(audit.count(city, ALL) - 5, 100_000));
  }

  @Test
  void anEnterpriseMayNotReadTheTrail() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThatThrownBy(() -> audit.list(person.viewer(), ALL, 10, 0))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void anEnterpriseReadsWhoLookedAtItAndNobodyElsesLooks() {
    var looked = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var other = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var officer = people().person(OrganisationKind.CITY, Seat.CITY).viewer();
    transactions.run(
        officer, () -> audit.looked(officer, looked.organisation(), "registry.enterprise.record"));
    assertThat(audit.listLooks(looked.viewer(), 10, 0))
        .hasSize(1)
        .first()
        .extracting(look -> look.by().name())
        .isEqualTo(officer.name());
    assertThat(audit.countLooks(looked.viewer())).isEqualTo(1);
    assertThat(audit.listLooks(other.viewer(), 10, 0)).isEmpty();
  }
}
