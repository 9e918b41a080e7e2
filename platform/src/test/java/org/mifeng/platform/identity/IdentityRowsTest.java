package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock: what the database shows, whatever a statement forgets. */
@PlatformTest
class IdentityRowsTest {
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Members members;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private Newcomers people() {
    return new Newcomers(organisations, accounts, seats);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from identity." + table).query(Long.class).single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation", "organisation_closure", "account", "account_closure", "seat_grant",
        "password", "second_factor", "recovery_code", "known_browser", "outside_identity",
        "sign_in_attempt", "api_token", "api_token_revocation", "demo_exemption"
      })
  void aQueryWithoutAStatedViewerSeesNothing(String table) {
    people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThat(count(table)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisation", "account", "seat_grant", "password", "api_token"})
  void aVisitorSeesNothing(String table) {
    people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThat(transactions.as(Viewer.anonymous(), () -> count(table))).isZero();
  }

  @Test
  void oneEnterpriseDoesNotSeeAnotherEvenWhenAStatementForgetsItsScope() {
    var a = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThat(transactions.as(a.viewer(), () -> count("account"))).isEqualTo(1);
    assertThat(transactions.as(a.viewer(), () -> count("organisation"))).isEqualTo(1);
    assertThat(transactions.as(a.viewer(), () -> count("seat_grant"))).isEqualTo(1);
  }

  @Test
  void anAdministratorSeesColleaguesButNoneOfTheirPasswords() {
    var admin = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    people().person(admin.organisation(), Seat.STAFF);
    assertThat(transactions.as(admin.viewer(), () -> count("account"))).isEqualTo(2);
    assertThat(transactions.as(admin.viewer(), () -> count("password"))).isEqualTo(1);
  }

  @Test
  void theOperatorSeesAccountsButNoPasswords() {
    var operator = people().person(OrganisationKind.OPERATOR, Seat.OPERATOR);
    people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThat(transactions.as(operator.viewer(), () -> count("account"))).isGreaterThan(1);
    assertThat(transactions.as(operator.viewer(), () -> count("password"))).isEqualTo(1);
  }

  @Test
  void workAsThePlatformInsideAPersonsWorkGivesTheirSightBack() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var seen =
        transactions.as(
            person.viewer(),
            () -> {
              var before = count("account");
              var asPlatform = transactions.as(Viewer.system("test"), () -> count("account"));
              var after = count("account");
              return new long[] {before, asPlatform, after};
            });
    assertThat(seen[0]).isEqualTo(1);
    assertThat(seen[1]).isGreaterThan(1);
    assertThat(seen[2]).isEqualTo(1);
  }

  @Test
  void aConnectionKeepsNobodysSightForTheNext() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    transactions.run(person.viewer(), () -> assertThat(count("account")).isEqualTo(1));
    for (var i = 0; i < 30; i++) {
      assertThat(count("account")).isZero();
    }
  }

  @Test
  void anAdministratorCannotTouchPeopleOfAnotherOrganisation() {
    var admin = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var other = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var grant = seats.listOwn(other.viewer()).getFirst().id();
    assertThatThrownBy(() -> members.resetPassword(admin.viewer(), other.organisation(), grant))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> members.resetPassword(admin.viewer(), admin.organisation(), grant))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void anAdministratorCannotTakeOverASeatElsewhereByResettingThePassword() {
    var admin = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    var colleague = people().person(admin.organisation(), Seat.STAFF);
    var elsewhere =
        organisations.require(
            Viewer.system("test"), people().organisation(OrganisationKind.INSTITUTION));
    members.seat(Viewer.system("test"), elsewhere, colleague.account(), Seat.INSTITUTION);
    var grant =
        seats.listOwn(colleague.viewer()).stream()
            .filter(held -> held.seat() == Seat.STAFF)
            .findFirst()
            .orElseThrow()
            .id();
    assertThatThrownBy(() -> members.resetPassword(admin.viewer(), admin.organisation(), grant))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("identity.refusal.seats-elsewhere"));
  }

  @Test
  void staffManageNobody() {
    var staff = people().person(OrganisationKind.ENTERPRISE, Seat.STAFF);
    assertThatThrownBy(
            () ->
                accounts.invite(staff.viewer(), staff.organisation(), Seat.ENTERPRISE, "x1y", "X"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void anEnterpriseCannotGiveItselfAnOfficialsSeat() {
    var admin = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThatThrownBy(
            () -> accounts.invite(admin.viewer(), admin.organisation(), Seat.CITY, "x1y", "X"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("identity.refusal.seat-of-kind"));
  }

  @Test
  void aLoginIsTakenWithoutRegardToCase() {
    var person = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThatThrownBy(
            () ->
                accounts.invite(
                    person.viewer(),
                    person.organisation(),
                    Seat.STAFF,
                    person.login().toUpperCase(Locale.ROOT),
                    "X"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("identity.refusal.login-taken"));
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    var admin = people().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertThatThrownBy(
            () ->
                accounts.open(
                    Viewer.system("test"),
                    admin.organisation(),
                    Seat.STAFF,
                    "short-password-" + admin.login(),
                    "X",
                    "short"))
        .isInstanceOf(Refusal.class);
    assertThat(accounts.isTaken("short-password-" + admin.login())).isFalse();
  }
}
