package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.OutsideProvider;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class OutsideSignInTest {
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Outside outside;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    PROVIDER.start(InetAddress.getLoopbackAddress(), OutsideProvider.PORT);
  }

  @AfterAll
  static void stop() {
    PROVIDER.shutdown();
  }

  /** Goes to the provider, which says who the person is, and comes back. */
  private Visitor.Answer throughTheProvider(Visitor visitor, String subject) throws Exception {
    PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("default", subject));
    var there = visitor.get("/oauth2/authorization/outside");
    var back =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(there.location())).GET().build(),
                HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var uri = URI.create(back);
    return visitor.get(uri.getRawPath() + "?" + uri.getRawQuery());
  }

  @Test
  void anIdentityOpensAnAccountOnlyAfterItsOwnerHasLinkedIt() throws Exception {
    var person =
        new Newcomers(organisations, accounts, seats)
            .person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    // Called like the account, and still nobody: only the subject counts.
    var subject = person.login();

    var stranger = new Visitor(port);
    assertThat(stranger.get("/sign-in").body()).contains("/oauth2/authorization/outside");
    assertThat(throughTheProvider(stranger, subject).location())
        .isEqualTo("/sign-in?outside=unlinked");

    var owner = new Visitor(port);
    owner.signIn(person.login(), Newcomers.PASSWORD);
    owner.get("/account/outside-identities/new");
    owner.post("/account/outside-identities", Map.of());
    assertThat(throughTheProvider(owner, subject).location()).isEqualTo("/account?linked");
    assertThat(owner.get("/account").body()).contains(":" + OutsideProvider.PORT + "/default");

    var later = new Visitor(port);
    assertThat(throughTheProvider(later, subject).leadsTo("/")).isTrue();
    assertThat(later.get("/account").body()).contains(person.login());
  }

  @Test
  void theSecondFactorIsAskedForAfterAnOutsideSignInToo() throws Exception {
    var officer =
        new Newcomers(organisations, accounts, seats).person(OrganisationKind.CITY, Seat.CITY);
    var account = accounts.find(officer.viewer(), officer.account()).orElseThrow();
    outside.link(officer.viewer(), identity(officer.login()));
    assertThat(outside.find(identity(officer.login()))).contains(account);
    var visitor = new Visitor(port);
    assertThat(throughTheProvider(visitor, officer.login()).leadsTo("/sign-in/policy")).isTrue();
    assertThat(visitor.accept().leadsTo("/sign-in/enrolment")).isTrue();
  }

  private static OutsideIdentity identity(String subject) {
    return new OutsideIdentity("http://127.0.0.1:" + OutsideProvider.PORT + "/default", subject);
  }
}
