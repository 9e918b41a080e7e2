package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.PolicyAcceptances;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody accepts the sign-in policy once for each version, and nobody gets in without. */
@PlatformTest
class PolicyTest {
  private static final String STEP = "/sign-in/policy";

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired PolicyAcceptances policies;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void theFirstSignInAsksAndTheNextDoesNot() {
    var person = newcomer();
    assertThat(policies.isDue(person.account())).isTrue();
    var visitor = new Visitor(port).readingFirst();
    assertThat(visitor.signIn(person.login(), Newcomers.PASSWORD).leadsTo(STEP)).isTrue();
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
    assertThat(visitor.accept().leadsTo("/")).isTrue();

    assertThat(policies.isDue(person.account())).isFalse();
    assertThat(visitor.get("/policy").body()).contains("/acts/");
    var again = new Visitor(port).readingFirst();
    assertThat(again.signIn(person.login(), Newcomers.PASSWORD).leadsTo("/")).isTrue();
  }

  @Test
  void whoDeclinesIsSignedOut() {
    var person = newcomer();
    var visitor = new Visitor(port).readingFirst();
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    visitor.get(STEP);
    assertThat(visitor.post("/sign-out", Map.of()).leadsTo("/")).isTrue();
    assertThat(visitor.get(STEP).leadsTo("/sign-in?ended")).isTrue();
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
    assertThat(policies.isDue(person.account())).isTrue();
  }

  @Test
  void anAcceptanceOfAnotherVersionThanTheOneInForceIsRefused() {
    var person = newcomer();
    var visitor = new Visitor(port).readingFirst();
    visitor.signIn(person.login(), Newcomers.PASSWORD);
    visitor.get(STEP);
    var stale = visitor.post(STEP, Map.of("shown", "2020-01-01.zh"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("守则已更新");
    assertThat(visitor.post(STEP, Map.of()).status()).isEqualTo(409);
    assertThat(policies.isDue(person.account())).isTrue();
    assertThat(visitor.accept().leadsTo("/")).isTrue();
  }

  @Test
  void whoHasAcceptedAnOlderVersionIsAskedAgain() {
    var person = newcomer();
    transactions.run(
        person.viewer(),
        () ->
            jdbc.sql(
                    """
                    insert into identity.policy_acceptance
                      (act_id, account_id, organisation_id, seat, version, language, accepted_at)
                    values (gen_random_uuid(), :account, :organisation, 'enterprise', '2020-01-01', 'zh', '2020-01-02')
                    """)
                .param("account", person.account().value())
                .param("organisation", person.organisation().value())
                .update());
    var visitor = new Visitor(port).readingFirst();
    assertThat(visitor.signIn(person.login(), Newcomers.PASSWORD).leadsTo(STEP)).isTrue();
    assertThat(visitor.get(STEP).body()).contains("2020-01-01");
    assertThat(visitor.accept().leadsTo("/")).isTrue();
  }

  @Test
  void everySeatIsAsked() {
    for (var kind : OrganisationKind.values()) {
      for (var seat : kind.seats()) {
        var person = newcomers().person(kind, seat);
        var visitor = new Visitor(port).readingFirst();
        assertThat(visitor.signIn(person.login(), Newcomers.PASSWORD).leadsTo(STEP))
            .as(seat.code())
            .isTrue();
      }
    }
  }

  @Test
  void acceptedTwiceInTwoTabsItIsOneDecision() {
    var person = newcomer();
    var shown = policies.policy().shown(java.util.Locale.CHINESE);
    policies.accept(person.viewer(), shown);
    var first = policies.find(person.account()).orElseThrow();
    policies.accept(person.viewer(), shown);
    assertThat(policies.find(person.account())).contains(first);
  }

  @Test
  void nobodySeesAnothersAcceptance() {
    var person = newcomer();
    policies.accept(person.viewer(), policies.policy().shown(java.util.Locale.ENGLISH));
    assertThat(count(person.viewer())).isOne();
    assertThat(count(newcomer().viewer())).isZero();
  }

  private long count(Viewer viewer) {
    return transactions.as(
        viewer,
        () ->
            jdbc.sql("select count(*) from identity.policy_acceptance").query(Long.class).single());
  }

  private Newcomers newcomers() {
    return new Newcomers(organisations, accounts, seats);
  }

  private Newcomers.Person newcomer() {
    return newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
  }
}
