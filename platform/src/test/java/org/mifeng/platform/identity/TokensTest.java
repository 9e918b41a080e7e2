package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class TokensTest {
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Members members;
  @Autowired Tokens tokens;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private Newcomers.Person person() {
    return new Newcomers(organisations, accounts, seats)
        .person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
  }

  private TokenSecret issue(Newcomers.Person person, Permission... scopes) {
    return tokens.issue(person.viewer(), "build server", Set.of(scopes), Duration.ofDays(30));
  }

  @Test
  void aTokenActsForItsOwnerWithNoMoreThanItsScopes() {
    var person = person();
    var viewer = tokens.viewer(issue(person, Permission.DEPOSIT).secret()).orElseThrow();
    assertThat(viewer.account()).isEqualTo(person.account());
    assertThat(viewer.organisation()).isEqualTo(person.organisation());
    assertThat(viewer.permissions()).containsExactly(Permission.DEPOSIT);
  }

  @Test
  void nobodyGivesATokenWhatTheyDoNotHave() {
    var person = person();
    assertThatThrownBy(() -> issue(person, Permission.READ_AUDIT))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void aRevokedTokenOpensNothingAtOnce() {
    var person = person();
    var secret = issue(person, Permission.DEPOSIT);
    assertThat(tokens.viewer(secret.secret())).isPresent();
    tokens.revoke(person.viewer(), secret.id());
    assertThat(tokens.viewer(secret.secret())).isEmpty();
  }

  @Test
  void anExpiredTokenOpensNothingEvenWhileRemembered() {
    var secret = issue(person(), Permission.DEPOSIT);
    clock.advance(Duration.ofDays(30).minusSeconds(2));
    assertThat(tokens.viewer(secret.secret())).isPresent();
    clock.advance(Duration.ofSeconds(3));
    assertThat(tokens.viewer(secret.secret())).isEmpty();
  }

  @Test
  void aClosedAccountsTokenOpensNothingAtOnce() {
    var admin = person();
    var people = new Newcomers(organisations, accounts, seats);
    var staff = people.person(admin.organisation(), Seat.STAFF);
    var secret = issue(staff, Permission.DEPOSIT);
    assertThat(tokens.viewer(secret.secret())).isPresent();
    var grant = seats.listOwn(staff.viewer()).getFirst().id();
    members.close(admin.viewer(), admin.organisation(), grant, "left the company");
    assertThat(tokens.viewer(secret.secret())).isEmpty();
    members.reopen(admin.viewer(), admin.organisation(), grant);
    assertThat(tokens.viewer(secret.secret())).isPresent();
  }

  @Test
  void aClosedOrganisationsTokensOpenNothing() {
    var person = person();
    var secret = issue(person, Permission.DEPOSIT);
    assertThat(tokens.viewer(secret.secret())).isPresent();
    organisations.close(Viewer.system("test"), person.organisation(), "dissolved");
    assertThat(tokens.viewer(secret.secret())).isEmpty();
  }

  @Test
  void theSecretIsNowhereInTheDatabase() {
    var person = person();
    var secret = issue(person, Permission.DEPOSIT).secret();
    var rows =
        transactions.as(
            Viewer.system("test"),
            () ->
                jdbc.sql(
                        """
                        select count(*)
                        from identity.api_token t
                        where t::text like '%' || :secret || '%'
                        """)
                    .param("secret", secret.substring(14))
                    .query(Long.class)
                    .single());
    assertThat(rows).isZero();
  }

  @Test
  void nobodyRevokesAnothersToken() {
    var secret = issue(person(), Permission.DEPOSIT);
    assertThatThrownBy(() -> tokens.revoke(person().viewer(), secret.id()))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThat(tokens.viewer(secret.secret())).isPresent();
  }

  @Test
  void whatHasNotTheFormOfATokenIsNotLookedUp() {
    assertThat(TokenSecret.parse("mf_" + "a".repeat(42))).isEmpty();
    assertThat(TokenSecret.parse("mf_" + "a".repeat(42) + "'")).isEmpty();
    assertThat(TokenSecret.parse("x".repeat(1_000_000))).isEmpty();
    assertThat(TokenSecret.parse("mf_" + "a".repeat(43))).isPresent();
  }

  @Test
  void theLastUseIsNoted() {
    var person = person();
    var secret = issue(person, Permission.DEPOSIT);
    assertThat(tokens.list(person.viewer()).getFirst().lastUsedAt()).isNull();
    tokens.viewer(secret.secret());
    assertThat(tokens.list(person.viewer()).getFirst().lastUsedAt()).isNotNull();
  }
}
